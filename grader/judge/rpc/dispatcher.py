"""Serves the other side's requests about exported objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import islice
from typing import Any

from grader.judge.codec import BadData, CannotCross, weights_kept
from grader.judge.codec.linked import Call, gradients
from grader.judge.rpc.connection import Connection, Reply
from grader.judge.rpc.exceptions import error_to_plain
from grader.judge.rpc.filters import Filters, call_from_main
from grader.judge.rpc.object_table import ObjectTable
from grader.judge.rpc.reference import COMPARISONS, SPECIALS, is_kept, kind_of

MARK = b"torch."
"""Begin of the tags of PyTorch's values, in encoded data."""
ATOMS = (int, float, str, bytes, type(None))
"""Immutable types: equal values are interchangeable."""


class Dispatcher:
    """Serves the requests that `Caller` sends. Attributes whose names begin with `hidden` are refused,
    unless they are `shown`."""

    hidden = "_"
    shown: tuple[str, ...] = ()

    def __init__(self, objects: ObjectTable) -> None:
        self._objects = objects

    def begin(self, connection: Connection) -> None:
        """Serve this connection from now on."""
        self._connection = connection
        connection.handlers |= {
            "call": self.call,
            "method": self.method,
            "advance": self.advance,
            "get_attribute": self.get_attribute,
            "set_attribute": self.set_attribute,
            "keep": self.keep,
            "gradient": self.gradient,
        }

    def call(
        self,
        number: int,
        args: list[bytes],
        kwargs: dict[str, bytes],
        differentiable: bool = True,
        filters: Filters = (),
    ) -> Reply:
        """Call an exported object.

        Args:
            number: that of the object.
            args: encoded positional arguments.
            kwargs: encoded keyword arguments.
            differentiable: whether PyTorch records what the object computes.
            filters: the test's filters of warnings.
        """
        with gradients(differentiable), self._filtering(filters):
            return self.perform(self._exported(number), args, kwargs)

    def method(
        self,
        number: int,
        name: str,
        args: list[bytes],
        kwargs: dict[str, bytes],
        differentiable: bool = True,
        filters: Filters = (),
    ) -> Reply:
        """Call the special method with this name of an exported object; other arguments as for `call`."""
        if name not in SPECIALS + COMPARISONS:
            raise BadData(f"{name!r:.80} is not a method that is forwarded.")
        kinds = ("object",) if name in COMPARISONS else ()
        target: Any = self._exported(number, *kinds)
        # The arguments of a custom Keras object are not its own to change.
        own = is_kept(target)
        call = leave if name == "__exit__" else getattr(type(target), name)
        with self._watching(target), gradients(differentiable), self._filtering(filters):
            return self.perform(partial(call, target), args, kwargs, not own)

    def gradient(self, tape: int, output: int, grad: object) -> list[Any]:
        """Return the gradient of a result of an earlier call for each tensor that the call was given."""
        call = self._connection.links.recorded(tape)
        from grader.judge.codec.pytorch.tensors import gradients_of  # it is loaded: there was such a call

        return gradients_of(call, output, grad)

    def keep(self, number: int) -> object:
        """Return an object that computes with an exported function, gradients included."""
        function = self._exported(number, "function")
        from grader.judge.codec.custom.kept import KeptObject  # only a side that has Keras asks for this

        return KeptObject.of(function)

    def advance(self, number: int, differentiable: bool = True, filters: Filters = ()) -> Reply:
        """Take the next item of an exported iterator: a list of one item, or of none at its end."""
        target: Any = self._exported(number, "iterator")
        with gradients(differentiable), self._filtering(filters):
            return self.perform(partial(list, islice(target, 1)), [], {})

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an exported object, class or module."""
        return getattr(self._exported(number, "object", "class", "module"), self._public(name))

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Set an attribute of an exported object."""
        setattr(self._exported(number, "object"), self._public(name), value)

    def perform(
        self,
        function: Callable[..., Any],
        args: list[bytes],
        kwargs: dict[str, bytes],
        reports_changes: bool = True,
    ) -> Reply:
        """Call a function with encoded arguments.

        Args:
            function: is called with the decoded arguments.
            args: encoded positional arguments.
            kwargs: encoded keyword arguments.
            reports_changes: whether the reply lists the arguments that the call has changed.

        Returns:
            `packed`, the value; or `same`, the position or name of the argument that was returned; or
            `raised`. `changed` lists [position or name, encoded argument] pairs. `tape` is the number of
            the call, if gradients of its value can be asked for.
        """
        connection, served = self._connection, Call()
        with connection.links.of_call(served):
            given: dict[Any, object] = {key: connection.unpack(data) for key, data in enumerate(args)}
            named = {str(name): connection.unpack(data) for name, data in kwargs.items()}
        came: dict[Any, bytes] = {**dict(enumerate(args)), **kwargs}
        copies = self._copies({**given, **named}, came) if reports_changes else {}
        reply = Reply()
        try:
            value = call_from_main(function, *given.values(), **named)
            given |= named
            same = [key for key, one in given.items() if one is value and not isinstance(one, ATOMS)]
            with connection.links.in_reply(served):
                reply.update({"same": same[0]} if same else {"packed": connection.pack(value)})
            if tape := connection.links.record(served):
                reply["tape"] = tape
        except (Exception, SystemExit) as error:
            reply["raised"] = error_to_plain(error)
        if reports_changes:
            reply["changed"] = list(self._changed({**given, **named}, came, copies))
        return reply

    def _copies(self, given: dict[Any, object], came: dict[Any, bytes]) -> dict[Any, bytes]:
        """Return copies, before the call, of the arguments with tensors that have numbers."""
        return {key: self._connection.pack(given[key], copy=True) for key in came if MARK in came[key]}

    def _changed(
        self, given: dict[Any, object], came: dict[Any, bytes], copies: dict[Any, bytes]
    ) -> Iterator[list[object]]:
        for key, value in given.items():
            try:
                now = self._connection.pack(value, copy=key in copies)
            except (CannotCross, BadData):
                continue
            if key in copies:
                if now != copies[key]:
                    yield [key, now]
                continue
            # An equal value may be encoded differently once it was built: a set, a model that was compiled.
            if now != came[key] and now != self._packed_again(came[key], value):
                yield [key, now]

    def _packed_again(self, data: bytes, value: object) -> bytes:
        """Encode an argument as it came, custom layers in it with the weights that they came with."""
        with weights_kept(value):
            return self._connection.pack(self._connection.unpack(data))

    def _watching(self, target: object) -> AbstractContextManager[object]:
        """Within the context, a special method of an exported object is called."""
        return nullcontext()

    def _filtering(self, filters: Filters) -> AbstractContextManager[object]:
        """Within the context, the other side's filters of warnings hold. Here, none of them may."""
        if filters:
            raise BadData("Filters of warnings are not taken here.")
        return nullcontext()

    def _exported(self, number: int, *kinds: str) -> Any:  # noqa: ANN401 - any object
        target = self._objects.exported(number)
        if kinds and kind_of(target) not in kinds:
            raise BadData("This request does not fit the kind of the object.")
        return target

    def _public(self, name: str) -> str:
        if not isinstance(name, str) or (name.startswith(self.hidden) and name not in self.shown):
            raise AttributeError(f"{name!r:.80} is not available.")
        return name


def leave(context: Any, error: BaseException | None = None) -> object:  # noqa: ANN401 - any context manager
    """Leave the context of a `with` statement: after this exception, or as it should end."""
    kind, trace = (None, None) if error is None else (type(error), error.__traceback__)
    return type(context).__exit__(context, kind, error, trace)
