"""Table of the objects that one side has exported to the other, and of the proxies that it has imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from grader.judge.codec import BadData
from grader.judge.codec.exception_kinds import by_name, known_class
from grader.judge.rpc.exception_classes import exception_class
from grader.judge.rpc.proxies import (
    Peer,
    ProxyType,
    class_proxy,
    function_proxy,
    iterator_proxy,
    object_proxy,
)
from grader.judge.rpc.reference import Reference, behaves, describe, kind_of

JUDGE, STUDENT, LIBRARY = "judge", "student", "library"
MOST_EXPORTED = 100_000


class ObjectTable:
    """One side's table of objects; every reference is written and read here.

    Args:
        side: `JUDGE` or `STUDENT`.
        may_export: tells whether the other side may have a reference to an object.
        find_own: returns this side's own object for a reference of the other side to the same thing
            (a library's function), or None.
    """

    def __init__(
        self,
        side: str,
        may_export: Callable[[object], bool],
        find_own: Callable[[Reference], object | None],
    ) -> None:
        self.side = side
        self.peer: Peer | None = None
        self.opens = side == STUDENT  #: proxies imported now are open
        self._may_export, self._find_own = may_export, find_own
        self._exported: list[object] = []
        self._numbers: dict[int, int] = {}  # by id(); `_exported` keeps the objects alive
        self._proxies: dict[tuple[int, bool], object] = {}  # by the other side's number: closed, open
        self._imported: dict[int, Reference] = {}  # by id(); `_proxies` keeps them alive

    def refer(self, value: object) -> dict[str, Any] | None:
        """Return a reference to an object as plain data, or None if it may not be exported."""
        if reference := self._imported.get(id(value)):
            return reference.to_plain()
        if (reference := _in_library(value)) and self.side == JUDGE:
            return reference.to_plain()
        if not self._may_export(value):
            return None
        return self._described(value)

    def _described(self, value: object) -> dict[str, Any]:
        """Return a reference to an object of this side, with its class or its bases, as plain data."""
        plain = describe(value, self.side, self._export(value)).to_plain()
        if plain["kind"] == "object":
            plain["of"] = self._described(type(value))
        if isinstance(value, type):
            plain["bases"] = [self._base(kind) for kind in _bases_of(value) if _is_told(kind)]
        return plain

    def _base(self, kind: type) -> dict[str, Any]:
        known = self._imported.get(id(kind)) or (_in_library(kind) if self.side == JUDGE else None)
        return known.to_plain() if known else self._described(kind)

    def refer_too(self, value: Any) -> dict[str, Any] | None:  # noqa: ANN401 - anything
        """Return a reference to go beside an object that is data with methods of the student's; else None."""
        kind: Any = type(value)
        return self.refer(value) if self.side == STUDENT and behaves(kind) else None

    def resolve(self, plain: Mapping[str, Any], *data: object) -> object:
        """Return the object that a reference stands for: one of this side's own, or a proxy.

        What came as `data` too is a proxy only where proxies are open. Raises `BadData`.
        """
        reference = Reference.from_plain(plain)
        if reference.owner == self.side:
            return self.exported(reference.number)
        if data and not self.opens:
            return data[0]
        own = self._find_own(reference)
        return self._import(reference) if own is None else own

    @contextmanager
    def opening(self, opens: bool) -> Iterator[None]:
        """Within the context, import open proxies (or closed ones, if not `opens`)."""
        before, self.opens = self.opens, opens
        try:
            yield
        finally:
            self.opens = before

    def is_imported(self, value: object) -> bool:
        """Tell whether a value is a proxy of an object of the other side."""
        return id(value) in self._imported

    def exported(self, number: int) -> object:
        """Return the exported object with this number. Raises `BadData` for any other number."""
        if type(number) is not int or not 0 <= number < len(self._exported):
            raise BadData(f"No object was exported under the number {number!r:.40}.")
        return self._exported[number]

    def _export(self, value: object) -> int:
        number = self._numbers.get(id(value))
        if number is None:
            if len(self._exported) >= MOST_EXPORTED:
                raise BadData(f"More than {MOST_EXPORTED:,} objects were exported.")
            number = self._numbers[id(value)] = len(self._exported)
            self._exported.append(value)
        return number

    def _import(self, reference: Reference) -> object:
        # A class of exceptions is one class, however it came: a clause may name it.
        key = reference.number, self.opens and not _is_of_exceptions(reference)
        proxy = self._proxies.get(key)
        if proxy is None:
            proxy = self._proxies[key] = self._make(reference)
            self._imported[id(proxy)] = reference
        return proxy

    def _make(self, reference: Reference) -> object:
        if self.peer is None or reference.owner == LIBRARY:
            raise BadData(f"There is no {reference.module}.{reference.name} here.")
        peer = Scope(self, self.peer, self.opens)
        if reference.kind == "function":
            return function_proxy(reference, peer)
        if reference.kind == "class" and _is_of_exceptions(reference):
            return exception_class(reference, self._exception_bases(reference), peer)
        if reference.kind == "class":
            kinds = [self._import(base) for base in reference.bases if base.owner == reference.owner]
            bases = [kind for kind in kinds if isinstance(kind, ProxyType)]
            return class_proxy(reference, peer, not self.opens, bases)
        if reference.kind == "iterator":
            return iterator_proxy(reference, peer)
        if reference.kind == "object" and reference.of is not None:
            kind = self._import(reference.of)
            if isinstance(kind, ProxyType):
                return object_proxy(kind, reference, peer)
        raise BadData(f"A {reference.kind} cannot be imported.")

    def _exception_bases(self, reference: Reference) -> list[type[BaseException]]:
        """Return the classes here from which a class of exceptions of the other side is derived."""
        kinds: list[object] = [
            known_class(base.module, base.name) or self._find_own(base) or self._import(base)
            for base in reference.bases
            if _is_exception(base)
        ]
        return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseException)]


