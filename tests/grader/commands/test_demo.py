"""`grader demo` shows a class on any course, and never over a real class."""

import pytest

from grader.commands import demo
from grader.commands.report import class_results
from grader.course import open_course
from grader.errors import GraderError
from tests.grader.conftest import UNIT, answered, hand_in


def test_a_class_is_made_graded_and_reported(course, capsys, monkeypatch):
    monkeypatch.setattr(demo, "LIMITS", {"cell_seconds": 3.0})
    assert demo.run("01", 2, course.root, None) == 0
    shown = open_course(course.root, course.root / "demo")
    results = {result.student: result for result in class_results(shown, UNIT)}
    assert len(results) == 12
    assert [name for name, result in results.items() if result.status == "failed"] == ["lea_broken_file"]
    assert results["ada_perfect"].score == 5
    assert results["hana_blank"].score == 0
    assert "Late by" in results["ivan_late"].notes[0]
    said = capsys.readouterr().out
    assert "ada_perfect" in said
    assert "11 of 12 graded. not graded: lea_broken_file: " in " ".join(said.split())
    assert str(shown.report_path(UNIT)) in said


def test_a_real_class_is_not_overwritten(course):
    path = hand_in(course, "ada", answered())
    with pytest.raises(GraderError, match="holds a class that is not a demo"):
        demo.run("01", 1, course.root, course.root / "submitted")
    assert path.exists()
