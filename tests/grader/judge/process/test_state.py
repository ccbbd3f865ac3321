"""Values under a name are compared with what both sides last had, and only after a call."""

import numpy as np
import pandas as pd
import pytest

from grader.judge.codec import digest
from grader.judge.process.state import MOST_NUMBERS, SMALL, State


class Kernel:
    """A student's kernel: its names, and how often it was asked."""

    def __init__(self, **names: object) -> None:
        self.names, self.asked, self.calls = names, 0, 0
        self.state = State(frozenset({"log", "count", "big"}), lambda: self.calls, self.ask)

    def ask(self, name: str) -> str:
        self.asked += 1
        return digest(self.names[name])


def test_what_a_call_changes_is_seen_once():
    kernel = Kernel(log=[1])
    kernel.state.saw("log", [1])
    kernel.names["log"] = [1, 2]
    assert not kernel.state.changed_there("log") and kernel.asked == 0
    kernel.calls += 1
    assert kernel.state.changed_there("log") and kernel.asked == 1
    assert not kernel.state.changed_there("log") and kernel.asked == 1


def test_what_stays_is_asked_for_once_a_call():
    kernel = Kernel(log=[1])
    kernel.state.saw("log", [1])
    for _ in range(3):
        kernel.calls += 1
        assert not kernel.state.changed_there("log") and not kernel.state.changed_there("log")
    assert kernel.asked == 3


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("other", [1]),
        ("log", len),
        ("log", object()),
        ("big", np.zeros(MOST_NUMBERS + 1, dtype="int8")),
        ("big", pd.DataFrame({"a": np.zeros(MOST_NUMBERS + 1, dtype="int8")})),
        ("big", "x" * (SMALL.total_bytes + 1)),
    ],
)
def test_other_names_and_values_are_left_alone(name, value):
    kernel = Kernel()
    kernel.state.saw(name, value)
    kernel.calls += 1
    assert not kernel.state.changed_there(name) and list(kernel.state.changed_here()) == []


def test_what_the_test_changes_in_place_is_told_once():
    kernel, log = Kernel(), [1]
    kernel.state.saw("log", log)
    kernel.state.saw("count", 3)
    assert list(kernel.state.changed_here()) == []
    log.append(2)
    assert list(kernel.state.changed_here()) == [("log", log)]
    assert list(kernel.state.changed_here()) == []
    log.append(object())  # now it cannot be compared
    assert list(kernel.state.changed_here()) == []
    kernel.state.clear()
    log.pop()
    assert list(kernel.state.changed_here()) == []
