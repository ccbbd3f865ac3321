"""Identity of tensors across the two processes during a test, and gradients of calls.

A parameter crosses as data, with a number that its sender gave it. By this number the receiver recognizes it
when it comes again: in a model and in its optimizer, in two arguments, in a result. Only values of PyTorch
have such numbers. This module imports no library.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from grader.judge.codec.errors import BadData

MOST_TAPES = 64
"""Number of the last calls whose gradients can still be requested."""

Number = list[object]
"""`[True, n]` for the n-th object of the sender, `[False, n]` for the n-th of the receiver."""


@dataclass
class Call:
    """Call that is being packed or served: the tensors that need gradients in its arguments and results."""

    inputs: list[Any] = field(default_factory=list)
    outputs: list[Any] = field(default_factory=list)
    differentiate: Callable[[int, object], list[Any]] | None = None
    """Returns the gradients of the inputs for the number of an output and the gradient of that output."""


class Links:
    """The numbered objects of one connection.

    Args:
        takes_content: whether our object takes the content that comes back with its number. The judge's
            does not: changes by a call are reported separately, and undone after the test.
    """

    def __init__(self, takes_content: bool = False) -> None:
        self.takes_content = takes_content
        self.call: Call | None = None  #: while its arguments are packed or unpacked, or its value is unpacked
        self.replying: Call | None = None  #: while its value is packed
        self._own: list[Any] = []
        self._numbers: dict[int, int] = {}  # by id; `_own` keeps the objects alive
        self._theirs: dict[int, tuple[Any, object]] = {}  # with the content that came last
        self._numbers_of_theirs: dict[int, int] = {}
        self._tapes: OrderedDict[int, Call] = OrderedDict()
        self._count = 0

    def number(self, one: object) -> Number:
        """Return the number of an object; it gets one if it has none."""
        if id(one) in self._numbers_of_theirs:
            return [False, self._numbers_of_theirs[id(one)]]
        if id(one) not in self._numbers:
            self._numbers[id(one)] = len(self._own)
            self._own.append(one)
        return [True, self._numbers[id(one)]]

    def own(self, number: object) -> Any:  # noqa: ANN401
        """Return our object with this number. Raises `BadData` if there is none."""
        if type(number) is not int or not 0 <= number < len(self._own):
            raise BadData("This tensor is not known here.")
        return self._own[number]

    def theirs(self, number: object) -> tuple[Any, object]:
        """Return our copy of the other side's object and the content that came last; None and None if new."""
        if type(number) is not int:
            raise BadData("This is not a number of a tensor.")
        return self._theirs.get(number, (None, None))

    def keep(self, number: int, one: object, content: object) -> None:
        """Remember our copy of the other side's object with this number, and the content that came."""
        if len(self._theirs) > 1_000_000:
            raise BadData("Too many tensors came.")
        if number in self._theirs:  # its copy may go now, and another object get its id
            self._numbers_of_theirs.pop(id(self._theirs[number][0]), None)
        self._theirs[number] = one, content
        self._numbers_of_theirs[id(one)] = number

    def add_input(self, one: object, known: bool) -> None:
        """Add a tensor that needs a gradient to the call's inputs; one `known` by a number only once."""
        call = self.call
        if call is None or call.differentiate is not None:  # its arguments are known
            return
        if not (known and any(one is other for other in call.inputs)):
            call.inputs.append(one)

    def add_output(self, one: object) -> int:
        """Add a result to the call's outputs; return its number, or -1 if the call has no inputs."""
        if self.replying is None or not self.replying.inputs:
            return -1
        self.replying.outputs.append(one)
        return len(self.replying.outputs) - 1

    def record(self, call: Call) -> int:
        """Keep a call, whose gradients can then be requested; return its number, or 0 without outputs."""
        if not call.outputs:
            return 0
        self._count += 1
        self._tapes[self._count] = call
        while len(self._tapes) > MOST_TAPES:
            self._tapes.popitem(last=False)
        return self._count

    def recorded(self, number: object) -> Call:
        """Return the call with this number. Raises `RuntimeError` if it is not kept any more."""
        if type(number) is not int or number not in self._tapes:
            raise RuntimeError(f"Gradients can be asked of the last {MOST_TAPES} calls only.")
        return self._tapes[number]

    @contextmanager
    def of_call(self, call: Call | None) -> Iterator[None]:
        """Pack and unpack arguments or the value of this call within the context."""
        before, self.call = self.call, call
        with linked(self):
            try:
                yield
            finally:
                self.call = before

    @contextmanager
    def in_reply(self, call: Call) -> Iterator[None]:
        """Pack the value of this call within the context."""
        before, self.replying = self.replying, call
        try:
            yield
        finally:
            self.replying = before


_current: ContextVar[Links | None] = ContextVar("links", default=None)


def links() -> Links | None:
    """Return the links of the connection for which a value is encoded or decoded; None if it is copied."""
    return _current.get()


@contextmanager
def linked(one: Links | None) -> Iterator[None]:
    """Encode and decode with these links within the context; with None as copies, without numbers."""
    token = _current.set(one)
    try:
        yield
    finally:
        _current.reset(token)


def gradients_enabled() -> bool:
    """Tell whether PyTorch records computations for gradients; True if it is not loaded."""
    torch: Any = sys.modules.get("torch")
    return torch is None or not hasattr(torch, "is_grad_enabled") or bool(torch.is_grad_enabled())


def gradients(enabled: bool) -> AbstractContextManager[object]:
    """Return a context in which PyTorch records computations for gradients, or does not."""
    torch: Any = sys.modules.get("torch")
    return nullcontext() if torch is None or enabled else torch.no_grad()
