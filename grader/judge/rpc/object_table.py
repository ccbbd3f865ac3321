"""What one side has lent to the other, and what it has borrowed. Every reference goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from grader.judge.codec import BadData
from grader.judge.rpc.proxies import (
    Peer,
    ProxyType,
    class_proxy,
    function_proxy,
    iterator_proxy,
    object_proxy,
)
from grader.judge.rpc.reference import Reference, by_name, describe, kind_of

JUDGE, STUDENT, LIBRARY = "judge", "student", "library"
MOST_LENT = 100_000


class ObjectTable:
    """One side's table of objects.

    `lends` says what may be referred to; `own` finds our own object for one of theirs that is the
    same thing (a library's function), or gives None.
    """

    def __init__(
        self,
        side: str,
        lends: Callable[[object], bool],
        own: Callable[[Reference], object | None],
    ) -> None:
        self.side = side
        self.other: Peer | None = None
        self.opens = side == STUDENT  #: what is borrowed now is open
        self._lends, self._own = lends, own
        self._lent: list[object] = []
        self._numbers: dict[int, int] = {}  # by id(); `_lent` keeps the objects alive
        self._proxies: dict[tuple[int, bool], object] = {}  # by the other side's number: closed, open
        self._borrowed: dict[int, Reference] = {}  # by id(); `_proxies` keeps them alive

    def refer(self, value: object) -> dict[str, Any] | None:
        """Return a reference to an object, or None if it may not be lent."""
        if reference := self._borrowed.get(id(value)):
            return reference.to_plain()
        if (reference := _in_library(value)) and self.side == JUDGE:
            return reference.to_plain()
        if not self._lends(value):
            return None
        reference = describe(value, self.side, self._lend(value))
        plain = reference.to_plain()
        if reference.kind == "object":
            plain["of"] = describe(type(value), self.side, self._lend(type(value))).to_plain()
        return plain

    def resolve(self, plain: Mapping[str, Any]) -> object:
        """Return the object that a reference stands for: our own, or a proxy."""
        reference = Reference.from_plain(plain)
        if reference.owner == self.side:
            return self.lent(reference.number)
        own = self._own(reference)
        return self._borrow(reference) if own is None else own

    @contextmanager
    def opening(self, opens: bool) -> Iterator[None]:
        """Borrow open proxies meanwhile, or closed ones: it depends on the way by which an object comes."""
        before, self.opens = self.opens, opens
        try:
            yield
        finally:
            self.opens = before

    def lent(self, number: int) -> object:
        """Return an object that was lent. Raises `BadData` for any other number."""
        if not 0 <= number < len(self._lent):
            raise BadData(f"Nothing was lent under the number {number}.")
        return self._lent[number]

    def _lend(self, value: object) -> int:
        number = self._numbers.get(id(value))
        if number is None:
            if len(self._lent) >= MOST_LENT:
                raise BadData(f"More than {MOST_LENT:,} objects were handed over.")
            number = self._numbers[id(value)] = len(self._lent)
            self._lent.append(value)
        return number

    def _borrow(self, reference: Reference) -> object:
        key = reference.number, self.opens
        proxy = self._proxies.get(key)
        if proxy is None:
            proxy = self._proxies[key] = self._make(reference)
            self._borrowed[id(proxy)] = reference
        return proxy

    def _make(self, reference: Reference) -> object:
        if self.other is None or reference.owner == LIBRARY:
            raise BadData(f"There is no {reference.module}.{reference.name} here.")
        other = Scope(self, self.other, self.opens)
        if reference.kind == "function":
            return function_proxy(reference, other)
        if reference.kind == "class":
            return class_proxy(reference, other, closed=not self.opens)
        if reference.kind == "iterator":
            return iterator_proxy(reference, other)
        if reference.kind == "object" and reference.of is not None:
            kind = self._borrow(reference.of)
            if isinstance(kind, ProxyType):
                return object_proxy(kind, reference.number, other)
        raise BadData(f"A {reference.kind} cannot be handed over.")


class Scope:
    """The other side, as one proxy sees it: what comes through an open one is open too."""

    def __init__(self, exchange: ObjectTable, other: Peer, opens: bool) -> None:
        self._exchange, self._other, self._opens = exchange, other, opens

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object there."""
        with self._exchange.opening(self._opens):
            return self._other.call(number, args, kwargs)

    def keep(self, number: int) -> object:
        """Return what computes with a function there, for gradients too."""
        with self._exchange.opening(False):
            return self._other.keep(number)

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object there."""
        with self._exchange.opening(self._opens):
            return self._other.get_attribute(number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Change an attribute of an object there."""
        self._other.set_attribute(number, name, value)

    def method(self, number: int, name: str, args: tuple[Any, ...]) -> object:
        """Call one of the methods that operators call."""
        with self._exchange.opening(self._opens):
            return self._other.method(number, name, args)

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator there."""
        with self._exchange.opening(self._opens):
            return self._other.advance(number)


def _in_library(value: object) -> Reference | None:
    """Refer by name to what an installed module defines and the notebook does not."""
    if (kind := kind_of(value)) not in ("function", "class", "module"):
        return None
    if kind == "module":
        return Reference(LIBRARY, 0, kind, "", str(getattr(value, "__name__", "")))
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if not (isinstance(module, str) and isinstance(name, str)) or module == "__main__":
        return None
    return Reference(LIBRARY, 0, kind, name, module) if by_name(module, name) is value else None
