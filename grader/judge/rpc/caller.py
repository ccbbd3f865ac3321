"""Requests that proxies send to the other side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from grader.judge.codec import Undo, undo_all, update_in_place
from grader.judge.codec.linked import Call, gradients_enabled
from grader.judge.rpc.connection import Connection, Reply
from grader.judge.rpc.filters import Filters


class Caller:
    """The other side, as the proxies of this side call it. Each test has its own connection.

    Args:
        on_reply: is called with each reply to a call, before its value is read.
        filters: returns the filters of warnings that hold while the other side runs a call, as plain data.
        on_call: is called before each call.
    """

    def __init__(
        self,
        on_reply: Callable[[Reply], None] | None = None,
        filters: Callable[[], Filters] = list,
        on_call: Callable[[], None] = lambda: None,
    ) -> None:
        self._connection: Connection | None = None
        self._on_reply, self._filters, self._on_call = on_reply, filters, on_call
        self._undo: Undo = []
        self.changed = False  #: a call has changed one of its arguments
        self.calls = 0  #: how many calls were made; nothing else changes what the other side has
        self.shows_changes = True  #: a call's changes of its arguments are made to our objects too

    @property
    def connection(self) -> Connection:
        """The open connection. Raises `RuntimeError` if there is none."""
        if self._connection is None:
            raise RuntimeError("The other process is not listening now.")
        return self._connection

    def begin(self, connection: Connection | None) -> None:
        """Send requests on this connection from now on; None closes the caller."""
        self._connection = connection

    def undo_later(self, undo: Undo) -> None:
        """Add changes of our objects to those that `undo_changes` undoes."""
        self._undo += undo

    def undo_changes(self) -> None:
        """Restore everything that calls have changed."""
        self.changed = False
        undo_all(self._undo)

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object of the other side; what the call changes in its arguments changes in ours too."""
        return self._call("call", number, args, kwargs)

    def method(self, number: int, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call a special method of an object of the other side."""
        return self._call("method", number, args, kwargs, name)

    def keep(self, number: int) -> object:
        """Return an object that computes with a function of the other side, gradients included."""
        return self.connection.request("keep", number)

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object of the other side."""
        return self.connection.request("get_attribute", number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Set an attribute of an object of the other side."""
        self._begin_call()
        self.connection.request("set_attribute", number, name, value)

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator: (True, the item), or (False, None) at its end."""
        self._begin_call()
        reply = self.connection.reply_to("advance", number, *self._options())
        if self._on_reply:
            self._on_reply(reply)
        item = self.connection.value_of(reply)
        return (True, item[0]) if isinstance(item, list) and item else (False, None)

    def _call(
        self, request: str, number: int, args: tuple[Any, ...], kwargs: dict[str, Any], *parts: object
    ) -> object:
        self._begin_call()
        connection, asked = self.connection, Call()
        with connection.links.of_call(asked):
            packed_args = [connection.pack(value) for value in args]
            packed_kwargs = {name: connection.pack(value) for name, value in kwargs.items()}
        reply = connection.reply_to(request, number, *parts, packed_args, packed_kwargs, *self._options())
        if self._on_reply:
            self._on_reply(reply)
        given: dict[Any, object] = {**dict(enumerate(args)), **kwargs}
        instead: dict[Any, bytes] = {}  # changed on the other side only
        for key, data in reply.get("changed") or ():
            if key in given and isinstance(data, bytes):
                self.changed |= self.shows_changes
                shown = self.shows_changes and update_in_place(
                    given[key], connection.unpack(data, copy=True), self._undo
                )
                if not shown:
                    instead[key] = data
        same = reply.get("same")
        if same in instead:
            return connection.unpack(instead[same], copy=True)
        if same in given:
            return given[same]
        if tape := reply.get("tape"):
            asked.differentiate = partial(self._gradients, connection, tape)
        with connection.links.of_call(asked if tape else None):
            return connection.value_of(reply, may_stop="__next__" in parts)

    def _begin_call(self) -> None:
        self._on_call()
        self.calls += 1

    def _options(self) -> list[object]:
        """Return the modes in which the other side runs a call, if they are not the usual ones."""
        filters, differentiable = self._filters(), gradients_enabled()
        return [differentiable, filters] if filters or not differentiable else []

    def _gradients(self, connection: Connection, tape: int, output: int, grad: object) -> list[object]:
        """Return the gradient of a call's result for each tensor that it was given."""
        found = connection.request("gradient", tape, output, grad)
        return found if isinstance(found, list) else []
