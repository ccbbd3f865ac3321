"""Proxies for objects of the other process: what is done to them is asked for there, by reference.

A proxy is `closed` unless it came by a name for which the reference solution has an object of a
class of its own. A closed one is called itself and its attributes are looked at, but nothing that is
found in it is called: else an object could say to every `answer.equals(expected)` that it does, and to
`answer.mean()` what is asked for.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, Protocol

from grader.judge.codec import CannotCross
from grader.judge.codec.foreign import Foreign
from grader.judge.rpc.reference import Reference

TOLD_TO_ALL = ("__call__", "__getitem__")
"""Methods that also a closed object is given arguments for: what to compute, what to look up."""


class Peer(Protocol):
    """What proxies ask of the other side."""

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object there."""

    def keep(self, number: int) -> object:
        """Return what computes with a function there, for gradients too."""

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object there."""

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Change an attribute of an object there."""

    def method(self, number: int, name: str, args: tuple[Any, ...]) -> object:
        """Call one of the methods that operators call."""

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator there: (there is one, the item)."""


class ProxyType(type):
    """The type of a class of the other process: its attributes are fetched from there.

    What was `found_in` a closed object is not called.
    """

    remote: tuple[Peer, int]
    closed: bool
    found_in: ProxyType | None = None

    def __getattr__(cls, name: str) -> object:
        if name.startswith("__") or name == "remote":
            raise AttributeError(name)
        other, number = cls.remote
        return _guarded(other.get_attribute(number, name), cls)

    def __instancecheck__(cls, value: object) -> bool:
        """Tell whether a proxy is of this class, by whatever way either came."""
        kind: type = type(value)
        if not isinstance(kind, ProxyType) or "remote" not in vars(cls):
            return super().__instancecheck__(value)
        return kind.remote[1] == cls.remote[1]


# A message that names the type of a class says what it says beside the answer.
ProxyType.__name__ = "type"


class Proxy(Foreign, metaclass=ProxyType):
    """An object of the other process. It is data of nobody: comparing it asks no one, and is an error."""

    def __new__(cls, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - what the call gives
        """Call the class there: an instance comes back as a proxy, or as data."""
        if cls.found_in is not None:
            _refuse(cls.found_in, cls.__name__)
        other, number = cls.remote
        return other.call(number, args, kwargs)

    def __init__(self, *args: object, **kwargs: object) -> None:
        pass

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        other, number = object.__getattribute__(self, "_remote")
        return _guarded(other.get_attribute(number, name), type(self))

    def __setattr__(self, name: str, value: object) -> None:
        other, number = object.__getattribute__(self, "_remote")
        other.set_attribute(number, name, value)

    def __eq__(self, other: object) -> bool:
        if other is self or other is None:
            return other is self
        raise TypeError(
            f"An object of the class {type(self).__name__} cannot be compared here: "
            "numbers, text, lists, arrays, tables and Keras models can. Is it what was asked for?"
        )

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"


def class_proxy(reference: Reference, other: Peer, closed: bool) -> ProxyType:
    """Make the proxy of a class."""
    methods = {name: _forward(name) for name in reference.specials}
    body = {"__doc__": reference.doc or None, "__module__": "__main__", "__qualname__": reference.name}
    made = ProxyType(reference.name.rpartition(".")[2] or "Unnamed", (Proxy,), {**methods, **body})
    type.__setattr__(made, "remote", (other, reference.number))
    type.__setattr__(made, "closed", closed)
    if reference.parameters is not None:
        type.__setattr__(made, "__signature__", signature_of(reference))
    return made


def object_proxy(kind: ProxyType, number: int, other: Peer) -> Proxy:
    """Make the proxy of an object of a class that has one."""
    made: Proxy = object.__new__(kind)  # type: ignore[arg-type]  # a class of it is always a Proxy
    object.__setattr__(made, "_remote", (other, number))
    return made


def module_proxy(reference: Reference, other: Peer) -> Proxy:
    """Make the proxy of a module that was handed in: an object of a class of its own."""
    kind = ProxyType(reference.name or "module", (Proxy,), {"__module__": "__main__"})
    type.__setattr__(kind, "remote", (other, reference.number))
    type.__setattr__(kind, "closed", False)
    return object_proxy(kind, reference.number, other)


def function_proxy(reference: Reference, other: Peer) -> Callable[..., Any]:
    """Make the proxy of a function: a function, with its name, its text and its signature."""

    def remote(*args: object, **kwargs: object) -> object:
        if _are_symbolic(args, kwargs):  # Keras traces a model's training, say: numbers come later
            from grader.judge.codec.custom.computing import compute

            kept: Any = other.keep(reference.number)
            return compute(kept, remote.__name__, args, kwargs)
        return other.call(reference.number, args, kwargs)

    remote.__name__ = reference.name.rpartition(".")[2]
    remote.__qualname__, remote.__module__ = reference.name, "__main__"
    remote.__doc__ = reference.doc or None
    if reference.parameters is not None:
        remote.__signature__ = signature_of(reference)  # type: ignore[attr-defined]
    return remote


def _are_symbolic(args: tuple[object, ...], kwargs: dict[str, object]) -> bool:
    if "keras" not in sys.modules:
        return False
    if not any(hasattr(type(one), "dtype") for one in (*args, *kwargs.values())):
        return False
    from grader.judge.codec.custom.computing import is_symbolic

    return is_symbolic(args, kwargs)


def iterator_proxy(reference: Reference, other: Peer) -> Iterator[object]:
    """Make the proxy of an iterator: items come one by one, as they are asked for."""
    while True:
        there, item = other.advance(reference.number)
        if not there:
            return
        yield item


def signature_of(reference: Reference) -> inspect.Signature | None:
    """Rebuild a signature; None if it is none."""
    try:
        return inspect.Signature(
            [
                inspect.Parameter(
                    one.name,
                    inspect._ParameterKind(one.kind),
                    default=one.default if one.has_default else inspect.Parameter.empty,
                )
                for one in reference.parameters or ()
            ]
        )
    except ValueError:
        return None


def _forward(name: str) -> Callable[..., object]:
    def method(self: Proxy, *args: object) -> object:
        kind = type(self)
        if kind.closed and args and name not in TOLD_TO_ALL:
            _refuse(kind, name)
        if kind.found_in is not None and name == "__call__":
            _refuse(kind.found_in, kind.__name__)
        other, number = object.__getattribute__(self, "_remote")
        return other.method(number, name, args)

    method.__name__ = name
    return method


def _guarded(value: object, kind: ProxyType) -> object:
    """Return an attribute; what is found in a closed object cannot be called."""
    if not kind.closed or not callable(value):
        return value
    if isinstance(value, ProxyType | Proxy):
        type.__setattr__(value if isinstance(value, ProxyType) else type(value), "found_in", kind)
        return value
    name = getattr(value, "__name__", type(value).__name__)
    if not inspect.isfunction(value):  # `str`, say, is ours, and true of everything
        _refuse(kind, name)

    def method(*args: object, **kwargs: object) -> object:
        _refuse(kind, name)

    return method


def _refuse(kind: ProxyType, name: str) -> NoReturn:
    raise CannotCross(
        f"The test asked {name} of an object of your class {kind.__name__}, which is not possible here. "
        "Numbers, text, lists, arrays, tables and Keras models are. Is it what was asked for?"
    )
