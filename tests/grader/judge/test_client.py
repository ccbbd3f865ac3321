"""The client sends the judge its cells in order, and outlives a judge that crashes, hangs or is killed."""

import asyncio
import json
import signal
import socket
import stat
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from grader.errors import KilledError
from grader.judge import client as module
from grader.judge.client import JudgeClient
from grader.kernels.protocol import receive, send
from grader.records import Job, Limits, Ownership, Plan, Status, Step
from grader.sandbox.relay import ENDED

STEPS = (
    Step("import math", cell="imports", needs_kernel=False),
    Step("check = answer", cell="given"),
    Step("assert answer", test="first"),
    Step("limit = 5", cell="limit", needs_kernel=False),
    Step("assert value", test="second"),
    Step("rest = 1", cell="rest", needs_kernel=False),
)
PLAN = Plan(
    STEPS,
    Ownership(
        frozenset({"value", "answer"}), open_names=frozenset({"answer"}), imports={"np": ("numpy", "")}
    ),
    changing_tests=frozenset({"first"}),
    valued_tests=frozenset({"second"}),
)

Replies = Callable[[dict[str, Any]], dict[str, Any] | None]


def verdict(status: Status = Status.PASSED, message: str = "") -> dict[str, Any]:
    return {"status": status, "message": message, "outputs": []}


class Process:
    """Stands for a judge's process: a thread that reads messages and replies by a function."""

    def __init__(self, control: socket.socket, replies: Replies, status: int) -> None:
        self.messages: list[dict[str, Any]] = []
        self.connections: list[socket.socket] = []
        self.killed, self.status = False, status
        self._control, self._replies = control, replies
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def kill(self) -> None:
        self.killed = True
        with suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)

    def wait(self, timeout: float | None = None) -> int:
        self._thread.join(0.1 if self.killed else timeout)
        if not self.killed and self._thread.is_alive():
            raise subprocess.TimeoutExpired("judge", timeout or 0)
        return self.status

    def sources(self) -> list[str]:
        return [one["source"] for one in self.messages if "source" in one]

    def _serve(self) -> None:
        with self._control, suppress(EOFError, OSError):
            while True:
                message, fds = receive(self._control)
                self.messages.append(message)
                self.connections += [socket.socket(fileno=fd) for fd in fds]
                if "source" in message:
                    reply = self._replies(message)
                    if reply is None:  # it crashes
                        return
                    send(self._control, reply)


class Setting:
    """A client with judges that are threads, and a kernel that only calls."""

    def __init__(self, tmp_path: Path, monkeypatch) -> None:
        (tmp_path / "sockets").mkdir()
        self.folder = tmp_path / "judge"
        self.folder.mkdir()
        self.processes: list[Process] = []
        self.replies: Replies = lambda message: verdict()
        self.status = 0
        monkeypatch.setattr(module, "launch", self._launch)
        monkeypatch.setattr(module, "GRACE_SECONDS", 10)
        manager = SimpleNamespace(workspace=tmp_path)
        notebook = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
        job = Job("job", notebook, limits=Limits(output_bytes=77))
        self.client = JudgeClient(job, PLAN, manager, self.folder)

    def _launch(self, manager, job, folder, log) -> tuple[Process, socket.socket]:
        ours, theirs = socket.socketpair()
        self.processes.append(Process(theirs, self.replies, self.status))
        return self.processes[-1], ours

    async def enter(self, path: str) -> None:
        """Call the judge as a student's kernel does, and stay for a moment."""
        self.path = path
        loop = asyncio.get_running_loop()
        with socket.socket(socket.AF_UNIX) as caller:
            caller.setblocking(False)
            await loop.sock_connect(caller, path)
            await asyncio.sleep(0.05)

    def run(self, work: Callable[[], Any]) -> Any:
        async def guarded() -> Any:
            try:
                return await asyncio.wait_for(work(), 60)
            finally:
                self.client.close()

        return asyncio.run(guarded())


@pytest.fixture
def setting(tmp_path, monkeypatch) -> Setting:
    return Setting(tmp_path, monkeypatch)


def test_a_judge_begins_with_what_it_has_to_know_and_the_cells_that_need_nobody(setting):
    async def work() -> None:
        await setting.client.start()
        while len(setting.processes[0].messages) < 2:
            await asyncio.sleep(0.01)

    setting.run(work)
    first, second = setting.processes[0].messages
    assert first == {
        "exports": [],
        "names": ["answer", "value"],
        "open": ["answer"],
        "imports": {"np": ["numpy", ""]},
        "state": [],
        "output_bytes": 77,
    }
    assert second == {"source": "import math", "title": "<given>", "given": True}


