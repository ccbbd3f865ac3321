"""Tensors that are one and the same in both processes during a test, and gradients of calls.

A parameter crosses as data. Besides, the sender numbers it, so that it is the same object wherever it comes
again: in a model and in its optimizer, in two arguments, in a result. This module imports no library; only
values of PyTorch have such numbers.
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
"""Calls whose gradients can still be asked for: the last ones."""

Number = list[object]
"""`[True, n]` for the n-th object of the sender, `[False, n]` for the n-th of the receiver."""


@dataclass
class Call:
    """Call that is being packed or served: the tensors that need gradients in its arguments and results."""

    inputs: list[Any] = field(default_factory=list)
    outputs: list[Any] = field(default_factory=list)
    differentiate: Callable[[int, object], list[Any]] | None = None
    """Returns the gradient for each input, of the output with this number, for that output's own gradient."""


class Links:
    """The numbered objects of one connection.

    Args:
        takes_content: an object of ours that comes back gets the content that comes with it. The judge does
            not take it: what a call has changed is reported apart, and undone after the test.
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
        """Return what stands for the other side's object, and the content that came last; None if nothing."""
        if type(number) is not int:
            raise BadData("This is not a number of a tensor.")
        return self._theirs.get(number, (None, None))

    def keep(self, number: int, one: object, content: object) -> None:
        """Remember what stands for the other side's object with this number."""
        if len(self._theirs) > 1_000_000:
            raise BadData("Too many tensors came.")
        self._theirs[number] = one, content
        self._numbers_of_theirs[id(one)] = number

    def add_input(self, one: object, known: bool) -> None:
        """Note a tensor that needs a gradient; one that is `known` by a number only once."""
        call = self.call
        if call is None or call.differentiate is not None:  # its arguments are known
            return
        if not (known and any(one is other for other in call.inputs)):
            call.inputs.append(one)

    def add_output(self, one: object) -> int:
        """Note a result that was computed from inputs; return its number, or -1 if nobody can ask."""
        if self.replying is None or not self.replying.inputs:
            return -1
        self.replying.outputs.append(one)
        return len(self.replying.outputs) - 1

    def record(self, call: Call) -> int:
        """Keep a call whose gradients may be asked for; return its number, or 0 if it has none."""
        if not call.outputs:
            return 0
        self._count += 1
        self._tapes[self._count] = call
        while len(self._tapes) > MOST_TAPES:
            self._tapes.popitem(last=False)
        return self._count

    def recorded(self, number: object) -> Call:
        """Return a call that was kept. Raises `RuntimeError` if it is too long ago."""
        if type(number) is not int or number not in self._tapes:
            raise RuntimeError(f"Gradients can be asked of the last {MOST_TAPES} calls only.")
        return self._tapes[number]

    @contextmanager
    def of_call(self, call: Call | None) -> Iterator[None]:
        """Within the context, arguments or the value of this call are packed or unpacked."""
        before, self.call = self.call, call
        with linked(self):
            try:
                yield
            finally:
                self.call = before

    @contextmanager
    def in_reply(self, call: Call) -> Iterator[None]:
        """Within the context, the value of this call is packed."""
        before, self.replying = self.replying, call
        try:
            yield
        finally:
            self.replying = before


_current: ContextVar[Links | None] = ContextVar("links", default=None)


def links() -> Links | None:
    """Return the links of the connection for which a value is encoded or decoded; None for a mere copy."""
    return _current.get()


@contextmanager
def linked(one: Links | None) -> Iterator[None]:
    """Within the context, encode and decode for this connection; None: as copies, without any numbers."""
    token = _current.set(one)
    try:
        yield
    finally:
        _current.reset(token)


def gradients_enabled() -> bool:
    """Tell whether PyTorch records what is computed, for gradients."""
    torch: Any = sys.modules.get("torch")
    return torch is None or not hasattr(torch, "is_grad_enabled") or bool(torch.is_grad_enabled())


def gradients(enabled: bool) -> AbstractContextManager[object]:
    """Within the context, let PyTorch record what is computed, or not."""
    torch: Any = sys.modules.get("torch")
    return nullcontext() if torch is None or enabled else torch.no_grad()
