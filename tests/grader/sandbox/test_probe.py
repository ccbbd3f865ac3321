import sys

import pytest

from grader.errors import GraderError
from grader.grading import Options, grade_unit
from grader.sandbox import probe
from tests.grader.conftest import UNIT, answered, hand_in


@pytest.fixture
def elsewhere(monkeypatch):
    """Another system than Linux, as far as the sandbox can see."""
    monkeypatch.setattr(sys, "platform", "darwin")
    probe.probe.cache_clear()
    yield
    probe.probe.cache_clear()


def test_this_machine_has_every_part():
    assert [part.name for part in probe.probe()] == ["namespaces", "landlock", "seccomp"]
    assert probe.missing_parts() == ()


def test_a_part_that_does_not_work_is_missing(monkeypatch, elsewhere):
    monkeypatch.setattr(probe, "_obstacle", lambda parts: "no such call" if "landlock" in parts else "")
    assert probe.available_parts() == ("namespaces", "seccomp")
    (part,) = probe.missing_parts()
    assert part.found == "no such call" and "Linux 5.13" in part.remedy


def test_elsewhere_all_are_missing_each_with_its_remedy(elsewhere):
    assert len(probe.missing_parts()) == 3 and all(part.remedy for part in probe.missing_parts())
    assert probe.available_parts() == ()


@pytest.fixture
def one_missing(monkeypatch):
    part = probe.Part("landlock", False, "no such call", "Another system.")
    monkeypatch.setattr("grader.grading.missing_parts", lambda: (part,))


def test_grading_refuses_where_a_part_is_missing(course, one_missing):
    hand_in(course, "ada", answered())
    with pytest.raises(GraderError, match=r"it lacks landlock\.") as refusal:
        list(grade_unit(course, UNIT, Options(), lambda count: None))
    assert "--unsafe" in str(refusal.value)


def test_unsafe_grades_all_the_same_and_the_result_says_so(course, one_missing):
    hand_in(course, "ada", answered())
    (result,) = grade_unit(course, UNIT, Options(unsafe=True), lambda count: None)
    assert result.status == "graded"
    assert "Graded unsafely: without landlock." in result.notes
