"""What Jupyter's tools do with a kernel."""

import asyncio
import logging
import os
import subprocess
from ast import literal_eval
from pathlib import Path

import pytest
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from grader.kernels import ports
from grader.kernels.kernelspec import KERNEL_NAME
from grader.kernels.measure import run_cell
from grader.kernels.process import KernelProcess
from grader.kernels.provisioner import PORT_NAMES
from tests.grader.kernels.conftest import running, spec_manager
from tests.grader.kernels.waiting import ended, wait_until


def is_warm(manager) -> bool:
    return isinstance(manager.provisioner.process, KernelProcess)


def test_an_endless_loop_is_interrupted_and_the_kernel_goes_on(kernel):
    manager, client = kernel
    assert is_warm(manager)
    # After an error a kernel drops what is asked at that moment, if it is to stop on errors.
    loop = "x = 1\nprint('looping', flush=True)\nwhile True: pass"
    message = client.execute(loop, stop_on_error=False)
    while client.get_iopub_msg(timeout=20)["msg_type"] != "stream":
        pass
    manager.interrupt_kernel()
    reply = client.get_shell_msg(timeout=20)
    assert reply["parent_header"]["msg_id"] == message
    assert reply["content"]["ename"] == "KeyboardInterrupt"
    assert run_cell(client, "print(x)") == "1\n"


def test_an_interrupt_reaches_what_a_cell_started(kernel):
    manager, client = kernel
    client.execute("import subprocess; print('go', flush=True); subprocess.run(['sleep', '1000'])")
    while client.get_iopub_msg(timeout=20)["msg_type"] != "stream":
        pass
    manager.interrupt_kernel()
    assert client.get_shell_msg(timeout=20)["content"]["ename"] == "KeyboardInterrupt"


def test_a_restart_is_a_fresh_kernel_at_the_same_address(kernel):
    manager, client = kernel
    run_cell(client, "x = 1")
    before = manager.provisioner.pid
    manager.restart_kernel()
    client.wait_for_ready(timeout=60)
    assert is_warm(manager)
    assert manager.provisioner.pid != before
    assert run_cell(client, "print('x' in globals())") == "False\n"


def test_a_polite_shutdown_leaves_nothing(specs):
    with running(specs) as (manager, _):
        files = manager.connection_file
        pid = manager.provisioner.pid
        manager.shutdown_kernel()
        assert not manager.has_kernel
    assert not Path(files).exists()
    assert not Path(f"/proc/{pid}").exists()


def test_a_cell_can_ask_for_input(kernel):
    _, client = kernel
    client.execute("print(input('Name? ') * 2)", allow_stdin=True)
    assert client.get_stdin_msg(timeout=20)["content"]["prompt"] == "Name? "
    client.input("Ada")
    while (message := client.get_iopub_msg(timeout=20))["msg_type"] != "stream":
        pass
    assert message["content"]["text"] == "AdaAda\n"


def test_standard_input_is_empty(run):
    assert run("import os; print(os.read(0, 1))") == "b''\n"


def test_output_below_python_reaches_the_notebook(specs):
    # ipykernel leaves descriptor 1 alone where it sees pytest.
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    with running(specs, start={"env": env}) as (_, client):
        printed = run_cell(client, "import os, time; os.write(1, b'from below\\n'); time.sleep(0.5)")
    assert "from below" in printed


def test_a_second_client_joins_by_the_connection_file(kernel):
    manager, client = kernel
    run_cell(client, "x = 42")
    second = BlockingKernelClient(connection_file=manager.connection_file)
    second.load_connection_file()
    second.start_channels()
    try:
        second.wait_for_ready(timeout=20)
        assert run_cell(second, "print(x)") == "42\n"
    finally:
        second.stop_channels()


def test_ipc_works_from_another_folder_and_leaves_no_socket(specs, tmp_path):
    with running(specs, transport="ipc", start={"cwd": str(tmp_path)}) as (manager, client):
        assert run_cell(client, "import os; print(os.getcwd())") == f"{tmp_path}\n"
        folder = Path(manager.ip).parent
        assert list(folder.iterdir())
    assert not folder.exists()
    assert list(tmp_path.iterdir()) == []


def test_eight_at_once(specs):
    async def one(number):
        manager = AsyncKernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=specs)
        await manager.start_kernel(stdout=subprocess.DEVNULL)
        client: AsyncKernelClient = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=60)
            reply = await client.execute_interactive(f"assert {number} == {number}", timeout=60)
            return is_warm(manager), reply["content"]["status"]
        finally:
            client.stop_channels()
            await manager.shutdown_kernel(now=True)

    async def all_of_them():
        return await asyncio.gather(*(one(number) for number in range(8)))

    assert asyncio.run(all_of_them()) == [(True, "ok")] * 8


def test_a_first_kernel_does_not_hold_up_the_event_loop(tmp_path):
    specs = spec_manager(tmp_path, ["wave"])  # a list that no other test has: a zygote starts

    async def start_and_tick():
        manager = AsyncKernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=specs)
        starting = asyncio.ensure_future(manager.start_kernel())
        ticks = 0
        while not starting.done():
            await asyncio.sleep(0.02)
            ticks += 1
        await manager.shutdown_kernel(now=True)
        return ticks

    assert asyncio.run(start_and_tick()) > 10


def test_nbclient_runs_a_notebook_by_the_kernels_name(specs, tmp_path, monkeypatch, zygote):
    monkeypatch.setenv("JUPYTER_PATH", str(Path(specs.kernel_dirs[0]).parent))
    cells = [new_code_cell("import os; (os.getcwd(), os.getppid())"), new_code_cell("os.getpid()")]
    notebook = new_notebook(cells=cells)
    NotebookClient(
        notebook, kernel_name=KERNEL_NAME, resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    first, second = (cell.outputs[0].data["text/plain"] for cell in notebook.cells)
    assert literal_eval(first) == (str(tmp_path), zygote.pid)
    wait_until(lambda: ended(int(second)))


@pytest.mark.parametrize(
    ("modules", "start", "words"),
    [
        (["no_such_module"], {}, "cannot import 'no_such_module'"),
        ([], {"independent": True}, "is to outlive"),
        ([], {"env": {**os.environ, "PYTHONHASHSEED": "7"}}, "PYTHONHASHSEED differs"),
    ],
)
def test_where_no_fork_can_be_an_ordinary_kernel_serves(tmp_path, caplog, modules, start, words):
    logging.getLogger("traitlets").propagate = True
    specs = spec_manager(tmp_path, modules)
    with running(specs, start=start) as (manager, client):
        assert isinstance(manager.provisioner.process, subprocess.Popen)
        assert run_cell(client, "print(6 * 7)") == "42\n"
        manager.interrupt_kernel()
        manager.restart_kernel(now=True)
        client.wait_for_ready(timeout=60)
    assert words in caplog.text and "An ordinary kernel starts instead" in caplog.text


def test_ports_are_outside_the_systems_own_range(kernel):
    manager, _client = kernel
    first, last = map(int, ports.SYSTEM_RANGE.read_text().split())
    numbers = {manager.get_connection_info()[name] for name in PORT_NAMES}
    assert len(numbers) == 5 and not any(first <= number <= last for number in numbers)
