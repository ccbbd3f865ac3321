"""The filters of warnings that a test has set are told to the student's kernel, and hold there."""

import inspect
import re
import warnings
from collections.abc import Callable, Iterator

import pytest

from grader.judge.rpc.filters import RESET, add_filters, call_from_main, filters_to_plain

BEFORE = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", re.compile("old", re.IGNORECASE), UserWarning, re.compile("numpy"), 3),
]


@pytest.fixture(autouse=True)
def _filters() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.filters[:] = list(BEFORE)  # type: ignore[index]
        yield


def always() -> None:
    warnings.simplefilter("always")


def one_of_each() -> None:
    warnings.filterwarnings("error", r"a\.b", UserWarning, "keras", 7)
    warnings.simplefilter("once", RuntimeWarning)


def at_the_end() -> None:
    warnings.simplefilter("error", append=True)


ALWAYS = ["always", "", Warning, "", 0]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda: None, []),
        (always, [ALWAYS]),
        (one_of_each, [["once", "", RuntimeWarning, "", 0], ["error", r"a\.b", UserWarning, "keras", 7]]),
        (lambda: warnings.simplefilter("once", UserWarning), [["once", "", UserWarning, "", 0]]),
        (lambda: warnings.filters.insert(0, BEFORE[1]), [["ignore", "", DeprecationWarning, "", 0]]),
        (warnings.resetwarnings, [RESET]),
        (lambda: (warnings.resetwarnings(), always()), [RESET, ALWAYS]),
        (
            lambda: warnings.simplefilter("always", (UserWarning, Warning)),
            [["always", "", (UserWarning, Warning), "", 0]],
        ),
    ],
)
def test_what_has_come_since_is_told(change: Callable[[], object], told):
    change()
    assert filters_to_plain(BEFORE) == told


@pytest.mark.parametrize("change", [always, one_of_each, warnings.resetwarnings])
def test_what_is_told_gives_the_other_side_the_same_filters(change):
    with warnings.catch_warnings():
        change()
        told, there = filters_to_plain(BEFORE), list(warnings.filters)
    add_filters(told)
    assert list(warnings.filters) == there


def test_the_filters_of_a_context_are_gone_after_it():
    with warnings.catch_warnings():
        always()
        assert filters_to_plain(BEFORE) == [ALWAYS]
    assert filters_to_plain(BEFORE) == []


def test_one_that_is_put_at_the_end_makes_all_count():
    at_the_end()
    assert filters_to_plain(BEFORE)[-1] == ["error", "", Warning, "", 0]
    assert len(filters_to_plain(BEFORE)) == 1 + len(BEFORE) + 1


def test_a_class_that_is_not_known_here_is_passed_over():
    add_filters([["always", "", object(), "", 0], ["always", "", (UserWarning, 3), "", 0], ALWAYS])
    assert list(warnings.filters) == [("always", None, Warning, None, 0), *BEFORE]


def test_a_call_is_the_notebooks_for_what_it_calls():
    caller = call_from_main(lambda a, b: (inspect.currentframe().f_back.f_globals["__name__"], a, b), 1, b=2)
    assert caller == ("__main__", 1, 2)
