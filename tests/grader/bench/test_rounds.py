"""In the rounds the order is turned round each time, and marks are compared in each round."""

import pytest

from grader.bench import rounds as rounds_module
from grader.bench.light import UNIT, make_course
from grader.bench.records import Run, Settings
from grader.bench.rounds import hold

FULL = {("light", "test_fit_model"): 2.0}


@pytest.fixture
def held(monkeypatch, tmp_path):
    """Return a function that holds an rounds in which `marks` says what each engine gives."""
    ran = []

    def measured(words, root, kind, env):
        ran.append((words[0], kind, len(list((root / "submitted").iterdir()))))
        return Run(1, 1, memory={"all": 7.0} if kind == "memory" else {})

    def hold_with(marks):
        names = ("ours", "stock", "floor")
        monkeypatch.setattr(rounds_module, "measured", measured)
        monkeypatch.setattr(rounds_module, "ENGINES", {n: lambda workload, n=n: [n] for n in names})
        monkeypatch.setattr(rounds_module.queries, "scores", lambda course, unit: marks(course.root))
        found = hold(
            make_course,
            UNIT,
            names,
            Settings(folder=tmp_path, submissions=4, rounds=2, jobs=1),
            lambda what: None,
        )
        return found, ran

    return hold_with


def everybody(root, points=FULL):
    return {folder.name: points for folder in (root / "submitted").iterdir()}


def test_rounds_in_turn_after_a_warm_up_that_takes_no_time(held):
    found, ran = held(everybody)
    assert ran == [
        ("floor", "memory", 3), ("stock", "memory", 3), ("ours", "memory", 3),
        ("ours", "time", 4), ("stock", "time", 4), ("floor", "time", 4),
        ("floor", "time", 4), ("stock", "time", 4), ("ours", "time", 4),
    ]  # fmt: skip
    assert {name: len(runs) for name, runs in found.runs.items()} == {"ours": 2, "stock": 2, "floor": 2}
    assert found.memory["stock"] == {"all": 7.0}
    assert not found.differ and not found.short


def test_a_contestant_that_takes_a_point_is_found(held):
    def marks(root):
        return everybody(root, {("light", "test_fit_model"): 1.0} if "stock" in root.name else FULL)

    found, _ = held(marks)
    assert found.short == {"stock"} and found.differ == {"stock"}


def test_points_of_other_cells_count_too(held):
    found, _ = held(lambda root: everybody(root, {**FULL, ("light", "essay"): float("ours" in root.name)}))
    assert not found.short and found.differ == {"stock"}


def test_nothing_of_a_course_stays(held, tmp_path):
    held(everybody)
    assert list(tmp_path.iterdir()) == []
