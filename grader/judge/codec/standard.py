"""Objects of Python's library that are data: patterns and matches, partial calls, namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

from grader.judge.codec.errors import BadData, CannotCross
from grader.judge.codec.kind import Kind, Parts, exactly

Spans = tuple[tuple[int, int], ...]


def _pattern(parts: list[Any]) -> re.Pattern[Any]:
    text, flags = parts
    if type(text) not in (str, bytes):
        raise BadData("A pattern is text or bytes.")
    return re.compile(text, flags & ~re.DEBUG)


def _match_parts(match: re.Match[Any]) -> Parts:
    return [match.re, match.string, match.pos, match.endpos, [list(span) for span in match.regs]]


def _match(parts: list[Any]) -> re.Match[Any]:
    """Match again: what comes is what the pattern finds, or an error."""
    pattern, text, pos, end, spans = parts
    if type(pattern) is not re.Pattern:
        raise BadData("A match has a pattern.")
    wanted = tuple((start, stop) for start, stop in spans)
    for found in _matches(pattern, text, pos, end):
        if found is not None and found.regs == wanted:
            return found
    raise BadData("The pattern does not match so.")


def _matches(pattern: re.Pattern[Any], text: Any, pos: int, end: int) -> Iterator[re.Match[Any] | None]:  # noqa: ANN401
    """Yield what the methods of a pattern find."""
    yield pattern.fullmatch(text, pos, end)
    yield pattern.match(text, pos, end)
    yield from pattern.finditer(text, pos, end)


def _namespace_parts(value: SimpleNamespace) -> Parts:
    if any(callable(one) for one in vars(value).values()):
        raise CannotCross("Your answer holds a SimpleNamespace with a function, which cannot be tested.")
    return [dict(vars(value))]


def _namespace(parts: list[Any]) -> SimpleNamespace:
    (values,) = parts
    if any(callable(one) for one in values.values()):
        raise BadData("A namespace holds no functions.")
    return SimpleNamespace(**values)


def _partial(parts: list[Any]) -> partial[Any]:
    function, args, keywords = parts
    return partial(function, *args, **keywords)


KINDS = (
    Kind("builtins.pattern", exactly(re.Pattern), lambda value: [value.pattern, value.flags], _pattern),
    Kind("builtins.match", exactly(re.Match), _match_parts, _match),
    Kind(
        "builtins.partial",
        exactly(partial),
        lambda value: [value.func, value.args, value.keywords],
        _partial,
    ),
    Kind("builtins.namespace", exactly(SimpleNamespace), _namespace_parts, _namespace),
)