def test_cells_come_in_their_order_each_in_its_kind(setting):
    async def work() -> list[Any]:
        await setting.client.give("given", setting.enter)
        return [await setting.client.test(test, setting.enter) for test in ("first", "second")]

    replies = setting.run(work)
    assert [one["status"] for one in replies] == ["passed", "passed"]
    judge = setting.processes[0]
    assert judge.sources() == [step.source for step in STEPS[:5]]  # after the last test nobody needs more
    told = [
        (one["title"], one["given"], one.get("changing"), one.get("valued")) for one in judge.messages[1:]
    ]
    assert told == [
        ("<given>", True, None, None),
        ("<given>", True, True, False),
        ("<first>", False, True, False),
        ("<given>", True, None, None),
        ("<second>", False, False, True),
    ]
    assert len(judge.connections) == 3  # one for each cell that needs the student's kernel
    assert judge.killed


def test_the_socket_lies_beside_the_kernels_and_any_user_may_call(setting):
    async def work() -> None:
        await setting.client.test("first", setting.enter)
        mode = stat.S_IMODE(Path(setting.path).stat().st_mode)
        assert mode == 0o666

    setting.run(work)
    assert Path(setting.path).parent.name == "sockets"


def test_a_given_cell_that_stops_is_noted_and_the_test_runs(setting):
    setting.replies = lambda message: (
        verdict(Status.ERROR, "no such file") if message["source"] == "import math" else verdict()
    )
    reply = setting.run(lambda: setting.client.test("first", setting.enter))
    assert reply["status"] == "passed"
    assert setting.client.notes == ["A given cell stopped in the judge: no such file"]


def test_a_judge_that_crashes_has_no_verdict_and_the_next_test_gets_another(setting):
    setting.replies = lambda message: None if message["title"] == "<first>" else verdict()

    async def work() -> list[Any]:
        return [await setting.client.test(test, setting.enter) for test in ("first", "second")]

    assert [one and one["status"] for one in setting.run(work)] == [None, "passed"]
    crashed, other = setting.processes
    assert crashed.killed
    # What was given is given again; the test that was tried, and the cell that asks, are not.
    assert other.sources() == ["import math", "limit = 5", "assert value"]


def test_a_judge_that_hangs_is_ended_soon_after_the_kernel_has_gone(setting, monkeypatch):
    monkeypatch.setattr(module, "GRACE_SECONDS", 0.3)
    forever = threading.Event()
    setting.replies = lambda message: forever.wait(15) if message["title"] == "<first>" else verdict()
    assert setting.run(lambda: setting.client.test("first", setting.enter)) is None
    assert setting.processes[0].killed
    forever.set()


def test_a_verdict_that_comes_just_after_the_kernel_has_gone_counts(setting):
    def reply(message: dict[str, Any]) -> dict[str, Any]:
        if message["title"] == "<first>":
            time.sleep(0.2)
        return verdict(message=message["title"])

    setting.replies = reply
    assert setting.run(lambda: setting.client.test("first", setting.enter))["message"] == "<first>"


def test_a_kernel_that_never_calls_has_no_verdict(setting):
    async def enter(path: str) -> None:
        await asyncio.sleep(0.01)

    assert setting.run(lambda: setting.client.test("first", enter)) is None
    assert "assert answer" not in setting.processes[0].sources()


@pytest.mark.parametrize("status", [-signal.SIGKILL, -signal.SIGTERM])
def test_a_judge_that_was_killed_from_outside_is_nobodys_verdict(setting, status):
    setting.replies = lambda message: None if message["title"] == "<first>" else verdict()
    setting.status = status
    with pytest.raises(KilledError):
        setting.run(lambda: setting.client.test("first", setting.enter))


def test_a_judge_that_was_ended_for_a_limit_was_not_killed_from_outside(setting):
    setting.replies = lambda message: None if message["title"] == "<first>" else verdict()
    setting.status = -signal.SIGKILL
    (setting.folder / ENDED).write_text(json.dumps({"status": -signal.SIGKILL, "why": "memory"}))
    assert setting.run(lambda: setting.client.test("first", setting.enter)) is None


def test_closing_ends_the_judge_and_nobody_can_call_any_more(setting):
    setting.run(lambda: setting.client.test("first", setting.enter))
    assert setting.processes[0].killed
    with socket.socket(socket.AF_UNIX) as caller, pytest.raises(OSError):
        caller.connect(setting.path)


def test_closing_before_the_start_is_harmless(setting):
    setting.client.close()
    setting.client.close()
    assert setting.processes == []
