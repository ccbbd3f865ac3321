"""Exceptions that may come back: the other side has copies, and gives one to an answer or to a test again.

What comes back is the exception itself, with all that a copy lacks: private attributes, objects, methods.
"""

from __future__ import annotations

from collections import deque
from itertools import count

MOST_MADE, MOST_RAISED = 1000, 5
"""Numbers of exceptions that are kept: few that were raised, since they hold all that their frames hold."""

_numbers = count(1)
_kept: dict[int, BaseException] = {}
_number_by_id: dict[int, int] = {}
_made: deque[int] = deque()
_raised: deque[int] = deque()


def number_of(error: BaseException) -> int:
    """Keep an exception, and return the number under which it comes back; one that is kept has its own."""
    if (number := _number_by_id.get(id(error))) is not None:
        return number
    number = _number_by_id[id(error)] = next(_numbers)
    _kept[number] = error
    kind, most = (_made, MOST_MADE) if error.__traceback__ is None else (_raised, MOST_RAISED)
    kind.append(number)
    if len(kind) > most:
        del _number_by_id[id(_kept.pop(kind.popleft()))]
    return number


def returned(number: object, kind: object) -> BaseException | None:
    """Return the exception with this number, if it is of this very class and still kept; else None."""
    error = _kept.get(number) if type(number) is int else None
    return error if error is not None and type(error) is kind else None
