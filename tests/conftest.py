"""Options of the whole suite, and what it prints at its end."""

import pytest

PRINTED = "printed at the end"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--answers", metavar="UNIT", help="try the answer sets of this unit only")
    parser.addoption("--one-by-one", action="store_true", help="try each answer alone, not mixed with others")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests: at the end, no worker waits for another that has just begun one."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


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
