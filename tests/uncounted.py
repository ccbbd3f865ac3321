"""Processes whose lines are not counted: they run notebooks or stock nbgrader, and counting is slow."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from unittest import mock

ASKS_TO_COUNT = "COVERAGE_PROCESS_"
"""Start of the names of variables that make a new process count its lines (coverage reads them)."""


def uncounted(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which a process does not count its lines."""
    return {name: value for name, value in environment.items() if not name.startswith(ASKS_TO_COUNT)}


@contextmanager
def starting_uncounted() -> Iterator[None]:
    """Have no process count its lines that is started in this block."""
    with mock.patch.dict(os.environ, uncounted(os.environ), clear=True):
        yield
