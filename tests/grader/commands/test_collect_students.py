"""`grader collect` gives nobody's work to another student, and names whom it refuses."""

import json

from grader.commands import collect
from grader.commands.collect import Options
from tests.grader.conftest import UNIT
from tests.grader.lms.downloads import COURSE_FILE, moodle_folder, notebook_bytes, write_zip

YEARS = {"ann": "9999", "bo": "0001"}
OTHER = notebook_bytes({"total": "total = 9"})


def run(course, tmp_path, files, **options):
    source = write_zip(tmp_path / "x.zip", files)
    return collect.run(UNIT, source, Options(**options), course.root, None)


def rows(capsys):
    """Return what `--json` printed."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def taken(course):
    """Return the notebook of each student."""
    folder = course.folder("submitted")
    return {path.parts[-3]: path.read_bytes() for path in folder.glob(f"*/{UNIT}/{COURSE_FILE}")}


def blackboard(*students, receipts=True):
    files = {}
    for user, content in students:
        stem = f"HW 1_{user}_attempt_2016-01-30-15-00-00"
        files[f"{stem}_hw1.ipynb"] = content
        if receipts:
            files[f"{stem}.txt"] = f"Name: Somebody ({user})\nAssignment: HW 1\n"
    return files


def test_users_of_blackboard_whose_names_hold_underscores(course, tmp_path):
    files = blackboard(("al_lee", notebook_bytes()), ("bo_lee", OTHER))
    assert run(course, tmp_path, files) == 0
    assert taken(course) == {"al_lee": notebook_bytes(), "bo_lee": OTHER}


def test_users_of_blackboard_who_are_in_doubt_are_refused_in_one_row_each(course, tmp_path, capsys):
    files = blackboard(("lee_al", notebook_bytes()), ("lee_bo", OTHER), receipts=False)
    files["HW 1_lee_bo_attempt_2016-01-30-15-00-00_data.csv"] = b"1"
    assert run(course, tmp_path, files, as_json=True) == 1
    found = rows(capsys)
    assert [row["name"] for row in found] == ["HW 1_lee_al", "HW 1_lee_bo"]
    assert all("--roster" in row["why"] for row in found)
    assert taken(course) == {}
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name,email\nlee_al,Al,Lee,a@x.edu\nlee_bo,Bo,Lee,b@x.edu\n")
    assert run(course, tmp_path, files, roster=roster) == 0
    assert taken(course) == {"lee_al": notebook_bytes(), "lee_bo": OTHER}


def test_two_students_whose_ids_become_one_are_refused_by_name(course, tmp_path, capsys):
    for content in (notebook_bytes(), OTHER):
        files = {"jo+1@x.edu/hw1.ipynb": notebook_bytes(), "jo-1@x.edu/hw1.ipynb": content}
        assert run(course, tmp_path, {**files, "ben/hw1.ipynb": OTHER}) == 1
        said = capsys.readouterr().out
        assert "refused: jo+1@x.edu: jo+1@x.edu and jo-1@x.edu would" in " ".join(said.split())
        assert "refused: jo-1@x.edu: jo-1@x.edu and jo+1@x.edu would" in " ".join(said.split())
        assert taken(course) == {"ben": OTHER}


def test_a_later_student_does_not_get_the_folder_of_an_earlier_one(course, tmp_path):
    assert run(course, tmp_path, {"jo+1@x.edu/hw1.ipynb": notebook_bytes()}) == 0
    assert run(course, tmp_path, {"jo-1@x.edu/hw1.ipynb": OTHER}) == 1
    assert taken(course) == {"jo-1@x.edu": notebook_bytes()}
    assert run(course, tmp_path, {"jo+1@x.edu/hw1.ipynb": OTHER}) == 0
    assert taken(course) == {"jo-1@x.edu": OTHER}


def test_a_refused_student_has_a_name_once(course, tmp_path, capsys):
    run(course, tmp_path, {"Ann/a.ipynb": OTHER, "ann/a.ipynb": OTHER, "ben/a.pdf": b"", "cy/a.ipynb": OTHER})
    said = capsys.readouterr().out
    assert "refused: Ann: Ann and ann differ in capital letters only" in said
    assert "refused: ben: No notebook is among" in said
    assert ":  (" not in said


def test_notes_say_what_is_known(course, tmp_path, capsys):
    files = {"ann/a.ipynb": OTHER, "ann/b.ipynb": OTHER, "ben/a.ipynb": OTHER}
    assert run(course, tmp_path, files, as_json=True) == 0
    assert rows(capsys)[0]["notes"] == [f"2 files are {COURSE_FILE}, all alike; a.ipynb counts."]


def test_a_text_beside_a_notebook_is_noted_as_such(course, tmp_path, capsys):
    text = moodle_folder("Ann Wong", 111).replace("_file", "_onlinetext") + "/onlinetext.html"
    assert (
        run(course, tmp_path, {f"{moodle_folder('Ann Wong', 111)}/a.ipynb": OTHER, text: b"hi"}, as_json=True)
        == 0
    )
    assert rows(capsys)[0]["notes"] == ["A text was handed in too."]
    assert run(course, tmp_path, {text: b"hi"}, as_json=True) == 1
    assert rows(capsys)[0]["notes"] == ["A text was handed in, not a file."]


def test_a_name_on_the_roster_shows_which_folder_is_the_student(course, tmp_path, capsys):
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name,email\ns1,Ann,Wong,a@x.edu\ns2,Bo,Lee,b@x.edu\n")
    for folder in ("Ann Wong", "Wong, Ann"):
        files = {f"Subs/{folder}/a.ipynb": OTHER}
        assert run(course, tmp_path, files, roster=roster) == 0
        assert taken(course) == {"s1": OTHER}


def test_sections_are_refused_and_taken_with_a_roster(course, tmp_path, capsys):
    files = {"Mo/s1/a.ipynb": OTHER, "Mo/s2/a.ipynb": OTHER, "Tu/s3/a.ipynb": OTHER}
    assert run(course, tmp_path, files, as_json=True) == 1
    assert [row["name"] for row in rows(capsys)] == ["Mo", "Tu"]
    assert taken(course) == {}
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name,email\ns1,Ann,Wong,a@x.edu\ns2,Bo,Lee,b@x.edu\n")
    assert run(course, tmp_path, files, roster=roster) == 0
    assert set(taken(course)) == {"s1", "s2", "s3"}


def test_names_that_are_too_long_for_a_file_system_are_cut_or_refused(course, tmp_path, capsys):
    person, file = "\uae40" * 100, "\uae40" * 100 + ".csv"  # three bytes a sign
    files = {f"{person}/a.ipynb": OTHER, "bo/a.ipynb": OTHER, f"bo/data/{file}": b"1", "cy/a.ipynb": OTHER}
    assert run(course, tmp_path, files, as_json=True) == 1
    found = {row["student"]: row for row in rows(capsys)}
    assert set(taken(course)) == {"\uae40" * 85, "cy"}
    assert "data/" in found["bo"]["why"] and "a shorter name" in found["bo"]["why"]


def test_a_time_that_a_student_invented_ends_no_collection(course, tmp_path):
    files = {f"{name}+{UNIT}+{year}-12-31 23:59:59 UTC/a.ipynb": OTHER for name, year in YEARS.items()}
    assert run(course, tmp_path, files, timezone="Asia/Seoul") == 0
    times = {
        name: course.path("submitted", name, UNIT).joinpath("timestamp.txt").read_text() for name in YEARS
    }
    assert times == {name: f"{year}-12-31 23:59:59.000000 UTC" for name, year in YEARS.items()}


def test_a_time_beyond_the_calendar_is_not_known(course, tmp_path):
    files = {"HW_ann_attempt_0001-01-01-00-00-00_hw1.ipynb": OTHER}
    assert run(course, tmp_path, files, timezone="Asia/Seoul") == 0
    assert taken(course) == {"ann": OTHER}
