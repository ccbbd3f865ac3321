"""Types that are derived from Python's own: they cross as data, and those of a notebook stay other types.

`type(answer) is int` is false for a member of an `IntEnum`, as it is in one process. The methods of such
types do not cross, but what a dictionary gives for a missing key does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MethodType
from typing import Any

from grader.judge.codec.foreign import class_name
from grader.judge.codec.kind import Helper, Kind, Parts

_bound: dict[int, MethodType] = {}
"""The `__missing__` of dictionaries, by their ids: an object that is exported keeps its number that way."""


class Filled(dict[Any, Any]):
    """Dictionary whose missing keys are given by a function of another process."""

    fill: Callable[[Any], object]

    def __missing__(self, key: object) -> object:
        return self.fill(key)


def derived(
    base: type,
    tag: str,
    read: Callable[[Any], Parts],
    build: Callable[[Any, list[Any]], object] = lambda kind, parts: kind(parts),
    holds: Callable[[type], bool] | None = None,
    extends: bool = True,
) -> Kind:
    """Return how values of types derived from `base` cross.

    Args:
        base: the type that they come out as, or as a class of their own derived from it.
        tag: that of the kind.
        read: returns what a value holds, by methods of `base`: its own may say anything.
        build: makes a value of a class from these parts, which are untrusted.
        holds: tells whether a type is one of these; by default whether it is derived from `base`.
        extends: as for a `Kind`.
    """
    return Kind(
        tag,
        holds or (lambda kind: issubclass(kind, base)),
        lambda value: [_own_name(value), *read(value)],
        lambda parts: build(own_class(base, parts[0]), parts[1:]),
        extends,
    )


def with_attributes(kind: type[dict[str, Any]], content: dict[str, Any]) -> dict[str, Any]:
    """Return a dictionary of a type whose keys are attributes; a plain one if a value can be called.

    One that is called (`answer.equals(...)`) would answer for the test.
    """
    return dict(content) if any(map(callable, content.values())) else kind(**content)


def made_from(read: Callable[[list[Any]], object]) -> Callable[[Any, list[Any]], object]:
    """Return a function that makes a value of a class from what `read` makes of its parts."""
    return lambda kind, parts: kind(read(parts))


def own(base: type) -> Callable[[type], bool]:
    """Tell whether a type is one that a notebook derives from `base`."""
    return lambda kind: issubclass(kind, base) and kind.__module__ == "__main__"


def lacks_own_missing(base: type) -> Callable[[type], bool]:
    """Tell whether a type is derived from `base` and has the same `__missing__` as it, if any."""
    missing = getattr(base, "__missing__", None)
    return lambda kind: issubclass(kind, base) and getattr(kind, "__missing__", None) is missing


def has_missing(kind: type) -> bool:
    """Tell whether a type is one of dictionaries that give values for missing keys."""
    return issubclass(kind, dict) and hasattr(kind, "__missing__")


def filled(value: dict[Any, Any]) -> Helper:
    """Return the function that gives the values of a dictionary's missing keys."""
    if isinstance(value, Filled):
        return Helper(value.fill)
    missing: Any = type(value).__missing__  # type: ignore[attr-defined]
    return Helper(_bound.setdefault(id(value), MethodType(missing, value)))


def make_filled(kind: type[Filled], fill: object, content: dict[Any, Any]) -> dict[Any, Any]:
    """Return a dictionary of this class; a plain one if it came without its function."""
    if fill is None:
        return content
    if not callable(fill):
        raise ValueError("not a function")
    made = kind(content)
    made.fill = fill
    return made


def _own_name(value: object) -> str:
    """Return the name of a value's class if it is a notebook's own; empty for a library's."""
    kind = type(value)
    return kind.__name__ if kind.__module__ == "__main__" else ""


def own_class(base: type, name: object) -> Any:  # noqa: ANN401 - a class
    """Return the class that stands for a notebook's own one of this name; `base` if it has none."""
    if type(name) is not str:
        raise ValueError("no name")
    return _named(base, class_name(name)) if name else base


def base_of(kind: type) -> type:
    """Return what a class that stands for a notebook's own one is derived from; any other class itself."""
    return _bases.get(kind, kind)


_bases: dict[type, type] = {}


@lru_cache(maxsize=200)
def _named(base: type, name: str) -> type:
    kind = type(name, (base,), {"__module__": "__main__"})
    _bases[kind] = base
    return kind
