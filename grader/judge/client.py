"""Client of the judge's process: sends it cells, waits for verdicts, ends it if it hangs."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from grader.errors import KilledError
from grader.judge.launch import Process, launch
from grader.judge.plan import exported
from grader.kernels.protocol import receive, send
from grader.kernels.session import Manager
from grader.records import Job, Plan, Status, Step
from grader.sandbox.policy import SOCKETS
from grader.sandbox.relay import was_killed

GRACE_SECONDS = 2.0
"""Seconds that a judge may take for its verdict after the student's kernel has gone."""

Enter = Callable[[str], Awaitable[object]]
"""Makes the student's kernel serve the judge that listens at a path; returns when it has hung up."""


class JudgeClient:
    """Client of one job's judge. `notes` lists the given cells that stopped in the judge."""

    def __init__(self, job: Job, plan: Plan, manager: Manager, folder: Path) -> None:
        self._job, self._plan, self._manager, self._folder = job, plan, manager, folder
        self._exports = sorted(exported(plan, job.notebook))
        self._path = manager.workspace / SOCKETS / "judge"  # beside those of the kernel
        self._listener = _listener(self._path)
        self._process: Process | None = None
        self._control: socket.socket | None = None
        self._next = 0  # the first step that was not sent yet
        self._unread = 0
        self.notes: list[str] = []

    async def start(self) -> None:
        """Start the process, and send it the cells that it can run before the student's kernel is needed."""
        with (self._folder / ".judge.log").open("ab") as log:
            self._process, self._control = await asyncio.to_thread(
                launch, self._manager, self._job, self._folder, log
            )
        ownership = self._plan.ownership
        await self._send(
            {
                "exports": self._exports,
                "names": sorted(ownership.names),
                "open": sorted(ownership.open_names),
                "imports": ownership.imports,
                "state": sorted(ownership.state),
                "output_bytes": self._job.limits.output_bytes,
            }
        )
        done, self._next, self._unread = self._next, 0, 0
        while self._next < done:  # it takes another's place: tests are not run again
            step = self._plan.steps[self._next]
            self._next += 1
            if not step.test and not step.needs_kernel:
                await self._give(step)
        await self._go_ahead()

    async def test(self, grade_id: str, enter: Enter) -> dict[str, Any] | None:
        """Run a test; return its verdict, or None if the judge crashed or hangs. `enter` is awaited."""
        if self._process is None:
            await self.start()
        await self._come_to(Step("", test=grade_id))
        reply = await self._with_student(self._plan.steps[self._next - 1], enter)
        await self._go_ahead()
        return reply

    async def give(self, grade_id: str, enter: Enter) -> None:
        """Run a given cell that uses the student's names, after it has run in the student's kernel."""
        if self._process is None:
            await self.start()
        await self._come_to(Step("", cell=grade_id))
        reply = await self._with_student(self._plan.steps[self._next - 1], enter)
        self._note(reply)
        await self._go_ahead()

    async def _come_to(self, wanted: Step) -> None:
        """Send the given cells above the wanted step; the wanted step comes next."""
        while True:
            step = self._plan.steps[self._next]
            self._next += 1
            if (step.test, step.cell) == (wanted.test, wanted.cell):
                return
            if not step.test and not step.needs_kernel:
                await self._give(step)

    def close(self) -> None:
        """End the judge's process."""
        self._end()
        self._listener.close()

    async def _go_ahead(self) -> None:
        """Send the given cells that do not need the student's kernel, up to the next cell that does."""
        steps = self._plan.steps
        more = any(step.test for step in steps[self._next :])
        while more and self._process and not (steps[self._next].test or steps[self._next].needs_kernel):
            await self._give(steps[self._next])
            self._next += 1

    async def _give(self, step: Step) -> None:
        self._unread += 1
        await self._send({"source": step.source, "title": "<given>", "given": True})

    async def _with_student(self, step: Step, enter: Enter) -> dict[str, Any] | None:
        entered = asyncio.ensure_future(enter(str(self._path)))
        try:
            connection = await self._accept(entered)
            if connection is None:
                return None
            with connection:
                message: dict[str, Any] = {"source": step.source, "title": f"<{step.test or 'given'}>"}
                message["given"] = not step.test
                message |= self._of_test(step)
                await self._send(message, [connection.fileno()])
            reply = asyncio.ensure_future(self._replies())
            both: set[asyncio.Future[Any]] = {reply, entered}
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait({reply}, timeout=GRACE_SECONDS)
            if reply.done() and not reply.exception():
                return reply.result()
            killed = reply.done() and await asyncio.to_thread(self._was_killed)
            self._give_up(reply)
            if killed:
                raise KilledError("The judge")
            return None
        finally:
            await entered

    def _of_test(self, step: Step) -> dict[str, Any]:
        """Return what the judge is told about a test beside its source."""
        return {
            "changing": not step.test or step.test in self._plan.changing_tests,
            "valued": step.test in self._plan.valued_tests,
            "compared": sorted(step.given),
            "told_again": sorted(self._plan.needed) if step.hides else self._exports,
            "definitions": {
                name: step.definitions[name] for name in self._exports if name in step.definitions
            },
        }

    async def _accept(self, entered: asyncio.Future[object]) -> socket.socket | None:
        """Wait until the student's kernel connects; None if it never does."""
        loop = asyncio.get_running_loop()
        accepted = asyncio.ensure_future(loop.sock_accept(self._listener))
        both: set[asyncio.Future[Any]] = {accepted, entered}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not accepted.done():
            accepted.cancel()
            return None
        connection, _ = accepted.result()
        connection.setblocking(True)
        return connection

    async def _send(self, message: dict[str, Any], fds: list[int] | None = None) -> None:
        if self._control is not None:
            with contextlib.suppress(OSError):  # it has crashed: the next reply says so
                await asyncio.to_thread(send, self._control, message, fds or [])

    async def _replies(self) -> dict[str, Any]:
        """Read the verdicts on the given cells that were sent before, then the reply itself."""
        if self._control is None:
            raise EOFError
        while True:
            reply, _ = await asyncio.to_thread(receive, self._control)
            if not self._unread:
                return reply
            self._unread -= 1
            self._note(reply)

    def _note(self, reply: dict[str, Any] | None) -> None:
        if reply and reply["status"] != Status.PASSED:
            self.notes.append(f"A given cell stopped in the judge: {reply['message']}")

    def _was_killed(self) -> bool:
        """Tell whether a judge that has hung up was killed from outside."""
        if self._process is None:
            return False
        with contextlib.suppress(TimeoutError, subprocess.TimeoutExpired):
            return was_killed(self._folder, self._process.wait(GRACE_SECONDS), signals_itself=False)
        return False

    def _give_up(self, reply: asyncio.Future[dict[str, Any]]) -> None:
        """End a judge that hangs or has crashed; the next test gets a new one."""
        self._end()
        reply.add_done_callback(lambda ended: ended.cancelled() or ended.exception())

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._control is not None:
            self._control.close()
        self._process = self._control = None


def _listener(path: Path) -> socket.socket:
    """Listen at a path, before there is a kernel whose code could be there first."""
    path.parent.mkdir(exist_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    path.chmod(0o666)  # the student's kernel may be another user's
    listener.listen(1)
    listener.setblocking(False)
    return listener
