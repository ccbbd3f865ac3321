"""A judge and a student's kernel in one process, with a real socket between them: quick to test."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from grader.judge.kernel_side import Agent
from grader.judge.ownership import ownership_of
from grader.judge.process.runner import Cell, Runner, Verdict
from grader.judge.rpc.frames import HungUp
from grader.records import Ownership


class Trial:
    """Runs a student's code at one end, and tests at the other."""

    def __init__(self, answers: str, ownership: Ownership | None = None) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__"}
        exec(answers, self.names)
        self.agent = Agent(self.names)
        self.runner = Runner(ownership or ownership_of([answers]), 10_000)

    def test(self, source: str, **kind: Any) -> Verdict:
        """Run a test; `kind` is what a `Cell` has beside its source and title."""
        ours, theirs = socket.socketpair()
        student = threading.Thread(target=self._serve, args=(theirs,), daemon=True)
        student.start()
        with ours:
            verdict = self.runner.run(Cell(source=source, title="<test>", **kind), ours)
        student.join(5)
        return verdict

    def given(self, source: str) -> Verdict:
        return self.runner.run(Cell(source=source, title="<given>"), None)

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(HungUp, KeyboardInterrupt):
            self.agent.serve(connection)


@pytest.fixture
def trial() -> Iterator[Callable[..., Trial]]:
    """Return what makes a trial of a student's code."""
    return Trial
