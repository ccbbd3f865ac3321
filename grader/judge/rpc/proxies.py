"""Proxies of objects in the other process: each operation on a proxy becomes a request.

A proxy is `closed` unless it came through a name for which the reference solution has an object of its
own class. A closed proxy can be called and its attributes can be read, but its attributes cannot be
called: otherwise an answer could return True from every `answer.equals(expected)`, and the expected
number from `answer.mean()`.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn, Protocol

from grader.errors import GraderError
from grader.judge.codec import CannotCross
from grader.judge.codec.foreign import AnyProxy, Foreign
from grader.judge.codec.results import CALLED, is_result
from grader.judge.rpc.reference import COMPARISONS, Reference, signature_of

ARGUMENTS_ALLOWED = ("__call__", "__getitem__", "__format__")
"""Special methods that may have arguments on a closed proxy too."""


NAMES = ("__name__", "__qualname__")
"""Attributes of functions that an object has too if it stands in the place of one (`update_wrapper`)."""


class Peer(Protocol):
    """The other side, as proxies use it."""

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object of the other side."""

    def keep(self, number: int) -> object:
        """Return an object that computes with a function of the other side, gradients included."""

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object of the other side."""

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Set an attribute of an object of the other side."""

    def method(self, number: int, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call a special method of an object of the other side."""

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator: (True, the item), or (False, None) at its end."""


class ProxyType(type):
    """Metaclass of class proxies: attributes of the class are fetched from the other side.

    A class or object that was `found_in` a closed proxy cannot be called.
    """

    remote: tuple[Peer, int]
    closed: bool
    found_in: ProxyType | None

    def __getattr__(cls, name: str) -> object:
        if name.startswith("__") or name == "remote":
            raise AttributeError(name)
        peer, number = cls.remote
        return _guarded(peer.get_attribute(number, name), cls, name)

    def __instancecheck__(cls, value: object) -> bool:
        """Tell whether an object is a proxy of an instance of this class or of one derived from it."""
        kind: type = type(value)
        if issubclass(kind, AnyProxy):
            kind = getattr(value, "own_class", None) or kind
        return issubclass(kind, cls)

    def __subclasscheck__(cls, kind: type) -> bool:
        """Tell whether a class is a proxy of this class or of one derived from it, open or closed."""
        if not isinstance(kind, ProxyType) or "remote" not in vars(cls):
            return super().__subclasscheck__(kind)
        own = [base for base in kind.__mro__ if isinstance(base, ProxyType) and "remote" in vars(base)]
        return any(base.remote[1] == cls.remote[1] for base in own)


# So that a message with `type(a_class).__name__` reads as it does in the student's process.
ProxyType.__name__ = "type"


class Proxy(Foreign, metaclass=ProxyType):
    """Proxy of an object in the other process. Comparing it is an error unless it is open."""

    found_in = None

    def __new__(cls, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - any result
        """Call the class in the other process; return the instance, as a proxy or as data."""
        if cls.found_in is not None:
            _refuse(cls.found_in, cls.__name__)
        peer, number = cls.remote
        return peer.call(number, args, kwargs)

    def __init__(self, *args: object, **kwargs: object) -> None:
        pass

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and name not in NAMES:
            raise AttributeError(name)
        peer, number = object.__getattribute__(self, "_remote")
        value = peer.get_attribute(number, name)
        if type(self).closed and inspect.isfunction(value) and (name in CALLED or name == "score"):
            return _checked(self, name, value)
        return _guarded(value, type(self), name)

    def __setattr__(self, name: str, value: object) -> None:
        peer, number = object.__getattribute__(self, "_remote")
        peer.set_attribute(number, name, value)

    def __eq__(self, other: object) -> bool:
        if other is self or other is None:
            return other is self
        raise TypeError(
            f"An object of the class {type(self).__name__} cannot be compared here: "
            "numbers, text, lists, arrays, tensors, tables and models can. Does the question ask for one?"
        )

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"


def class_proxy(reference: Reference, peer: Peer, closed: bool, bases: Sequence[ProxyType] = ()) -> ProxyType:
    """Return a proxy of a class.

    Args:
        reference: that of the class.
        peer: the other side.
        closed: whether the attributes of its objects cannot be called.
        bases: proxies of the notebook's own classes from which it is derived.
    """
    methods: dict[str, Any] = {name: _forward(name) for name in reference.specials if name not in COMPARISONS}
    methods |= {name: _comparing(name) for name in reference.specials if name in COMPARISONS}
    body = {"__doc__": reference.doc or None, "__module__": "__main__", "__qualname__": reference.name}
    if "__exit__" in methods:
        methods["__exit__"] = _leave
    if "__eq__" in methods:
        methods.setdefault("__hash__", object.__hash__)
    name, parts = reference.name.rpartition(".")[2] or "Unnamed", {**methods, **body, "found_in": None}
    try:
        made = ProxyType(name, tuple(bases) or (Proxy,), parts)
    except TypeError:  # bases that do not go together, or repeat
        made = ProxyType(name, (Proxy,), parts)
    type.__setattr__(made, "remote", (peer, reference.number))
    type.__setattr__(made, "closed", closed)
    if reference.parameters is not None:
        type.__setattr__(made, "__signature__", signature_of(reference))
    return made


def object_proxy(kind: ProxyType, reference: Reference, peer: Peer) -> Proxy:
    """Return a proxy of an object whose class has the proxy `kind`."""
    made: Proxy = object.__new__(kind)  # type: ignore[arg-type]  # every class proxy is a subclass of Proxy
    object.__setattr__(made, "_remote", (peer, reference.number))
    object.__setattr__(made, "__doc__", reference.doc or None)
    if reference.parameters is not None:
        object.__setattr__(made, "__signature__", signature_of(reference))
    return made


def module_proxy(reference: Reference, peer: Peer) -> Proxy:
    """Return a proxy of a module that the student handed in."""
    kind = ProxyType(reference.name or "module", (Proxy,), {"__module__": "__main__"})
    type.__setattr__(kind, "remote", (peer, reference.number))
    type.__setattr__(kind, "closed", False)
    return object_proxy(kind, reference, peer)


def function_proxy(reference: Reference, peer: Peer) -> Callable[..., Any]:
    """Return a proxy of a function: a function with the same name, docstring and signature."""

    def remote(*args: object, **kwargs: object) -> object:
        if _are_symbolic(args, kwargs):  # while Keras traces a function there are no numbers yet
            from grader.judge.codec.custom.computing import compute

            kept: Any = peer.keep(reference.number)
            return compute(kept, remote.__name__, args, kwargs)
        return peer.call(reference.number, args, kwargs)

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


def iterator_proxy(reference: Reference, peer: Peer) -> Iterator[object]:
    """Return a proxy of an iterator: a generator that requests one item at a time."""
    while True:
        there, item = peer.advance(reference.number)
        if not there:
            return
        yield item


def _forward(name: str) -> Callable[..., object]:
    def method(self: Proxy, *args: object, **kwargs: object) -> object:
        kind = type(self)
        if kind.closed and (args or kwargs) and name not in ARGUMENTS_ALLOWED:
            _refuse(kind, name)
        if kind.found_in is not None and name == "__call__":
            _refuse(kind.found_in, kind.__name__)
        peer, number = object.__getattribute__(self, "_remote")
        return peer.method(number, name, args, kwargs)

    method.__name__ = name
    return method


def _comparing(name: str) -> Callable[..., object]:
    """Return a method that compares an open proxy, or a closed one with an open one, in the other process."""
    refuse = getattr(Proxy, name)

    def method(self: Proxy, *args: object) -> object:
        if type(self).closed and not any(isinstance(one, Proxy) and not type(one).closed for one in args):
            return refuse(self, *args)
        peer, number = object.__getattribute__(self, "_remote")
        return peer.method(number, name, args, {})

    method.__name__ = name
    return method


def _leave(self: Proxy, kind: object, error: BaseException | None, trace: object) -> bool:
    """Leave the context in the other process. The failure of a test goes on, whatever that says."""
    peer, number = object.__getattribute__(self, "_remote")
    ends = bool(peer.method(number, "__exit__", () if error is None else (error,), {}))
    return ends and isinstance(error, Exception) and not isinstance(error, AssertionError | GraderError)


def _guarded(value: object, kind: ProxyType, name: str) -> object:
    """Return an attribute of a proxy of `kind`; if that is closed, in a form that cannot be called."""
    if not kind.closed or not callable(value):
        return value
    if isinstance(value, ProxyType | Proxy):
        type.__setattr__(value if isinstance(value, ProxyType) else type(value), "found_in", kind)
        return value
    if not inspect.isfunction(value):  # a class of ours, such as `str`, would accept anything
        _refuse(kind, name)

    def method(*args: object, **kwargs: object) -> object:
        _refuse(kind, name)

    return method


def _checked(proxy: Proxy, name: str, method: Callable[..., object]) -> Callable[..., object]:
    """Return a method of an object that can be fitted: only arrays and labels come of it."""

    def called(*args: object, **kwargs: object) -> object:
        if name == "score":
            from grader.judge.codec.remote_estimators.scores import score_of  # who scores has scikit-learn

            return score_of(proxy, *args, **kwargs)
        value = method(*args, **kwargs)
        if value is not proxy and not is_result(value):
            raise CannotCross(
                f"Your {type(proxy).__name__}.{name} gave a {type(value).__name__}; "
                "an array of numbers or labels is needed."
            )
        return value

    called.__name__ = name
    return called


def _refuse(kind: ProxyType, name: str) -> NoReturn:
    raise CannotCross(
        f"The test used {name} of an object of your class {kind.__name__}, which is not possible here. "
        "It is for numbers, text, lists, arrays, tensors, tables and models. Does the question ask for one?"
    )
