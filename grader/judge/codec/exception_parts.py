"""Parts of an exception, as they cross: what an `except` clause and a test can see of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from types import MemberDescriptorType
from typing import TypeGuard, TypeVar

from grader.judge.codec.encoding import encode
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.exception_kinds import is_own
from grader.judge.codec.kind import Helper, Parts
from grader.judge.codec.limits import CodecLimits
from grader.judge.codec.returning import number_of

T = TypeVar("T")

_leads_back: dict[int, bool] = {}
"""Exceptions a part of which is looked at, by id; whether they were met again in there."""

LONGEST_TEXT = 2000
MOST_CLASSES, MOST_ARGS, MOST_ATTRIBUTES, MOST_LINKED = 50, 20, 50, 20
ANY = "*"
STAND_IN = ("_says", "_text", "_number", "_lacking")
"""Attributes of exceptions, and of their classes, that stand for those of the other side."""
FEW = CodecLimits(total_bytes=1_000_000, nodes=10_000, depth=10)
"""Limits on the arguments of one exception."""


def parts_of(error: BaseException) -> Parts:
    """Return the parts of an exception.

    These are its classes (module and name), its arguments, its text, its class if that is the notebook's own,
    those of its attributes that are data, its chain (cause, context, and whether that is suppressed), and the
    number by which an exception of an own class comes back. Parts that cannot be read, because its class
    raises, are empty. Arguments that are not data are None.
    """
    return [
        readable(lambda: _kinds_of(error)) or [],
        readable(lambda: _args_of(error)),
        readable(lambda: str.__str__(str(error))[:LONGEST_TEXT]) or "",
        Helper(type(error)) if readable(lambda: is_own(type(error))) else None,
        readable(lambda: _attributes_of(error)) or [{}, []],
        readable(lambda: _chain_of(error)) or [None, None, False],
        readable(lambda: _number_of(error)),
    ]


def _kinds_of(error: BaseException) -> list[list[str]]:
    kinds = [(kind.__module__, kind.__qualname__) for kind in type(error).__mro__ if kind is not object]
    return [[str(module), str(name)] for module, name in kinds]


def _args_of(error: BaseException) -> list[object]:
    given = (*error.args, error.filename) if _names_a_file(error) else error.args
    args = [one[:LONGEST_TEXT] if type(one) is str else one for one in given[:MOST_ARGS]]
    _check(error, args)
    return args


def _names_a_file(error: BaseException) -> TypeGuard[OSError]:
    """Tell whether an exception was made with the name of a file too, which is not in its `args`."""
    return isinstance(error, OSError) and len(error.args) == 2 and error.filename is not None


def _attributes_of(error: BaseException) -> list[object]:
    """Return the attributes of an exception, its own and those of its own classes, without Python's.

    Those that are data come with their values, of others the names; `ANY` stands for all that a
    `__getattr__` may give.
    """
    found: dict[str, object] = {}
    for kind in (kind for kind in reversed(type(error).__mro__) if is_own(kind)):
        found |= vars(kind)
    found |= vars(error)
    names = [name for name in found if not name.startswith("__") and name not in STAND_IN][:MOST_ATTRIBUTES]
    values = {name: readable(partial(_attribute, error, name, found[name])) for name in names}
    data = {name: one[0] for name, one in values.items() if one and readable(partial(_check, error, one[0]))}
    lacking = [name for name, one in values.items() if one and name not in data]
    return [data, lacking + [ANY] * ("__getattr__" in found and "_says" not in found)]


def _attribute(error: BaseException, name: str, value: object) -> list[object]:
    """Return a list of an attribute's value; a property, or what has a slot, is computed."""
    computed = isinstance(value, property | cached_property | MemberDescriptorType)
    return [getattr(error, name) if computed else value]


def _check(error: BaseException, value: object) -> bool:
    """Return True. Raises `CannotCross` if a part of an exception is not data, or leads back to it."""
    if id(error) in _leads_back:
        _leads_back[id(error)] = True
        raise CannotCross("This exception contains itself.")
    _leads_back[id(error)] = False
    try:
        encode(value, limits=FEW)
    finally:
        leads_back = _leads_back.pop(id(error))
    if leads_back:
        raise CannotCross("This exception contains itself.")
    return True


def is_data(value: object) -> bool:
    """Tell whether a value crosses as data alone: no function or object that stays on its side is in it."""
    return readable(lambda: encode(value, limits=FEW)) is not None


def _chain_of(error: BaseException) -> list[object]:
    """Return the cause and the context of an exception, and whether the context is suppressed."""
    return [_linked(error, error.__cause__), _linked(error, error.__context__), error.__suppress_context__]


def _linked(error: BaseException, other: BaseException | None) -> BaseException | None:
    """Return what an exception is linked to; None if the chain is long or leads back."""
    seen, waiting = [error], [other]
    while waiting:
        one = waiting.pop()
        if one is None:
            continue
        if len(seen) > MOST_LINKED or one is error:
            return None
        seen.append(one)
        waiting += [one.__cause__, one.__context__]
    return other


def _number_of(error: BaseException) -> object:
    """Return the number of an exception of an own class on the side that has that class."""
    if "_says" in vars(type(error)):
        return vars(error).get("_number")
    return number_of(error) if is_own(type(error)) else None


def readable(read: Callable[[], T]) -> T | None:
    """Return what a function reads of an exception; None if the exception's class raises."""
    try:
        return read()
    except (Exception, SystemExit):  # the exception's class may be the student's
        return None
