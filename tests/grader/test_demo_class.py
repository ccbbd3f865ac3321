"""The synthetic class is what it says it is."""

import nbformat

from grader.demo_class import hand_in, material, submissions
from grader.nbgrader import generate
from tests.grader.conftest import NOTEBOOK, UNIT


def class_of(course) -> dict[str, bytes]:
    generate.release(course, UNIT)
    parts = material(course, UNIT, course.source_notebooks(UNIT)[0])
    return {student: raw for student, raw, _ in submissions(parts)}


def test_there_are_12_of_every_kind(course):
    handed_in = class_of(course)
    assert len(handed_in) == 12
    for kind in ("perfect", "mistake", "half_done", "blank", "late", "crash", "endless_loop", "broken_file"):
        assert any(kind in student for student in handed_in)


def test_the_perfect_one_holds_the_answers_and_the_blank_one_none(course):
    handed_in = class_of(course)
    assert b"2 * number" in handed_in["ada_perfect"]
    assert b"2 * number" not in handed_in["hana_blank"]
    assert all(b"BEGIN SOLUTION" not in raw and b"HIDDEN" not in raw for raw in handed_in.values())


def test_one_is_late(course):
    generate.release(course, UNIT)
    parts = material(course, UNIT, course.source_notebooks(UNIT)[0])
    late = [student for student, _, early in submissions(parts) if early.total_seconds() < 0]
    assert late == ["ivan_late"]


def test_answers_of_the_unit_make_the_mistakes(course):
    folder = course.root / "tests" / "answers" / UNIT / "double"
    folder.mkdir(parents=True)
    (folder / "wrong_plus.py").write_text("# Adds.\n# message: 4\ndef double(n):\n    return n + 1")
    handed_in = class_of(course)
    assert b"return n + 1" in handed_in["chi_one_mistake"]


def test_an_answer_is_written_into_its_own_cell(course):
    generate.release(course, UNIT)
    released = nbformat.read(course.path("release", ".", UNIT) / f"{NOTEBOOK}.ipynb", as_version=4)
    changed = hand_in(released, {"total": "total = 6"})
    sources = {cell.metadata.nbgrader.grade_id: cell.source for cell in changed.cells}
    assert sources["total"] == "total = 6"
    assert "NotImplementedError" in sources["double"]
