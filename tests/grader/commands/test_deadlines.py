"""`grader deadlines` shows the files of the class, or says how to write them."""

from grader.commands import deadlines
from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES
from tests.grader.conftest import UNIT


def test_without_files_an_example_is_shown(course, capsys):
    assert deadlines.run(course.root, None) == 0
    said = capsys.readouterr().out
    assert "timezone = " in said
    assert "student,unit,due" in said


def test_due_dates_extensions_and_the_policy_are_shown(course, capsys):
    course.class_dir.mkdir(parents=True, exist_ok=True)
    (course.class_dir / DEADLINES).write_text(
        f'timezone = "Asia/Seoul"\n[due]\n{UNIT} = 2026-03-02 12:00:00\n[late]\npolicy = "zero"\n'
    )
    (course.class_dir / EXTENSIONS).write_text("student,unit,due\nann,01,+2 days\n")
    assert deadlines.run(course.root, None) == 0
    said = " ".join(capsys.readouterr().out.split())
    for words in ("due (Asia/Seoul)", "Mon 2026-03-02 12:00", "Wed 2026-03-04 12:00 (+2 days)"):
        assert words in said
    assert "Late work has no points." in said
