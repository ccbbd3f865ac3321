"""Exceptions and warnings: the names of their classes, their arguments, their text, their attributes.

A class of a notebook's own crosses as a reference beside them, where references can cross: there it has a
class of exceptions in its place (`grader.judge.rpc.exception_classes`), which an `except` clause can name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NoReturn

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.exception_kinds import has_code, is_own, is_real, known_class
from grader.judge.codec.exception_parts import (
    ANY,
    LONGEST_TEXT,
    MOST_ARGS,
    MOST_ATTRIBUTES,
    MOST_CLASSES,
    is_data,
    readable,
)
from grader.judge.codec.foreign import class_name
from grader.judge.codec.returning import returned


def rebuilt(parts: list[Any]) -> BaseException:
    """Return the exception that parts describe; parts of any other form raise.

    The exception of a class beyond `LIBRARIES` and `OURS`, a notebook's own, becomes one of the class that
    stands for that here. If there is none, it becomes one of a class with the same name, derived from all the
    known classes that the other one is derived from.
    """
    kinds, args, text, own, (attributes, lacking), (cause, context, suppressed), number = parts
    if (own_one := returned(number, own)) is not None:
        return own_one
    named = [(str(module), str(name)) for module, name in kinds[:MOST_CLASSES]]
    made = _rebuilt(named, args, str(text)[:LONGEST_TEXT], own)
    ours = has_code(own)
    taken: Any = BaseException if ours else made
    for name, value in list(dict(attributes).items())[:MOST_ATTRIBUTES]:
        may_be = type(name) is str and name.isidentifier() and not hasattr(taken, name)
        if may_be and (ours or not name.startswith("_")) and is_data(value):
            vars(made)[name] = value
    made.__cause__, made.__context__ = cause, context  # a TypeError if they are no exceptions
    made.__suppress_context__ = suppressed is True
    if "_says" in vars(type(made)):
        vars(made).update(_number=number, _lacking=[str(name) for name in lacking[:MOST_ATTRIBUTES]])
    return made


def _rebuilt(named: list[tuple[str, str]], args: Any, text: str, own: object) -> BaseException:  # noqa: ANN401
    given = [text] if args is None else list(args[:MOST_ARGS])
    if is_own(own) and (made := _of_own_class(own, given, text)) is not None:
        return made
    known = [kind for module, name in named if (kind := known_class(module, name))]
    if not known:
        return RuntimeError(text)
    if known[0] is known_class(*named[0]):
        for args, unseen in ((given, False), ([text], False), (given, True)):
            made = _made(known[0], args, unseen)
            if made is not None and readable(lambda: str(made)) == text:  # noqa: B023 - called at once
                return made
    name = class_name(named[0][1].rpartition(".")[2])
    for bases in (_lowest(known), *((kind,) for kind in known)):
        for takes_any in (False, True):
            made = _made(_own_class(name, bases, takes_any), given)
            if made is not None:
                vars(made)["_text"] = text
                return made
    return RuntimeError(text)


def _of_own_class(kind: type[BaseException], args: list[Any], text: str) -> BaseException | None:
    """Return an exception of a class that stands for one of the other side, or that is a test's own."""
    made = None if has_code(kind) else _made(kind, args)
    if made is None:
        made = _made(kind, args, unseen=True)
    if made is not None and not is_real(kind):
        vars(made)["_text"] = text
    return made


def _lowest(kinds: list[type[BaseException]]) -> tuple[type[BaseException], ...]:
    """Return those classes from which none of the others is derived, in their order."""
    once = list(dict.fromkeys(kinds))
    return tuple(one for one in once if not any(issubclass(other, one) for other in once if other is not one))


def _made(kind: type[BaseException] | None, args: list[Any], unseen: bool = False) -> BaseException | None:
    """Return an exception with these arguments, `unseen` by its class; None if the class refuses them."""
    try:
        if not unseen:
            return type.__call__(kind, *args) if kind else None  # its metaclass may ask the other side
        made = kind.__new__(kind, *args) if kind else None
        if made is not None:
            made.args = tuple(args)
    except Exception:  # a class whose arguments differ from `args`
        return None
    return made


@lru_cache(maxsize=200)
def _own_class(
    name: str, bases: tuple[type[BaseException], ...], takes_any: bool
) -> type[BaseException] | None:
    """Return a class of exceptions that say the text they came with; None if its bases do not go together.

    Args:
        name: that of the class.
        bases: known classes.
        takes_any: its exceptions can have any arguments; otherwise those of its bases.
    """
    body = body_of_class()
    if takes_any:
        body["__init__"] = lambda self, *args: None
    try:
        return type(name, bases, body)
    except TypeError:
        return None


def body_of_class() -> dict[str, Any]:
    """Return the attributes of a class whose exceptions say the text that they came with."""

    def text(error: BaseException) -> str:
        return str(vars(error).get("_text", ""))

    def missing(error: BaseException, name: str) -> NoReturn:
        if {name, ANY} & set(vars(error).get("_lacking", ())) and not name.startswith("_"):
            raise CannotCross(
                f"The test used {name} of your {type(error).__name__}. It is not a number, text, list, array "
                "or table, so it cannot be tested. Does the question ask for one?"
            )
        raise AttributeError(f"{type(error).__name__!r} object has no attribute {name!r}")

    return {"__module__": "__main__", "__str__": text, "__getattr__": missing, "_says": True}
