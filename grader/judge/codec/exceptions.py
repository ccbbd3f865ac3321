"""Exceptions and warnings: the names of their classes, their arguments, their text, their attributes.

A class of a notebook's own crosses as a reference beside them, where references can cross: there it has a
class of exceptions in its place (`grader.judge.rpc.exception_classes`), which an `except` clause can name.
"""

from __future__ import annotations

import sys
from abc import ABCMeta
from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from pathlib import Path
from types import MemberDescriptorType
from typing import Any, NoReturn, TypeGuard, TypeVar

from grader.judge.codec.encoding import encode
from grader.judge.codec.errors import BadData, CannotCross
from grader.judge.codec.foreign import class_name
from grader.judge.codec.kind import Helper, Parts
from grader.judge.codec.limits import CodecLimits
from grader.judge.codec.returning import number_of, returned

T = TypeVar("T")

LIBRARIES = (
    *("builtins", "numpy", "pandas", "sklearn", "keras", "tensorflow", "scipy", "torch"),
    *("_csv", "binascii", "configparser", "decimal", "json", "re", "sqlite3", "statistics", "struct"),
    *("tomllib", "zipfile", "zlib"),
)
"""Modules whose exceptions are made again as they were. None of these ends a test or skips it."""

OURS = (CannotCross.__module__, {CannotCross.__name__, BadData.__name__})
"""Our own exceptions that are made again: the codec's. A `HungUp` from the other side would be forged."""

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
        _read(lambda: _kinds_of(error)) or [],
        _read(lambda: _args_of(error)),
        _read(lambda: str.__str__(str(error))[:LONGEST_TEXT]) or "",
        Helper(type(error)) if _read(lambda: _is_own(type(error))) else None,
        _read(lambda: _attributes_of(error)) or [{}, []],
        _chain_of(error),
        _read(lambda: _number_of(error)),
    ]


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
    ours = _has_code(own)
    taken: Any = BaseException if ours else made
    for name, value in list(dict(attributes).items())[:MOST_ATTRIBUTES]:
        may_be = type(name) is str and name.isidentifier() and not hasattr(taken, name)
        if may_be and (ours or not name.startswith("_")) and _is_data(value):
            vars(made)[name] = value
    made.__cause__, made.__context__ = cause, context  # a TypeError if they are no exceptions
    made.__suppress_context__ = suppressed is True
    if "_says" in vars(type(made)):
        vars(made).update(_number=number, _lacking=[str(name) for name in lacking[:MOST_ATTRIBUTES]])
    return made


def _rebuilt(named: list[tuple[str, str]], args: Any, text: str, own: object) -> BaseException:  # noqa: ANN401
    known = [kind for module, name in named if (kind := known_class(module, name))]
    given = [text] if args is None else list(args[:MOST_ARGS])
    if _is_own(own) and (made := _of_own_class(own, given, text)) is not None:
        return made
    if not known:
        return RuntimeError(text)
    if known[0] is known_class(*named[0]):
        for args, unseen in ((given, False), ([text], False), (given, True)):
            made = _made(known[0], args, unseen)
            if made is not None and _read(lambda: str(made)) == text:  # noqa: B023 - called at once
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
    made = None if _has_code(kind) else _made(kind, args)
    if made is None:
        made = _made(kind, args, unseen=True)
    if made is not None and not is_real(kind):
        vars(made)["_text"] = text
    return made


def _has_code(kind: object) -> bool:
    """Tell whether a class, or one that it is derived from, is real: its `__init__` has run on its side."""
    return isinstance(kind, type) and any(map(is_real, kind.__mro__))


def is_real(kind: object) -> bool:
    """Tell whether a class is a notebook's own of this side, and none that stands for one of the other."""
    return _is_own(kind) and "_says" not in vars(kind)


def by_name(module: str, name: str) -> object:
    """Return the object with this qualified name in a loaded module ("" is the module itself), or None."""
    found: object = sys.modules.get(module)
    for part in name.split(".") if name else ():
        found = getattr(found, part, None)
    return found


def known_class(module: str, name: str) -> type[BaseException] | None:
    """Return the class of exceptions with this name if it is of `LIBRARIES`, `OURS` or a course's file."""
    known = module.partition(".")[0] in LIBRARIES or (module == OURS[0] and name in OURS[1])
    known = known or _lies_here(module)
    kind = by_name(module, name) if known else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseException) else None


def _lies_here(module: str) -> bool:
    """Tell whether a module is a file in this process's folder: beside the judge, that is the course's."""
    file = getattr(sys.modules.get(module), "__file__", None)
    return isinstance(file, str) and Path(file).parent == Path.cwd()


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


def _is_own(kind: object) -> TypeGuard[type[BaseException]]:
    """Tell whether a class of exceptions is a notebook's own; one with an odd metaclass is not."""
    if not isinstance(kind, type) or not issubclass(kind, BaseException) or kind.__module__ != "__main__":
        return False
    return type(kind) in (type, ABCMeta) or "remote" in vars(kind)


def _number_of(error: BaseException) -> object:
    """Return the number of an exception of an own class on the side that has that class."""
    if "_says" in vars(type(error)):
        return vars(error).get("_number")
    return number_of(error) if _is_own(type(error)) else None


def _attributes_of(error: BaseException) -> list[object]:
    """Return the attributes of an exception, its own and those of its own classes, without Python's.

    Those that are data come with their values, of others the names; `ANY` stands for all that a
    `__getattr__` may give.
    """
    found: dict[str, object] = {}
    for kind in (kind for kind in reversed(type(error).__mro__) if _is_own(kind)):
        found |= vars(kind)
    found |= vars(error)
    names = [name for name in found if not name.startswith("__") and name not in STAND_IN][:MOST_ATTRIBUTES]
    values = {name: _read(partial(_attribute, error, name, found[name])) for name in names}
    data = {name: one[0] for name, one in values.items() if one and _is_data(one[0])}
    lacking = [name for name, one in values.items() if one and name not in data]
    return [data, lacking + [ANY] * ("__getattr__" in found and "_says" not in found)]


def _attribute(error: BaseException, name: str, value: object) -> list[object]:
    """Return a list of an attribute's value; a property, or what has a slot, is computed."""
    computed = isinstance(value, property | cached_property | MemberDescriptorType)
    return [getattr(error, name) if computed else value]


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


def _is_data(value: object) -> bool:
    """Tell whether a value crosses as data alone: no function or object that stays on its side is in it."""
    return _read(lambda: encode(value, limits=FEW)) is not None


def _read(read: Callable[[], T]) -> T | None:
    try:
        return read()
    except (Exception, SystemExit):  # the exception's class may be the student's
        return None


def _kinds_of(error: BaseException) -> list[list[str]]:
    kinds = [(kind.__module__, kind.__qualname__) for kind in type(error).__mro__ if kind is not object]
    return [[str(module), str(name)] for module, name in kinds]


def _args_of(error: BaseException) -> list[object]:
    given = (*error.args, error.filename) if _names_a_file(error) else error.args
    args = [one[:LONGEST_TEXT] if type(one) is str else one for one in given[:MOST_ARGS]]
    encode(args, limits=FEW)  # raises for what is not data
    return args


def _names_a_file(error: BaseException) -> TypeGuard[OSError]:
    """Tell whether an exception was made with the name of a file too, which is not in its `args`."""
    return isinstance(error, OSError) and len(error.args) == 2 and error.filename is not None
