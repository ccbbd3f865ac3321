"""Exceptions cross as data: their classes' names, their arguments, their text."""

from __future__ import annotations

import traceback
from typing import Any

from grader.judge.codec import BadData, CannotCross
from grader.judge.rpc.reference import LONGEST_TEXT, PLAIN, by_name

LIBRARIES = ("builtins", "numpy", "pandas", "sklearn", "keras", "tensorflow", "scipy")
"""Packages whose exceptions come back as themselves; any other as its nearest base among these."""

OURS = (CannotCross.__module__, {CannotCross.__name__, BadData.__name__})
"""Of our own, only what the codec says of a value: another would speak of the conversation itself."""


def error_to_plain(error: BaseException) -> dict[str, Any]:
    """Turn an exception into plain data."""
    kinds = [(kind.__module__, kind.__qualname__) for kind in type(error).__mro__ if kind is not object]
    plain_args = all(type(one) in PLAIN for one in error.args)
    return {
        "kinds": [[str(module), str(name)] for module, name in kinds],
        "args": [_short(one) for one in error.args] if plain_args else [],
        "text": _text_of(error)[:LONGEST_TEXT],
        "trace": _trace_of(error),
    }


def error_from_plain(plain: Any) -> BaseException:  # noqa: ANN401 - it may be anything
    """Rebuild an exception from data that may be anything: always one of ours, never other code."""
    try:
        kinds = [(str(module), str(name)) for module, name in plain["kinds"][:50]]
        text, args = str(plain["text"])[:LONGEST_TEXT], plain["args"][:20]
        error = _rebuilt(kinds, args, text)
        if trace := str(plain["trace"])[: 5 * LONGEST_TEXT]:
            error.add_note(trace)
    except (KeyError, TypeError, ValueError, RecursionError):
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
            except Exception:  # its class wants other arguments than it keeps
                continue
    return RuntimeError(text)


def _short(value: object) -> object:
    return value[:LONGEST_TEXT] if isinstance(value, str) else value


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # the class is the student's
        return ""


def _trace_of(error: BaseException) -> str:
    """Return the part of the traceback that lies in the notebook."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if "grader/judge" not in one.filename]
    return "".join(traceback.format_list(frames[-10:]))[-5 * LONGEST_TEXT :]
