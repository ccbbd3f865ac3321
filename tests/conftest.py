"""Options of the whole suite, the time of its fuzz tests, and lines printed at its end."""

import gc
import os
import tempfile
import time
from collections.abc import Generator
from importlib.util import find_spec
from typing import TypeVar

import pytest

from grader.user_cache import CACHE_DIR
from tests.grader.fuzz import MINUTES

Item = TypeVar("Item")

PRINTED = "printed at the end"
ASKS_TO_COUNT = "COVERAGE_PROCESS_"
"""Start of the names of variables that make a new process count its lines (coverage reads them)."""
COUNTING: dict[str, str] = {}
"""Those variables with their values; empty where no lines are counted."""
SECONDS = pytest.StashKey[float]()
"""Stash key: seconds for which a fuzz test is repeated."""


def pytest_configure(config: pytest.Config) -> None:
    """Give each process of the suite a user's cache of its own, and no collector until all is imported."""
    gc.disable()
    folder = tempfile.TemporaryDirectory(prefix="grader-cache-")
    config.add_cleanup(folder.cleanup)
    os.environ[CACHE_DIR] = folder.name


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Take the variables away that make processes count their lines: see the marker `counted`."""
    for name in [name for name in os.environ if name.startswith(ASKS_TO_COUNT)]:
        COUNTING[name] = os.environ.pop(name)


def pytest_collection_finish() -> None:
    """Let the collector begin, and leave out what was imported, which is not garbage."""
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--answers", metavar="UNIT", help="try the answer sets of this unit only")
    parser.addoption("--one-by-one", action="store_true", help="try each answer alone, not mixed with others")


def needs_torch(item: pytest.Item) -> bool:
    """Tell whether a test needs PyTorch: it is marked so, or it runs or shows a notebook of unit 07."""
    marked = item.get_closest_marker("torch") is not None
    params = getattr(getattr(item, "callspec", None), "params", {})
    unit = str(params.get("unit", params.get("lesson", "")))
    return marked or (unit.startswith("07_") and item.get_closest_marker("notebooks") is not None)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, each worker with its own: at the end, none waits for another's.

    Tests that need PyTorch are skipped where it is not installed.
    """
    for item in items if find_spec("torch") is None else ():
        if needs_torch(item):
            item.add_marker(pytest.mark.skip(reason="needs PyTorch: make torch"))
    long = [item for item in items if item.get_closest_marker("long")]
    short = [item for item in items if not item.get_closest_marker("long")]
    items[:] = dealt(long, short, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))
    share_time(items)


def dealt(long: list[Item], short: list[Item], workers: int) -> list[Item]:
    """Return all items in an order that begins each worker's part with an equal share of the long ones.

    pytest-xdist's `worksteal` first gives each worker one contiguous part, all of about the same size.
    """
    order: list[Item] = []
    left = len(long) + len(short)
    for worker in range(workers):
        size = left // (workers - worker)
        mine = long[worker::workers]
        order += mine + short[: max(0, size - len(mine))]
        del short[: max(0, size - len(mine))]
        left -= size
    return order + short


def share_time(items: list[pytest.Item]) -> None:
    """Give each fuzz test of this run an equal part of FUZZ_MINUTES."""
    fuzz_tests = [item for item in items if item.get_closest_marker("fuzz")]
    for item in fuzz_tests if MINUTES else ():
        item.stash[SECONDS] = 60 * MINUTES / len(fuzz_tests)
        item.add_marker(pytest.mark.timeout(item.stash[SECONDS] + 900))  # a failure is shrunk for minutes


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the processes that a test starts count their lines, if it is marked so."""
    counting = COUNTING if item.get_closest_marker("counted") else {}
    os.environ.update(counting)
    try:
        return (yield)
    finally:
        for name in counting:
            os.environ.pop(name, None)


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
