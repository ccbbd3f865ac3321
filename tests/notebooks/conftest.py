"""The units that a test of all exercises runs over."""

import pytest

from tests.notebooks.exercise import UNITS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `unit` runs for every unit under solutions/, or for the one of --answers."""
    if "unit" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--answers")
        units = [unit for unit in UNITS if not chosen or unit.startswith(chosen)]
        if chosen and not units:
            raise pytest.UsageError(f"--answers: no unit is called {chosen!r}. There are {', '.join(UNITS)}.")
        metafunc.parametrize("unit", units)
