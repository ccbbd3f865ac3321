"""Processes whose lines are not counted: they run notebooks or stock nbgrader, and counting is slow."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

ASKS_TO_COUNT = "COVERAGE_PROCESS_"
"""How the variables begin by which coverage has a new process count its lines."""


def uncounted(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which a process does not count its lines."""
    return {name: value for name, value in environment.items() if not name.startswith(ASKS_TO_COUNT)}


@contextmanager
def starting_uncounted() -> Iterator[None]:
    """Have no process count its lines that is started in this block."""
    asked = {name: value for name, value in os.environ.items() if name.startswith(ASKS_TO_COUNT)}
    for name in asked:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(asked)
