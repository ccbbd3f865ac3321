"""The workers of a pool have one zygote."""

from pathlib import Path

import pytest
from jupyter_client.manager import KernelManager

from grader.errors import MachineError
from grader.executors.pool import local_executor
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.measure import run_cell
from grader.kernels.modules import spec_modules
from grader.kernels.registry import registry
from tests.grader.kernels.conftest import MODULES, spec_manager

PID = "import os; print(os.getppid())"


def parent_of_a_kernel() -> int:
    """Start a kernel by its name, as a worker does; return the pid of its parent."""
    manager = KernelManager(kernel_name=KERNEL_NAME)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        return int(run_cell(client, PID))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def use(specs, monkeypatch) -> None:
    monkeypatch.setenv("JUPYTER_PATH", str(Path(specs.kernel_dirs[0]).parent))


def test_kernels_of_all_workers_come_from_our_own_zygote(specs, zygote, monkeypatch):
    use(specs, monkeypatch)
    with local_executor(2, spec_modules()) as pool:
        parents = [pool.submit(parent_of_a_kernel) for _ in range(4)]
        assert {parent.result(timeout=120) for parent in parents} == {zygote.pid}
    assert zygote.alive
    assert registry.zygote(MODULES) is zygote


def test_a_zygote_that_cannot_import_is_one_clear_error(tmp_path, monkeypatch):
    use(spec_manager(tmp_path, ["no_such_module_of_a_spec"]), monkeypatch)
    said = "cannot import 'no_such_module_of_a_spec'"
    with local_executor(2, spec_modules()) as pool, pytest.raises(MachineError, match=said):
        pool.submit(parent_of_a_kernel)
    with pytest.raises(MachineError, match=said):
        local_executor(2, spec_modules())  # it is not tried again


def test_where_modules_of_a_unit_cannot_be_shared_each_kernel_imports_them(specs, monkeypatch, caplog):
    use(specs, monkeypatch)
    for _ in range(2):
        caplog.clear()
        with local_executor(1, ("no_such_module_of_a_unit",)) as pool:
            assert pool.submit(int, "7").result(timeout=120) == 7
        assert "cannot import 'no_such_module_of_a_unit'" in caplog.text
        assert "Each kernel imports for itself." in caplog.text
