"""Exceptions as plain data: the names of their classes, their arguments, their text."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from grader.judge.codec import BadData, CannotCross
from grader.judge.rpc.reference import LONGEST_TEXT, PLAIN, by_name

T = TypeVar("T")

LIBRARIES = ("builtins", "numpy", "pandas", "sklearn", "keras", "tensorflow", "scipy", "torch")
"""Packages whose exceptions are rebuilt; another exception becomes its nearest base class among these."""

OURS = (CannotCross.__module__, {CannotCross.__name__, BadData.__name__})
"""Our own exceptions that are rebuilt: the codec's. A `HungUp` from the other side would be forged."""


def error_to_plain(error: BaseException) -> dict[str, Any]:
    """Return an exception as plain data. Parts that cannot be read, because its class raises, are empty."""
    return {
        "kinds": _read(lambda: _kinds_of(error)) or [],
        "args": _read(lambda: _plain_args_of(error)) or [],
        "text": _read(lambda: str.__str__(str(error))[:LONGEST_TEXT]) or "",
        "trace": _trace_of(error),
    }


def error_from_plain(plain: Any) -> BaseException:  # noqa: ANN401 - it may be anything
    """Return the exception that plain data describe.

    Only loaded classes of `LIBRARIES` and `OURS` are used. Data of any other form give a RuntimeError.
    """
    try:
        kinds = [(str(module), str(name)) for module, name in plain["kinds"][:50]]
        text, args = str(plain["text"])[:LONGEST_TEXT], plain["args"][:20]
        error = _rebuilt(kinds, args, text)
        if trace := str(plain["trace"])[: 5 * LONGEST_TEXT]:
            error.add_note(trace)
    except (LookupError, TypeError, ValueError, OverflowError, RecursionError):
        return RuntimeError("The answer raised an error that cannot be read.")
    return error


def _rebuilt(kinds: list[tuple[str, str]], args: list[Any], text: str) -> BaseException:
    for place, (module, name) in enumerate(kinds):
        known = module.partition(".")[0] in LIBRARIES or (module == OURS[0] and name in OURS[1])
        kind = by_name(module, name) if known else None
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            continue
        if place:
            text, args = f"{kinds[0][1]}: {text}", []
        for given in (args, [text]):
            try:
                made = kind(*given)
                if str(made) == text or given == [text]:
                    return made
            except Exception:  # a class whose arguments differ from `args`
                continue
    return RuntimeError(text)


def _read(read: Callable[[], T]) -> T | None:
    try:
        return read()
    except (Exception, SystemExit):  # the exception's class may be the student's
        return None


def _kinds_of(error: BaseException) -> list[list[str]]:
    kinds = [(kind.__module__, kind.__qualname__) for kind in type(error).__mro__ if kind is not object]
    return [[str(module), str(name)] for module, name in kinds]


def _plain_args_of(error: BaseException) -> list[object]:
    if not all(type(one) in PLAIN for one in error.args):
        return []
    return [one[:LONGEST_TEXT] if isinstance(one, str) else one for one in error.args]


def _trace_of(error: BaseException) -> str:
    """Return the traceback without the frames of this package."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if "grader/judge" not in one.filename]
    return "".join(traceback.format_list(frames[-10:]))[-5 * LONGEST_TEXT :]
