"""The classes that are graded, and who grades them."""

from pathlib import Path

import nbformat
import pytest
from nbgrader.preprocessors import ClearSolutions

from grader import grading
from grader.bench import light, unconfined, unit
from grader.bench.engines import Workload, floor, shortened_floor, untuned_floor
from grader.bench.floor import thread_limits
from grader.bench.rounds import _full
from grader.course import open_course
from grader.kernels import session
from grader.records import Job, Plan


def test_the_light_class_is_a_course_of_one_question(tmp_path):
    light.make_course(tmp_path, 3)
    course = open_course(tmp_path)
    assert len(course.submissions(light.UNIT)) == 3
    (source,) = course.source_notebooks(light.UNIT)
    released, _ = ClearSolutions().preprocess(nbformat.read(source, as_version=4), {})
    assert "history" not in str(released) and "YOUR CODE HERE" in str(released)


def test_the_class_of_unit_01_has_its_answers_and_no_hidden_test(tmp_path):
    unit.make_course(tmp_path, 2)
    course = open_course(tmp_path)
    (source,) = course.source_notebooks(unit.UNIT)
    assert "BEGIN HIDDEN TESTS" in source.read_text()
    folders = course.submissions(unit.UNIT)
    assert len(folders) == 2
    handed_in = nbformat.read(folders["student_000"] / source.name, as_version=4)
    code = "\n".join(cell.source for cell in handed_in.cells if cell.cell_type == "code")
    assert "HIDDEN TESTS" not in code and "YOUR CODE HERE" not in code


@pytest.mark.parametrize(("points", "full"), [(2.0, True), (1.999, False), (None, False)])
def test_full_marks_are_every_point_of_every_test(tmp_path, points, full):
    light.make_course(tmp_path, 1)
    marks = {"student_000": {("light", "test_fit_model"): points}}
    assert _full(Workload(root=tmp_path, unit=light.UNIT, submissions=1, jobs=1), marks) is full
    assert not _full(Workload(root=tmp_path, unit=light.UNIT, submissions=2, jobs=1), marks)  # one is missing


def test_the_floor_runs_the_source_notebook_with_its_tests(tmp_path):
    light.make_course(tmp_path, 1)
    workload = Workload(root=tmp_path, unit=light.UNIT, submissions=5, jobs=2)
    words = floor(workload)
    assert words[1:] == ["grader.bench.floor", str(tmp_path / "source" / "light" / "light.ipynb"), "5", "2"]
    assert untuned_floor(workload) == [*words, "untuned"]
    assert shortened_floor(workload) == [*words, "shorten"]


def test_the_floor_has_the_kernels_threads():
    assert set(thread_limits(3).values()) == {"3"} and len(thread_limits(3)) == 3


def test_unconfined_means_no_judge_and_no_part_of_the_sandbox(monkeypatch):
    seen = []
    monkeypatch.setattr(
        unconfined, "execute_all", lambda jobs: seen.append((jobs[0].plan, session.available_parts()))
    )
    before = session.available_parts
    unconfined.execute_unconfined((Job("one", "{}", plan=Plan((), None)),))
    assert seen == [(None, ())]
    assert session.available_parts is before


def test_nothing_but_the_bench_speaks_of_it():
    package = Path(grading.__file__).parent
    speakers = [path for path in package.rglob("*.py") if "bench.unconfined" in path.read_text()]
    assert {path.relative_to(package).parts[0] for path in speakers} == {"bench"}
