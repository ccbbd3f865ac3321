"""Server in the student's kernel: gives the judge the values of names, and runs calls for it.

It runs beside the student's code, so it holds no secret and the judge does not trust it.
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

from grader.judge.codec import CodecLimits, digest, update_in_place
from grader.judge.codec.exception_parts import parts_of
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Connection, Reply
from grader.judge.rpc.dispatcher import Dispatcher
from grader.judge.rpc.filters import Filters, add_filters
from grader.judge.rpc.frames import HungUp
from grader.judge.rpc.object_table import LIBRARY, STUDENT, ObjectTable
from grader.judge.rpc.proxies import NAMES
from grader.judge.rpc.reference import Reference

MOST_PRINTED, MOST_WARNED = 1_000_000, 100


def enter(path: str) -> None:
    """Serve the judge that listens at the Unix socket `path`, until it hangs up."""
    connection = socket.socket(socket.AF_UNIX)
    with connection, contextlib.suppress(HungUp):
        connection.connect(path)
        _agent().serve(connection)


class Agent(Dispatcher):
    """Serves the judge's requests on the names of the notebook.

    Args:
        names: the namespace of the notebook.
    """

    hidden = "__"
    shown = NAMES

    def __init__(self, names: dict[str, Any]) -> None:
        objects = ObjectTable(STUDENT, lambda value: True, _find_own)
        super().__init__(objects)
        self._names, self._filters = names, list[Filters]()
        self._judge = objects.peer = Caller()

    def serve(self, sock: socket.socket) -> None:
        """Serve the requests of one test."""
        connection = Connection(sock, self._objects, CodecLimits(), takes_content=True)
        connection.handlers |= {"fetch": self.fetch, "assign": self.assign, "delete": self.delete}
        connection.handlers |= {"digests": self.digests, "update": self.update, "define": self.define}
        self.begin(connection)
        self._judge.begin(connection)
        connection.serve()

    def fetch(self, name: str) -> object:
        """Return the value of a name. Raises `NameError`."""
        return self._names[_known(name, self._names)]

    def assign(self, name: str, value: object) -> None:
        """Bind a name."""
        self._names[name] = value

    def define(self, source: str) -> None:
        """Define a function or class, by its source. Raises what that raises."""
        exec(compile(source, "<test>", "exec"), self._names)

    def update(self, name: str, value: object) -> None:
        """Give the value of a name another content; bind the name to it where that is not possible."""
        if not update_in_place(self._names.get(name), value):
            self._names[name] = value

    def delete(self, name: str) -> None:
        """Delete a name. Raises `NameError`."""
        del self._names[_known(name, self._names)]

    def digests(self, names: list[str]) -> list[str]:
        """Return the digests of the data under these names; empty where there is none."""
        return [digest(self._names[name]) if name in self._names else "" for name in names]

    def perform(
        self,
        function: Callable[..., Any],
        args: list[bytes],
        kwargs: dict[str, bytes],
        reports_changes: bool = True,
    ) -> Reply:
        """Call a function; the reply also holds what it `printed` and `warned`."""
        with _listening(*self._filters[-1:]) as (printed, warned):
            reply = super().perform(function, args, kwargs, reports_changes)
        reply["printed"] = [[name, text.getvalue()[:MOST_PRINTED]] for name, text in printed.items()]
        reply["warned"] = [parts_of(warning) for warning in warned()[:MOST_WARNED]]
        return reply

    @contextlib.contextmanager
    def _filtering(self, filters: Filters) -> Iterator[None]:
        """Within the context, calls run with these filters of warnings before those of the notebook."""
        self._filters.append(filters)
        try:
            yield
        finally:
            self._filters.pop()


@cache
def _agent() -> Agent:
    """Return the agent of this kernel. There is one for all tests, so that exported objects stay known."""
    return Agent(get_ipython().user_ns)  # type: ignore[union-attr]


def _known(name: str, names: dict[str, Any]) -> str:
    if name not in names:
        raise NameError(f"name {name!r} is not defined")
    return name


def _find_own(reference: Reference) -> object | None:
    """Return an object of an installed package that the judge refers to by name."""
    if reference.owner != LIBRARY:
        return None
    import importlib

    found: object = importlib.import_module(reference.module)
    for part in reference.name.split(".") if reference.name else ():
        found = getattr(found, part)
    return found if reference.kind != "module" or isinstance(found, ModuleType) else None


@contextlib.contextmanager
def _listening(
    filters: Filters = (),
) -> Iterator[tuple[dict[str, io.StringIO], Callable[[], list[Warning]]]]:
    printed = {"stdout": io.StringIO(), "stderr": io.StringIO()}
    with (
        contextlib.redirect_stdout(printed["stdout"]),
        contextlib.redirect_stderr(printed["stderr"]),
        warnings.catch_warnings(record=True) as caught,
    ):
        add_filters(filters)
        yield printed, lambda: [one.message for one in caught if isinstance(one.message, Warning)]
