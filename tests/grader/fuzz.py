"""Settings of the fuzz tests: some seconds in every run; `make fuzz MINUTES=30` looks for longer."""

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

MINUTES = float(os.environ.get("FUZZ_MINUTES", "0"))
"""Minutes for all fuzz tests of a run together. `tests/conftest.py` gives each an equal part of them."""

SETTINGS = settings(
    max_examples=300 if MINUTES else 100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=6,
)
"""Any plain value, as it may stand in a message."""


def fuzzed(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test as a fuzz test, and give it our settings."""
    return pytest.mark.fuzz(SETTINGS(test))
