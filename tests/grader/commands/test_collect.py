"""`grader collect` takes in a platform's download, shows what it does, and loses nothing."""

import json

import pytest

from grader.commands import collect
from grader.commands.collect import Options
from grader.errors import GraderError
from grader.lms import people, receipts, writing
from tests.grader.conftest import NOTEBOOK, UNIT, answered, hand_in
from tests.grader.lms.downloads import (
    COURSE_FILE,
    MOODLE_HEADER,
    canvas_gradebook,
    canvas_name,
    moodle_folder,
    moodle_row,
    notebook_bytes,
    write_zip,
)


def run(course, source, **options):
    return collect.run(UNIT, source, Options(**options), course.root, None)


def rows(capsys):
    """Return what `--json` printed, by student."""
    return {row["student"]: row for row in map(json.loads, capsys.readouterr().out.splitlines())}


def submitted(course, student):
    folder = course.path("submitted", student, UNIT)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def canvas(tmp_path, name="subs.zip", **files):
    """Write a Canvas download of Ann (on time) and José (late), with other files of Ann's."""
    entries = {
        canvas_name("Wong, Ann", 11, 101, "my work (2).ipynb"): notebook_bytes(),
        canvas_name("López, José", 12, 102, "01-sums.ipynb", late=True): notebook_bytes(
            {"total": "total = 5"}
        ),
    }
    for number, (file, content) in enumerate(files.items()):
        entries[canvas_name("Wong, Ann", 11, 200 + number, file.replace("_dot_", "."))] = content
    return write_zip(tmp_path / name, entries)


def test_canvas_from_zip_to_submitted(course, tmp_path, capsys):
    assert run(course, canvas(tmp_path, rows_dot_csv=b"1,2")) == 0
    said = capsys.readouterr().out
    assert "Canvas" in said
    assert "late" in said
    ann = submitted(course, "wongann_11")
    assert ann == {COURSE_FILE: notebook_bytes(), "rows.csv": b"1,2"}
    receipt = receipts.load(course, UNIT)["lópezjosé_12"]
    assert (receipt.late, receipt.handed_in, receipt.reply) == (True, "", "lópezjosé_12_102_")


def test_the_same_again_writes_nothing_and_a_newer_one_only_what_changed(course, tmp_path, capsys):
    run(course, canvas(tmp_path))
    before = course.path("submitted", "wongann_11", UNIT).stat().st_ino
    capsys.readouterr()
    newer = write_zip(
        tmp_path / "newer.zip",
        {
            canvas_name("Wong, Ann", 11, 101, "my work (2).ipynb"): notebook_bytes(),
            canvas_name("López, José", 12, 155, "01-sums-1.ipynb"): notebook_bytes({"total": "total = 6"}),
        },
    )
    assert run(course, newer, as_json=True) == 0
    found = rows(capsys)
    assert (found["wongann_11"]["action"], found["lópezjosé_12"]["action"]) == ("unchanged", "changed")
    assert course.path("submitted", "wongann_11", UNIT).stat().st_ino == before
    assert b"total = 6" in submitted(course, "lópezjosé_12")[COURSE_FILE]


def test_a_dry_run_writes_nothing(course, tmp_path, capsys):
    assert run(course, canvas(tmp_path), dry_run=True) == 0
    assert "Nothing was written" in capsys.readouterr().out
    assert not course.submissions(UNIT)
    assert not people.load(course)


def test_work_put_there_by_hand_is_kept_unless_it_is_to_be_replaced(course, tmp_path, capsys):
    path = hand_in(course, "wongann_11", answered({"total": "total = 7"}))
    before = path.read_bytes()
    assert run(course, canvas(tmp_path)) == 1
    assert "--replace" in capsys.readouterr().out.replace("\n", "").replace(" ", "").replace("│", "")
    assert path.read_bytes() == before
    assert run(course, canvas(tmp_path), replace=True) == 0
    assert path.read_bytes() == notebook_bytes()


def test_work_changed_by_hand_after_collecting_is_kept(course, tmp_path, capsys):
    run(course, canvas(tmp_path))
    path = course.path("submitted", "wongann_11", UNIT) / COURSE_FILE
    path.write_bytes(b"corrected by hand")
    capsys.readouterr()
    assert run(course, canvas(tmp_path), as_json=True) == 1
    assert rows(capsys)["wongann_11"]["action"] == "kept"
    assert path.read_bytes() == b"corrected by hand"


