import os

import pytest

from grader.kernels.measure import cpu_seconds, private_memory, run_cell


def test_a_cell_prints_or_raises(kernel):
    assert run_cell(kernel[1], "print(6 * 7)") == "42\n"
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run_cell(kernel[1], "1 / 0")


def test_a_process_has_used_time_and_memory():
    ballast = bytearray(os.urandom(1 << 20)) * 64
    assert private_memory(os.getpid()) > 64
    assert cpu_seconds(os.getpid()) > 0
    assert ballast
