"""`grader marks` gives marks back to the platform, and lowers none without being told to."""

import csv
import errno
import io
import json
from pathlib import Path

import pytest

from grader.commands import collect, marks, roster
from grader.commands.grade import grade
from grader.commands.marks import Options
from grader.errors import GraderError
from grader.grading import Options as GradeOptions
from grader.lms.marks import Mark
from grader.nbgrader import queries
from tests.grader.conftest import UNIT
from tests.grader.lms.downloads import canvas_gradebook, canvas_name, notebook_bytes, write_zip

GRADEBOOK = canvas_gradebook('"Wong, Ann",11,u1,ann@x.edu,Mo,,,', '"=Wu, Ben",12,u2,ben@x.edu,Tu,,,')


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "grades.csv"
    path.write_bytes(GRADEBOOK.encode())
    return path


def given(monkeypatch, *found):
    made = [Mark(student=student, score=score, most=6) for student, score in found]
    monkeypatch.setattr(queries, "final_marks", lambda course, unit: made)


def test_from_canvas_zip_to_canvas_gradebook(course, tmp_path, file, capsys):
    source = write_zip(
        tmp_path / "subs.zip",
        {
            canvas_name("Wong, Ann", 11, 101, "a.ipynb"): notebook_bytes(),
            canvas_name("=Wu, Ben", 12, 102, "b.ipynb", late=True): notebook_bytes({"total": "total = 5"}),
        },
    )
    assert collect.run(UNIT, source, collect.Options(roster=file), course.root, None) == 0
    grade(course, UNIT, GradeOptions(jobs=2), as_json=False)
    assert marks.run(UNIT, Options(file=file), course.root, None) == 0
    filled = (tmp_path / f"grades_{UNIT}.csv").read_bytes().decode()
    assert filled == GRADEBOOK.replace("ann@x.edu,Mo,", "ann@x.edu,Mo,5.00").replace(
        "ben@x.edu,Tu,", "ben@x.edu,Tu,3.00"
    )
    assert file.read_bytes().decode() == GRADEBOOK


def test_a_lower_mark_is_written_only_if_asked(course, tmp_path, file, monkeypatch, capsys):
    file.write_text(GRADEBOOK.replace("ann@x.edu,Mo,", "ann@x.edu,Mo,6.00"))
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("ann@x.edu", 5))
    with pytest.raises(
        GraderError, match=r"1 mark in grades\.csv would be lowered, .* so nothing was written"
    ):
        marks.run(UNIT, Options(file=file), course.root, None)
    assert "lower: Wong, Ann: 6.00 → 5.00" in capsys.readouterr().out
    assert not (tmp_path / f"grades_{UNIT}.csv").exists()
    assert marks.run(UNIT, Options(file=file, lower=True), course.root, None) == 0
    assert "Mo,5.00" in (tmp_path / f"grades_{UNIT}.csv").read_text()


def test_the_platforms_own_file_is_not_overwritten(course, file, monkeypatch):
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("ann@x.edu", 5))
    with pytest.raises(GraderError, match="the file that the platform wrote"):
        marks.run(UNIT, Options(file=file, output=file), course.root, None)
    assert file.read_bytes().decode() == GRADEBOOK


def test_whom_the_file_does_not_know_is_named_and_the_exit_code_says_so(course, file, monkeypatch, capsys):
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("nora", 5), ("ann@x.edu", 5))
    assert marks.run(UNIT, Options(file=file), course.root, None) == 1
    assert "Graded here, but not in the file: nora" in capsys.readouterr().out


def test_csv_holds_no_formula_and_json_holds_names(course, file, monkeypatch, capsys):
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("ben@x.edu", 2.5))
    capsys.readouterr()
    marks.run(UNIT, Options(), course.root, None)
    row = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert (row["last_name"], row["score"], row["max_score"]) == ("'=Wu", "2.5", "6")
    marks.run(UNIT, Options(as_json=True), course.root, None)
    assert json.loads(capsys.readouterr().out)["last_name"] == "=Wu"


def test_a_unit_that_is_not_graded_is_refused(course, file):
    with pytest.raises(GraderError, match=r"graded yet|no such entry"):
        marks.run(UNIT, Options(file=file), course.root, None)


def test_a_full_disk_leaves_the_file_of_the_last_time(course, tmp_path, file, monkeypatch):
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("ann@x.edu", 5))
    marks.run(UNIT, Options(file=file), course.root, None)
    target = tmp_path / f"grades_{UNIT}.csv"
    before = target.read_bytes()
    given(monkeypatch, ("ann@x.edu", 6))

    def full(path, content):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(type(target), "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        marks.run(UNIT, Options(file=file), course.root, None)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("grades*")) == ["grades.csv", f"grades_{UNIT}.csv"]


def test_a_mark_that_was_raised_on_the_platform_meanwhile_is_told_and_kept(
    course, tmp_path, file, monkeypatch, capsys
):
    roster.run(file, "", course.root, None)
    given(monkeypatch, ("ann@x.edu", 4), ("ben@x.edu", 3))
    marks.run(UNIT, Options(file=file), course.root, None)
    exported = tmp_path / "exported.csv"  # afresh, after somebody raised Ann's mark there
    exported.write_text((tmp_path / f"grades_{UNIT}.csv").read_text().replace("4.00", "5.50"))
    capsys.readouterr()
    with pytest.raises(GraderError, match="may have been changed on the platform"):
        marks.run(UNIT, Options(file=exported), course.root, None)
    assert "lower: Wong, Ann: 5.50 → 4.00" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"scale": True}, "--scale goes with --fill"),
        ({"lower": True}, "--lower goes with --fill"),
        ({"column": "x"}, "--column goes with --fill"),
        ({"output": Path("x.csv")}, "--output goes with --fill"),
        ({"as_csv": True, "as_json": True}, "two forms"),
        ({"as_json": True, "file": Path("x.csv")}, "--json prints"),
    ],
)
def test_options_that_would_change_nothing_are_refused(course, monkeypatch, options, words):
    given(monkeypatch, ("ann@x.edu", 5))
    with pytest.raises(GraderError, match=words):
        marks.run(UNIT, Options(**options), course.root, None)


def test_answers_that_nobody_has_read_are_told_before_marks_go_out(course, tmp_path, file, capsys):
    source = write_zip(tmp_path / "s.zip", {canvas_name("Wong, Ann", 11, 1, "a.ipynb"): notebook_bytes()})
    collect.run(UNIT, source, collect.Options(roster=file), course.root, None)
    grade(course, UNIT, GradeOptions(jobs=1), as_json=False)
    marks.run(UNIT, Options(file=file), course.root, None)
    assert "1 answer to be read by a person, without points so far" in capsys.readouterr().out
