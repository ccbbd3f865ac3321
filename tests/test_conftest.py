"""The order of the suite: each worker begins with long tests of its own."""

import pytest

from tests.conftest import dealt


@pytest.mark.parametrize(
    ("longs", "shorts", "workers"), [(5, 20, 4), (3, 22, 4), (6, 1, 4), (0, 3, 2), (4, 9, 1)]
)
def test_each_worker_begins_with_its_share_of_the_long_tests(longs, shorts, workers):
    long, short = [f"long {n}" for n in range(longs)], [f"short {n}" for n in range(shorts)]
    order = dealt(list(long), list(short), workers)
    assert sorted(order) == sorted(long + short)
    if longs + shorts >= longs * workers:
        parts, rest = [], order
        for worker in range(workers):  # as pytest-xdist's worksteal deals them
            size = len(rest) // (workers - worker)
            parts, rest = [*parts, rest[:size]], rest[size:]
        for worker, part in enumerate(parts):
            assert (
                [one for one in part if "long" in one]
                == long[worker::workers]
                == part[: len(long[worker::workers])]
            )
