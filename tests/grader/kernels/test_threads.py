import os

import pytest

from grader.kernels.threads import wanted_threads

CORES = len(os.sched_getaffinity(0))


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, CORES),
        ({"OPENBLAS_NUM_THREADS": "3"}, 3),
        ({"OMP_NUM_THREADS": "2"}, 2),
        ({"OMP_NUM_THREADS": "5,2"}, 5),
        ({"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "1"}, 1),
        ({"OPENBLAS_NUM_THREADS": "many"}, CORES),
        ({"OPENBLAS_NUM_THREADS": "0"}, CORES),
    ],
)
def test_threads_follow_the_kernels_environment(env, expected):
    assert wanted_threads("openblas", env) == expected