class Scope:
    """Peer of one proxy: objects that come through an open proxy are open too."""

    def __init__(self, objects: ObjectTable, peer: Peer, opens: bool) -> None:
        self._objects, self._peer, self._opens = objects, peer, opens

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object of the other side."""
        with self._objects.opening(self._opens):
            return self._peer.call(number, args, kwargs)

    def keep(self, number: int) -> object:
        """Return an object that computes with a function of the other side, gradients included."""
        with self._objects.opening(False):
            return self._peer.keep(number)

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object of the other side."""
        with self._objects.opening(self._opens):
            return self._peer.get_attribute(number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Set an attribute of an object of the other side."""
        self._peer.set_attribute(number, name, value)

    def method(self, number: int, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call a special method of an object of the other side."""
        with self._objects.opening(self._opens):
            return self._peer.method(number, name, args, kwargs)

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator of the other side."""
        with self._objects.opening(self._opens):
            return self._peer.advance(number)


_bases_of: Callable[[type], tuple[type, ...]] = vars(type)["__bases__"].__get__
"""Returns the bases of a class, whatever its metaclass says."""


def _is_told(base: type) -> bool:
    """Tell whether the other side is told of a base of a class: one of a notebook's own, or an exception."""
    return issubclass(base, BaseException) or (base is not object and base.__module__ == "__main__")


def _is_of_exceptions(reference: Reference) -> bool:
    """Tell whether a reference is to a class that is derived from an exception."""
    return any(_is_exception(base) for base in reference.bases)


def _is_exception(base: Reference) -> bool:
    return known_class(base.module, base.name) is not None or _is_of_exceptions(base)


def _in_library(value: object) -> Reference | None:
    """Return a reference by name to an object of an installed module; None for any other object."""
    if (kind := kind_of(value)) not in ("function", "class", "module"):
        return None
    if kind == "module":
        return Reference(LIBRARY, 0, kind, "", module=str(getattr(value, "__name__", "")))
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if not (isinstance(module, str) and isinstance(name, str)) or module == "__main__":
        return None
    return Reference(LIBRARY, 0, kind, name, module=module) if by_name(module, name) is value else None
