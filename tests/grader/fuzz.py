"""How long the fuzz tests look: `FUZZ_EXAMPLES=5000 pytest tests/grader/clean tests/grader/submission`."""

import os

from hypothesis import HealthCheck, settings

fuzzed = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""A test that tries as many examples as FUZZ_EXAMPLES says, 100 if it says nothing."""
