"""Tables are medians over rounds, ratios are taken within a round, and wrong marks are said aloud."""

import pytest

from grader.bench.comparison import MISSED, against, engines, missed, ratios
from grader.bench.records import Run
from grader.bench.rounds import Rounds


def rounds(**changes) -> Rounds:
    ours = [Run(w, 2, times=(w - 2, w - 2, w - 1, w - 1), first=2.5) for w in (4.0, 8.0, 4.0)]
    stock = [Run(w, 6, times=()) for w in (20.0, 24.0, 36.0)]
    memory = {"ours": {"all": 1234.4}, "stock": {"all": 600}}
    return Rounds(4, 2, {"ours": ours, "stock": stock}, memory, **changes)


def test_a_ratio_is_the_median_of_the_rounds_ratios():
    found = ratios(rounds(), "stock", "ours")
    assert found == {"wall": 5, "steady": None, "cpu": 3}  # not 24 / 4


def test_engines_side_by_side():
    found = engines("light", "Light", rounds())
    assert found.ok and found.figures["ratio"] == 5
    assert found.rows == (
        ("grader", "2.5", "1.00", "0.50", "5.00", "1,234", "full, equal"),
        ("stock nbgrader", "–", "6.00", "1.50", "1", "600", "full, equal"),
    )


@pytest.mark.parametrize(
    ("changes", "word"), [({"short": {"stock"}}, "NOT FULL"), ({"differ": {"stock"}}, "DIFFERENT")]
)
def test_marks_that_are_not_ours_are_no_success(changes, word):
    found = engines("light", "Light", rounds(**changes))
    assert not found.ok
    assert [row[-1] for row in found.rows] == ["full, equal", word]


def test_one_against_another_by_class():
    two = rounds()
    two.runs["floor"] = [
        Run(run.wall / 2, 1, times=tuple(t / 2 for t in run.times)) for run in two.runs["ours"]
    ]
    found = against("floor", "Floor", {"light": two}, "ours", "floor")
    assert found.rows == (("light", "1.00", "0.50", "2.00", "2.00", "2.00"),)
    assert against("floor", "Floor", {"light": rounds(short={"stock"})}, "ours", "ours").ok, "not its affair"


def test_processor_time_that_was_missed_is_said():
    found = rounds()
    assert missed({"light": found}) == ()
    found.runs["ours"].append(Run(1, 1, whole=False))
    assert missed({"light": found}) == (MISSED,)
