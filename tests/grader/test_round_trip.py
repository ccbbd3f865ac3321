"""From a platform's ZIP to marks and feedback that it takes back, read as its own source reads them."""

import zipfile

import pytest

from grader.commands import collect, feedback, marks, roster
from grader.commands.grade import grade
from grader.commands.marks import Options
from grader.deadlines.files import DEADLINES
from grader.grading import Options as GradeOptions
from tests.grader.conftest import UNIT
from tests.grader.lms.downloads import (
    MOODLE_HEADER,
    canvas_gradebook,
    canvas_name,
    moodle_folder,
    moodle_row,
    notebook_bytes,
    write_zip,
)
from tests.grader.lms.imports import (
    canvas_comment_place,
    canvas_scores,
    moodle_feedback_place,
    moodle_grades,
)

CLASS = [
    ("Wong", "Ann", {}),
    ("王", "小明", {"total": "total = 5"}),
    ("López_Ruiz 3", "José", {"double": "def double(number):\n    return 4"}),
    ("O'Neil", "Zoë (Z)", {"double": "", "total": ""}),
]
EXPECTED = [5, 3, 2, 0]


def test_canvas(course, tmp_path, capsys):
    users = {11 + n: 101 + n for n in range(len(CLASS))}
    files = ["01_sums_exercises.ipynb", "my work (2).ipynb", "a_7_b.ipynb", "01_sums_exercises-1.ipynb"]
    source = write_zip(
        tmp_path / "subs.zip",
        {
            canvas_name(f"{last}, {first}", user, attachment, file, late=not n): notebook_bytes(answers)
            for n, ((last, first, answers), (user, attachment), file) in enumerate(
                zip(CLASS, users.items(), files, strict=True)
            )
        },
    )
    rows = [
        f'"{last}, {first}",{user},,u{user},Mo,,,'
        for (last, first, _), user in zip(CLASS, users, strict=True)
    ]
    file = tmp_path / "grades.csv"
    file.write_bytes(canvas_gradebook(*rows).encode("utf-8-sig"))
    roster.run(file, "", course.root, None)
    assert collect.run(UNIT, source, collect.Options(), course.root, None) == 0
    grade(course, UNIT, GradeOptions(jobs=2), as_json=False)
    assert marks.run(UNIT, Options(file=file), course.root, None) == 0
    filled = canvas_scores((tmp_path / f"grades_{UNIT}.csv").read_bytes(), 77)
    assert filled == {user: f"{score:.2f}" for user, score in zip(users, EXPECTED, strict=True)}
    assert feedback.run(UNIT, "canvas", tmp_path / "feedback.zip", course.root, None) == 0
    with zipfile.ZipFile(tmp_path / "feedback.zip") as archive:
        pages = {
            canvas_comment_place(name, users)[0]: archive.read(name).decode() for name in archive.namelist()
        }
    for (last, first, _), user in zip(CLASS, users, strict=True):
        assert f"{first} {last}".replace("'", "&#39;") in pages[user]


@pytest.mark.parametrize("form", ["4.1", "3.1", "flat"])
def test_moodle(course, tmp_path, form):
    participants = {71 + n: person for n, person in enumerate(CLASS)}
    join = {"4.1": "/", "3.1": "_/", "flat": "_"}[form]
    source = write_zip(
        tmp_path / "subs.zip",
        {
            f"{moodle_folder(f'{first} {last}', number)}{join}work {number}.ipynb": notebook_bytes(answers)
            for number, (last, first, answers) in participants.items()
        },
    )
    times = ["Monday, 2 March 2026, 9:00 AM", *["Tuesday, 3 March 2026, 9:00 AM"] * 3]
    rows = [
        moodle_row(number, f"{first} {last}", f"s{number}", f"{number}@x.edu", changed=when)
        for (number, (last, first, _)), when in zip(participants.items(), times, strict=True)
    ]
    file = tmp_path / "worksheet.csv"
    file.write_bytes("\r\n".join([MOODLE_HEADER, *rows, ""]).encode("utf-8-sig"))
    course.class_dir.mkdir(parents=True, exist_ok=True)
    due = f'timezone = "Europe/Berlin"\n[due]\n{UNIT} = 2026-03-02 12:00:00\n'
    (course.class_dir / DEADLINES).write_text(due + '[late]\npolicy = "points"\nper_day = 1\n')
    options = collect.Options(worksheet=file, roster=file)
    assert collect.run(UNIT, source, options, course.root, None) == 0
    grade(course, UNIT, GradeOptions(jobs=2), as_json=False)
    assert marks.run(UNIT, Options(file=file), course.root, None) == 0
    filled = moodle_grades((tmp_path / f"worksheet_{UNIT}.csv").read_bytes())
    late = [5, 2, 1, 0]  # each a point less, and none below 0
    assert filled == {number: f"{score:.2f}" for number, score in zip(participants, late, strict=True)}
    assert feedback.run(UNIT, "moodle", tmp_path / "feedback.zip", course.root, None) == 0
    with zipfile.ZipFile(tmp_path / "feedback.zip") as archive:
        places = {moodle_feedback_place(name, set(participants)): name for name in archive.namelist()}
        assert set(places) == {(number, "feedback.html") for number in participants}
        page = archive.read(places[72, "feedback.html"]).decode()
    assert "Late by 21 hours; 1 point taken off." in page
    assert "handed in 2026-03-03 09:00 (Europe/Berlin)" in page
