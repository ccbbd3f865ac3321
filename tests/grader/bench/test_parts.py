"""Which engines a choice of parts brings together, and when a part is told."""

from pathlib import Path

import pytest

from grader.bench import engines, parts
from grader.bench.records import Run, Settings
from grader.bench.rounds import Rounds

SETTINGS = Settings(folder=Path("/nowhere"), submissions=4, rounds=1, jobs=2)


@pytest.fixture
def held(monkeypatch):
    """Hold all_rounds without grading; return what was held."""
    calls = []

    def hold(make_course, unit, names, settings, say):
        calls.append((unit, names))
        runs = {name: [Run(2, 2, times=(1, 1, 2, 2))] for name in names}
        return Rounds(4, 2, runs, {name: {"all": 1} for name in names})

    monkeypatch.setattr(parts, "hold", hold)
    return calls


def test_each_contestant_grades_a_class_once_whatever_parts_want_it(held):
    asked = ["light", "floor", "untuned_floor", "confinement"]
    found = parts.measure(asked, SETTINGS, print)
    assert [finding.part for finding in found] == asked
    assert held == [
        ("light", ["ours", "known", "kept", "stock", "floor", "untuned_floor", "unconfined"]),
        ("01_regression", ["ours", "floor", "untuned_floor", "unconfined"]),
    ]


def test_a_finding_comes_before_the_next_class_is_graded(held):
    found = parts.measure(["light", "unit"], SETTINGS, print)
    assert next(found).part == "light" and len(held) == 1


def test_without_dask_its_part_is_a_note(held, monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    (found,) = parts.measure(["dask"], SETTINGS, print)
    assert held == [] and found.ok and found.rows == ()
    assert "keras-course[cluster]" in found.notes[0]


def test_a_ratio_of_dask_is_over_ours(held):
    (found,) = parts.measure(["dask"], SETTINGS, print)
    assert found.columns[1:3] == ("Dask workers, s", "grader, s")