def test_the_newest_of_several_notebooks_counts(course, tmp_path, capsys):
    source = write_zip(
        tmp_path / "x.zip",
        {
            canvas_name("Wong, Ann", 11, 300, "new.ipynb"): notebook_bytes({"total": "total = 8"}),
            canvas_name("Wong, Ann", 11, 20, "old.ipynb"): notebook_bytes({"total": "total = 9"}),
        },
    )
    assert run(course, source, as_json=True) == 0
    assert "new.ipynb, the newest, counts" in " ".join(rows(capsys)["wongann_11"]["notes"])
    assert b"total = 8" in submitted(course, "wongann_11")[COURSE_FILE]


def test_two_notebooks_of_which_none_is_newer_are_refused(course, tmp_path, capsys):
    source = write_zip(
        tmp_path / "x.zip",
        {
            "ann/a.ipynb": notebook_bytes(),
            "ann/b.ipynb": notebook_bytes({"total": "total = 9"}),
            "ben/a.ipynb": notebook_bytes(),
        },
    )
    assert run(course, source, as_json=True) == 1
    found = rows(capsys)
    assert "more than once (a.ipynb, b.ipynb)" in found["ann"]["why"]
    assert found["ben"]["action"] == "new"


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("work.ipynb", b"not json", "work.ipynb"),
        ("work.ipynb", b'{"cells": [], "nbformat": 4}', "none of the unit's cells"),
        ("work.pdf", b"%PDF", "No notebook is among"),
        ("work.zip", b"PK", "is an archive inside the download"),
    ],
)
def test_who_handed_in_no_notebook_is_named_and_the_others_are_taken(
    course, tmp_path, capsys, file, content, words
):
    source = write_zip(
        tmp_path / "x.zip",
        {
            canvas_name("Wong, Ann", 11, 101, file): content,
            canvas_name("Wu, Bo", 12, 102, "x.ipynb"): notebook_bytes(),
        },
    )
    assert run(course, source, as_json=True) == 1
    found = rows(capsys)
    assert words in found["wongann_11"]["why"]
    assert found["wubo_12"]["action"] == "new"
    assert list(course.submissions(UNIT)) == ["wubo_12"]


def test_a_notebook_saved_with_a_browsers_suffix_is_found(course, tmp_path):
    run(course, write_zip(tmp_path / "x.zip", {"ann/hw.ipynb.txt": notebook_bytes()}))
    assert submitted(course, "ann") == {COURSE_FILE: notebook_bytes()}


def test_a_time_that_a_student_wrote_is_not_the_time_of_handing_in(course, tmp_path):
    files = {
        f"ann/{UNIT}/{COURSE_FILE}": notebook_bytes(),
        f"ann/{UNIT}/timestamp.txt": "2001-01-01 00:00:00 UTC",
    }
    assert run(course, write_zip(tmp_path / "x.zip", files)) == 0
    assert set(submitted(course, "ann")) == {COURSE_FILE}


def moodle(tmp_path, participants):
    files = {
        f"{moodle_folder(name, number)}/{NOTEBOOK}.ipynb": notebook_bytes() for number, name in participants
    }
    return write_zip(tmp_path / "moodle.zip", files)


def worksheet(tmp_path, *lines):
    path = tmp_path / "worksheet.csv"
    path.write_text("\n".join([MOODLE_HEADER, *lines]) + "\n", encoding="utf-8-sig")
    return path


def test_moodle_with_times_from_the_worksheet(course, tmp_path):
    sheet = worksheet(
        tmp_path, moodle_row(123, "Ann Wong", "s1", "ann@x.edu", changed="Monday, 2 March 2026, 11:59 PM")
    )
    source = moodle(tmp_path, [(123, "Ann Wong")])
    assert run(course, source, worksheet=sheet, timezone="Europe/Berlin") == 0
    assert submitted(course, "s1")["timestamp.txt"] == b"2026-03-02 22:59:00.000000 UTC"


def test_two_students_of_one_name_need_the_worksheet(course, tmp_path, capsys):
    source = moodle(tmp_path, [(123, "Ann Wong"), (124, "Ann Wong")])
    assert run(course, source, as_json=True) == 1
    assert "--worksheet" in capsys.readouterr().out
    sheet = worksheet(
        tmp_path, moodle_row(123, "Ann Wong", "s1", "a@x.edu"), moodle_row(124, "Ann Wong", "s2", "b@x.edu")
    )
    assert run(course, source, worksheet=sheet) == 0
    assert set(course.submissions(UNIT)) == {"s1", "s2"}


def test_a_participant_keeps_the_student_though_moodles_id_changes(course, tmp_path):
    run(
        course,
        moodle(tmp_path, [(123, "Ann Wong")]),
        worksheet=worksheet(tmp_path, moodle_row(123, "Ann Wong", "s1", "a@x.edu")),
    )
    run(
        course,
        moodle(tmp_path, [(987, "Ann Wong")]),
        worksheet=worksheet(tmp_path, moodle_row(987, "Ann Wong", "s1", "a@x.edu")),
    )
    assert set(course.submissions(UNIT)) == {"s1"}


