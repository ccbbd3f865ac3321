"""The student's side: a function that the student's kernel runs while a test needs its names.

Nothing here is secret and nothing here is trusted: it runs where the student's code runs.
"""

from __future__ import annotations

import contextlib
import io
import socket
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

from IPython.core.getipython import get_ipython

from grader.judge.codec import CodecLimits
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Answered, Connection
from grader.judge.rpc.dispatcher import Dispatcher
from grader.judge.rpc.frames import HungUp
from grader.judge.rpc.object_table import LIBRARY, STUDENT, ObjectTable
from grader.judge.rpc.reference import Reference

MOST_PRINTED = 1_000_000


def enter(path: str) -> None:
    """Serve the judge that waits at the Unix socket `path`, until it hangs up."""
    connection = socket.socket(socket.AF_UNIX)
    with connection, contextlib.suppress(HungUp):
        connection.connect(path)
        _agent().serve(connection)


class Agent(Dispatcher):
    """Gives the judge what the notebook's names mean, and calls what the judge wants called."""

    hidden = "__"

    def __init__(self, names: dict[str, Any]) -> None:
        exchange = ObjectTable(STUDENT, lambda value: True, _own)
        super().__init__(exchange)
        self._names = names
        self._judge = exchange.other = Caller()

    def serve(self, connection: socket.socket) -> None:
        """Answer one test's questions."""
        conversation = Connection(connection, self._exchange, CodecLimits())
        conversation.serves |= {"fetch": self.fetch, "assign": self.assign, "delete": self.delete}
        self.begin(conversation)
        self._judge.begin(conversation)
        conversation.serve()

    def fetch(self, name: str) -> object:
        """Return what a name of the notebook means."""
        return self._names[_known(name, self._names)]

    def assign(self, name: str, value: object) -> None:
        """Let a name mean something else."""
        self._names[name] = value

    def delete(self, name: str) -> None:
        """Take a name away."""
        del self._names[_known(name, self._names)]

    def perform(
        self,
        function: Callable[..., Any],
        args: list[bytes],
        kwargs: dict[str, bytes],
        tells_changes: bool = True,
    ) -> Answered:
        """As inherited; what was printed and warned meanwhile is told too."""
        with _listening() as (printed, warned):
            answer = super().perform(function, args, kwargs, tells_changes)
        answer["printed"] = [[name, text.getvalue()[:MOST_PRINTED]] for name, text in printed.items()]
        answer["warned"] = [[kind.__name__, str(text)[:1000]] for kind, text in warned()][:100]
        return answer


@cache
def _agent() -> Agent:
    """Return this kernel's agent: what it has lent lasts from test to test."""
    return Agent(get_ipython().user_ns)  # type: ignore[union-attr]


def _known(name: str, names: dict[str, Any]) -> str:
    if name not in names:
        raise NameError(f"name {name!r} is not defined")
    return name


def _own(reference: Reference) -> object | None:
    """Find what the judge names from an installed package."""
    if reference.owner != LIBRARY:
        return None
    import importlib

    found: object = importlib.import_module(reference.module)
    for part in reference.name.split(".") if reference.name else ():
        found = getattr(found, part)
    return found if reference.kind != "module" or isinstance(found, ModuleType) else None


@contextlib.contextmanager
def _listening() -> Iterator[tuple[dict[str, io.StringIO], Callable[[], list[tuple[type, object]]]]]:
    printed = {"stdout": io.StringIO(), "stderr": io.StringIO()}
    with (
        contextlib.redirect_stdout(printed["stdout"]),
        contextlib.redirect_stderr(printed["stderr"]),
        warnings.catch_warnings(record=True) as caught,
    ):
        yield printed, lambda: [(one.category, one.message) for one in caught]
