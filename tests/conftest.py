"""Options of the whole suite, the time of its fuzz tests, and lines printed at its end."""

import time
from collections.abc import Generator

import pytest

from tests.grader.fuzz import MINUTES

PRINTED = "printed at the end"
SECONDS = pytest.StashKey[float]()
"""Stash key: seconds for which a fuzz test is repeated."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--answers", metavar="UNIT", help="try the answer sets of this unit only")
    parser.addoption("--one-by-one", action="store_true", help="try each answer alone, not mixed with others")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests: at the end, no worker waits for another that has just begun one."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    share_time(items)


def share_time(items: list[pytest.Item]) -> None:
    """Give each fuzz test of this run an equal part of FUZZ_MINUTES."""
    fuzz_tests = [item for item in items if item.get_closest_marker("fuzz")]
    for item in fuzz_tests if MINUTES else ():
        item.stash[SECONDS] = 60 * MINUTES / len(fuzz_tests)
        item.add_marker(pytest.mark.timeout(item.stash[SECONDS] + 900))  # a failure is shrunk for minutes


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Repeat a fuzz test, each time with other examples, until its time has passed."""
    end = time.monotonic() + item.stash.get(SECONDS, 0)
    result = yield
    while time.monotonic() < end:
        item.runtest()
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded under PRINTED; user properties also cross from pytest-xdist's workers."""
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    lines = sorted(
        value for r in reports for key, value in getattr(r, "user_properties", ()) if key == PRINTED
    )
    if lines:
        terminalreporter.section("answers")
        for line in lines:
            terminalreporter.line(line)
