"""Classes of exceptions of the other process: real classes here, so that `except` and `raise` can name them.

To make an exception of such a class is a request; what comes is an exception of this class, with its text,
arguments and attributes as data. Nothing of the other side's code runs here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from grader.judge.codec import BadData, CannotCross
from grader.judge.codec.exceptions import body_of_class
from grader.judge.codec.foreign import class_name
from grader.judge.rpc.reference import Reference, signature_of

if TYPE_CHECKING:
    from grader.judge.rpc.proxies import Peer


TEXTS = ("__str__", "__repr__", "__format__")
"""Special methods of exceptions that are not refused: their text comes with them."""


class ExceptionType(type):
    """Metaclass of these classes. `remote`: the other side, and the class's number there."""

    remote: tuple[Peer, int]

    def __call__(cls, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - it is an exception, or raised
        """Return an exception that the class in the other process makes."""
        peer, number = cls.remote
        made = peer.call(number, args, kwargs)
        if not isinstance(made, cls):
            raise CannotCross(f"Your {cls.__name__} made a {type(made).__name__} when it was called.")
        return made

    def __getattr__(cls, name: str) -> object:
        """Return an attribute of the class in the other process, if it is data."""
        if name.startswith("_") or name == "remote":
            raise AttributeError(name)
        peer, number = cls.remote
        value = peer.get_attribute(number, name)
        if callable(value):
            raise CannotCross(
                f"The test used {name} of your class {cls.__name__}, which is not possible here."
            )
        return value


# As for proxies of other classes: `type(a_class).__name__` reads as in the other process.
ExceptionType.__name__ = "type"


def exception_class(reference: Reference, bases: Sequence[type[BaseException]], peer: Peer) -> ExceptionType:
    """Return a class of exceptions that stands for one of the other side.

    Args:
        reference: that of the class.
        bases: the classes here from which it is derived; only the first if they do not go together.
        peer: the other side.
    """
    body = {**body_of_class(), "__doc__": reference.doc or None, "__qualname__": reference.name}
    body |= {name: _refusing(name) for name in reference.specials if name not in TEXTS}
    if reference.parameters is not None:
        body["__signature__"] = signature_of(reference)
    name = class_name(reference.name.rpartition(".")[2])
    try:
        made = ExceptionType(name, tuple(bases), body)
    except TypeError:
        made = ExceptionType(name, tuple(bases[:1]), body)
    made.remote = peer, reference.number
    return made


def refuse_if_broad(kind: type) -> type:
    """Return a class that an answer gives. Raises `BadData` if it catches the failure of a test."""
    if issubclass(kind, BaseException) and issubclass(AssertionError, kind):
        raise BadData(
            f"Your answer gives Python's own {kind.__name__}: a test that catches it would catch its own "
            "failure too. Give the class that the question asks for."
        )
    return kind


def _refusing(name: str) -> Callable[..., NoReturn]:
    def refuse(error: object, *_: object) -> NoReturn:
        raise CannotCross(f"The test used {name} of your {type(error).__name__}, which is not possible here.")

    return refuse
