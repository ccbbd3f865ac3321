import os
import signal

import pytest

from grader.kernels.measure import run_cell
from tests.grader.kernels.waiting import ended, wait_until


def kernel_process(manager):
    return manager.provisioner.process


@pytest.mark.parametrize(("code", "status"), [("os._exit(3)", 3), ("os.kill(os.getpid(), 9)", -9)])
def test_the_exit_status_is_the_kernels(kernel, code, status):
    manager, client = kernel
    process = kernel_process(manager)
    assert process.poll() is None
    client.execute(f"import os; {code}")
    assert process.wait(timeout=20) == status
    assert process.poll() == process.returncode == status
    assert not manager.is_alive()


def test_waiting_has_an_end(kernel):
    process = kernel_process(kernel[0])
    with pytest.raises(TimeoutError, match="still runs after"):
        process.wait(timeout=0.1)


def test_a_signal_reaches_what_the_kernel_started(kernel):
    manager, client = kernel
    child = int(run_cell(client, "import subprocess; print(subprocess.Popen(['sleep', '1000']).pid)"))
    kernel_process(manager).kill()
    assert kernel_process(manager).wait(20) == -signal.SIGKILL
    wait_until(lambda: ended(child))


def test_what_a_dead_kernel_started_ends_too(kernel):
    manager, client = kernel
    child = int(run_cell(client, "import subprocess; print(subprocess.Popen(['sleep', '1000']).pid)"))
    os.kill(manager.provisioner.pid, signal.SIGKILL)  # the kernel alone
    wait_until(lambda: ended(child))


def test_a_signal_after_the_end_does_nothing(kernel):
    process = kernel_process(kernel[0])
    process.kill()
    process.wait(20)
    process.send_signal(signal.SIGINT)
    process.terminate()
    assert process.returncode == -signal.SIGKILL


def test_terminate_ends_it(kernel):
    process = kernel_process(kernel[0])
    process.terminate()
    assert process.wait(20) is not None
