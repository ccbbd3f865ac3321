"""Many at once; a worker that dies costs nobody else anything."""

import subprocess
import sys
from pathlib import Path

import pytest

from grader.executors import pool
from grader.executors.pool import cores
from tests.grader.kernels.waiting import ended, wait_until


def test_at_least_one_core():
    assert cores() >= 1


def test_workers_leave_ctrl_c_to_the_coordinator():
    with pool.local_executor(1) as executor:
        assert executor.submit(_handles_interrupts).result() is False


COORDINATOR = """
import os, time
from grader.executors.pool import local_executor
if __name__ == "__main__":
    with local_executor(1) as pool:
        print(*{pool.submit(os.getpid).result() for _ in range(4)}, flush=True)
        pool.submit(time.sleep, 60).result()
"""


def test_workers_end_with_the_coordinator_also_if_that_is_killed(tmp_path):
    program = tmp_path / "coordinator.py"
    program.write_text(COORDINATOR)
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True) as coordinator:
        workers = [int(pid) for pid in coordinator.stdout.readline().split()]
        coordinator.kill()
    assert workers
    wait_until(lambda: all(ended(pid) for pid in workers))


def _handles_interrupts() -> bool:
    import signal

    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def limits_of_memory() -> list[int]:
    """Return the limit of a worker, and of a confined process that it starts."""
    import resource
    import tempfile

    from grader.sandbox.policy import PARTS, Allowance
    from grader.sandbox.wrap import confined

    code = "import resource; print(resource.getrlimit(resource.RLIMIT_DATA)[0])"
    with tempfile.TemporaryDirectory(prefix="grader-") as folder:
        command = confined([sys.executable, "-c", code], Path(folder), Allowance(), PARTS)
        told = subprocess.run(command, cwd=f"{folder}/work", capture_output=True, text=True, check=True)
    return [resource.getrlimit(resource.RLIMIT_DATA)[0], int(told.stdout)]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_a_worker_has_a_limit_of_memory_and_its_kernels_another():
    with pool.local_executor(1) as workers:
        worker, kernel = workers.submit(limits_of_memory).result()
    assert worker == pool.WORKER_BYTES and (kernel > worker or kernel == -1)