def test_a_worksheet_of_another_assignment_is_noticed(course, tmp_path, capsys):
    sheet = worksheet(tmp_path, moodle_row(999, "Ann Wong", "s1", "a@x.edu"))
    assert run(course, moodle(tmp_path, [(123, "Ann Wong")]), worksheet=sheet, as_json=True) == 1
    assert "is not in the worksheet" in capsys.readouterr().out


def test_a_file_that_is_no_worksheet_is_refused(course, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(GraderError, match="not Moodle's grading worksheet"):
        run(course, moodle(tmp_path, [(123, "Ann Wong")]), worksheet=path)


def test_a_roster_that_comes_later_keeps_the_folder(course, tmp_path):
    run(course, canvas(tmp_path))
    gradebook = tmp_path / "grades.csv"
    gradebook.write_text(
        canvas_gradebook('"Wong, Ann",11,u1,ann@x.edu,Monday,,,', '"López, José",12,u2,jose,Monday,,,')
    )
    assert run(course, canvas(tmp_path), roster=gradebook) == 0
    assert set(course.submissions(UNIT)) == {"wongann_11", "lópezjosé_12"}
    ann = next(person for person in people.load(course) if person.student == "wongann_11")
    assert (ann.name, ann.email) == ("Ann Wong", "ann@x.edu")


def test_a_full_disk_keeps_what_is_written(course, tmp_path, monkeypatch):
    run(course, canvas(tmp_path))
    before = submitted(course, "wongann_11")
    real, written = writing.write_submission, []

    def full(course, unit, student, contents, receipt):
        if written:
            raise OSError(28, "No space left on device")
        written.append(student)
        real(course, unit, student, contents, receipt)

    monkeypatch.setattr(writing, "write_submission", full)
    newer = write_zip(
        tmp_path / "newer.zip",
        {
            canvas_name("Wong, Ann", 11, 900, "n.ipynb"): notebook_bytes({"total": "total = 8"}),
            canvas_name("López, José", 12, 901, "n.ipynb"): notebook_bytes({"total": "total = 8"}),
        },
    )
    with pytest.raises(OSError, match="No space"):
        run(course, newer)
    after = {student: receipt.source for student, receipt in receipts.load(course, UNIT).items()}
    assert after == {written[0]: "newer.zip", **{name: "subs.zip" for name in after if name != written[0]}}
    assert submitted(course, "wongann_11") in (before, {COURSE_FILE: notebook_bytes({"total": "total = 8"})})


def test_a_link_in_submitted_is_not_written_through(course, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    course.folder("submitted").mkdir(parents=True)
    (course.folder("submitted") / "ann").symlink_to(outside)
    with pytest.raises(GraderError, match="is a link"):
        run(course, write_zip(tmp_path / "x.zip", {"ann/hw.ipynb": notebook_bytes()}), replace=True)
    assert not list(outside.iterdir())


def test_a_notebook_of_nobody_is_told_and_the_exit_code_says_so(course, tmp_path, capsys):
    files = {
        canvas_name("Wong, Ann", 11, 101, "a.ipynb"): notebook_bytes(),
        "work/hand in.ipynb": notebook_bytes(),
        canvas_name("Wu, Ben", 12, 102, "b.ipynb"): notebook_bytes(),
    }
    assert run(course, write_zip(tmp_path / "x.zip", files)) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "Belongs to nobody: work/hand in.ipynb" in said
    assert "If such a file is a student's work, put it into" in said


def test_a_name_that_a_student_chose_does_not_command_the_terminal(course, tmp_path, capsys):
    names = ["\x1b[31mred.ipynb", "a\u202egpj.ipynb", "a\nrefused: everybody.ipynb"]
    files = {canvas_name("Wong, Ann", 11, 101 + n, name): b"{}" for n, name in enumerate(names)}
    run(course, write_zip(tmp_path / "x.zip", files))
    said = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(said)
    assert not [line for line in said.splitlines() if line.startswith("refused: everybody")]


def test_a_worksheet_that_says_nothing_about_the_download_is_refused(course, tmp_path):
    sheet = worksheet(tmp_path, moodle_row(123, "Ann Wong", "s1", "a@x.edu"))
    with pytest.raises(GraderError, match="This download is from Canvas"):
        run(course, canvas(tmp_path), worksheet=sheet)
    grades = tmp_path / "grades.csv"
    grades.write_text("github_username,roster_identifier,student_repository_name\nann,Ann,hw-ann\n")
    with pytest.raises(GraderError, match="No folder of the download is called like a repository"):
        run(course, write_zip(tmp_path / "x.zip", {"ann/hw.ipynb": notebook_bytes()}), worksheet=grades)
    assert not course.submissions(UNIT)
