"""Base classes of the proxies of objects that stay in the other process, and of their servers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Self

from grader.judge.codec.errors import BadData

Kept = Callable[..., Any]
"""Function that runs an operation of an object in the other process: its name, then its arguments."""

LONGEST_NAME = 60

_keepers: dict[tuple[type, int], tuple[object, Any]] = {}
"""Objects and their servers, by the server's class and the object's id."""


class Foreign:
    """An object of the other process."""


class AnyProxy:
    """Base class of proxies."""

    own_class: type | None = None  #: the object's own class, if that is not a library's
    _kept: Any


class Keeper:
    """Server of the proxies of one object that stays in this process."""

    operations: tuple[str, ...] = ()  #: names of the methods that a proxy may request
    lends = False  #: the student's kernel may have a proxy of an object of the test's

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - of any class
        self.value = value

    @classmethod
    def of(cls, value: object) -> Self:
        """Return the server of this object's proxies; each object has one."""
        key = cls, id(value)
        if key not in _keepers:
            _keepers[key] = value, cls(value)  # the object too, so that no other one gets its id
        found: Self = _keepers[key][1]
        return found

    def __call__(self, operation: str, *parts: Any) -> object:  # noqa: ANN401
        """Run the operation with this name. Raises `BadData` if a proxy may not request it."""
        if operation not in self.operations:
            raise BadData(f"{operation!r:.80} is not asked of this object.")
        return getattr(self, operation)(*parts)

    @staticmethod
    def stands_for(keeper: Any) -> type:  # noqa: ANN401 - a keeper
        """Return the class of the object, for a message."""
        return type(keeper.value)


def connect(proxy: AnyProxy, kept: Kept, own_class: object) -> None:
    """Connect a proxy to its object, and to the object's own class if that came with it."""
    vars(proxy).update(_kept=kept, own_class=own_class if isinstance(own_class, type) else None)


@lru_cache(maxsize=200)
def proxy_class(name: str, proxy: type, base: type) -> Any:  # noqa: ANN401 - a class
    """Return a proxy class with the name of the object's class, derived from the same class of a library."""
    bases = (proxy,) if issubclass(proxy, base) else (proxy, base)
    return type(name, bases, {"__module__": "__main__"})


def class_name(name: object) -> str:
    """Return the name that a proxy's class, or the proxy of a function, gets for the name that came."""
    text = str(name)[:LONGEST_NAME]
    return text if text.isidentifier() else "Custom"
