"""Long tests come first for each worker; which tests count lines in their processes, which need PyTorch."""

import os
from contextlib import suppress
from types import SimpleNamespace

import pytest

from tests import conftest
from tests.conftest import ASKS_TO_COUNT, dealt, needs_torch


@pytest.mark.parametrize(
    ("longs", "shorts", "workers"), [(5, 20, 4), (3, 22, 4), (6, 1, 4), (0, 3, 2), (4, 9, 1)]
)
def test_each_worker_begins_with_its_share_of_the_long_tests(longs, shorts, workers):
    long, short = [f"long {n}" for n in range(longs)], [f"short {n}" for n in range(shorts)]
    order = dealt(list(long), list(short), workers)
    assert sorted(order) == sorted(long + short)
    if longs + shorts >= longs * workers:
        parts, rest = [], order
        for worker in range(workers):  # as pytest-xdist's worksteal deals them
            size = len(rest) // (workers - worker)
            parts, rest = [*parts, rest[:size]], rest[size:]
        for worker, part in enumerate(parts):
            assert (
                [one for one in part if "long" in one]
                == long[worker::workers]
                == part[: len(long[worker::workers])]
            )


class Marked:
    """A test with these marks and parameters, as far as the hooks look at it."""

    def __init__(self, *marks: str, **params: str) -> None:
        self._marks = marks
        self.callspec = SimpleNamespace(params=params)

    def get_closest_marker(self, name: str) -> str | None:
        return name if name in self._marks else None


@pytest.mark.parametrize("marks", [(), ("long",), ("counted", "long")])
def test_the_processes_of_marked_tests_count_their_lines(marks, monkeypatch):
    name = ASKS_TO_COUNT + "TRIED"
    monkeypatch.setattr(conftest, "COUNTING", {name: "yes"})
    running = conftest.pytest_runtest_protocol(Marked(*marks))
    next(running)
    assert os.environ.get(name) == ("yes" if "counted" in marks else None)
    with suppress(StopIteration):
        running.send(True)
    assert name not in os.environ


@pytest.mark.parametrize(
    ("test", "needed"),
    [
        (Marked("torch"), True),
        (Marked("notebooks", unit="07_pytorch"), True),
        (Marked("notebooks", lesson="07_pytorch"), True),
        (Marked("notebooks", lesson="06_images"), False),
        (Marked(unit="07_pytorch"), False),
    ],
)
def test_a_test_that_runs_or_shows_a_notebook_of_unit_07_needs_pytorch(test, needed):
    assert needs_torch(test) is needed
