"""A confined kernel for the tests, started as the engine starts it; by default without Keras."""

import asyncio
import contextlib
import json
import tempfile
from pathlib import Path

import pytest

from grader.kernels.session import kernel_manager, running_kernel, why_killed
from grader.records import Job, Limits

SECRET = "GRADER_TEST_SECRET"


class Confined:
    """A confined kernel and its folder, for code that is not asynchronous."""

    def __init__(self, scratch, kernel_name="python3", **limits):
        self.scratch = Path(scratch)
        (self.scratch / "work").mkdir(exist_ok=True)
        self.job = Job("job", "{}", limits=Limits(**limits), kernel_name=kernel_name)
        self.manager = kernel_manager(self.job, self.scratch)

    async def __aenter__(self):
        self._stack = contextlib.AsyncExitStack()
        running = running_kernel(self.manager, self.job)
        self.client = await self._stack.enter_async_context(running)
        return self

    async def __aexit__(self, *_):
        await self._stack.aclose()

    async def run(self, code, timeout=60):
        """Run a cell; return what it printed, showed and raised, in one text."""
        said, request = [], self.client.execute(code)
        async with asyncio.timeout(timeout):
            while True:
                message = await self.client.get_iopub_msg()
                if message["parent_header"].get("msg_id") != request:
                    continue
                content = message["content"]
                if content.get("execution_state") == "idle":
                    return "".join(said)
                said.append(content.get("text") or "\n".join(content.get("traceback", [])))
                said.append(" ".join(content.get("data", {})))

    async def ended(self, code, seconds=30):
        """Run a cell that is to end the kernel; return the limit's message."""
        self.client.execute(code)
        deadline = asyncio.get_running_loop().time() + seconds
        while await self.manager.is_alive():
            assert asyncio.get_running_loop().time() < deadline, f"it lives after {seconds} s"
            await asyncio.sleep(0.05)
        return why_killed(self.manager)


class Cells:
    """Runs cells in one confined kernel, one after the other."""

    def __init__(self, loop, kernel):
        self.loop, self.kernel = loop, kernel

    def __call__(self, code, timeout=60):
        return self.loop.run_until_complete(self.kernel.run(code, timeout))


@contextlib.contextmanager
def confined(kernel_name="python3", files=None, **limits):
    """A confined kernel in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="grader-") as scratch, asyncio.Runner() as runner:
        (Path(scratch) / "work").mkdir()
        for name, text in (files or {}).items():
            (Path(scratch) / "work" / name).write_text(text)
        kernel = Confined(scratch, kernel_name, **limits)
        loop = runner.get_loop()
        loop.run_until_complete(kernel.__aenter__())
        try:
            yield Cells(loop, kernel)
        finally:
            loop.run_until_complete(kernel.__aexit__())


@pytest.fixture(scope="module")
def cells():
    """One kernel for all attacks of a module: what a cell does to it is the cell's own loss."""
    with confined(files={"beside.txt": "beside"}) as running:
        yield running


@pytest.fixture
def attempt(cells):
    """Run code in the kernel; return "done", or the name of the error that stopped it."""

    def run(code):
        lines = "".join(f"        {line}\n" for line in (code.strip() or "pass").splitlines())
        source = f"""
def attempt():
    import os, socket, ctypes, subprocess, signal
    from pathlib import Path
    try:
{lines}
    except BaseException as error:
        return type(error).__name__
    return "done"
import json
print(json.dumps(attempt()))
"""
        said = cells(source)
        assert said.strip(), "the kernel said nothing"
        return json.loads(said.splitlines()[-1])

    return run
