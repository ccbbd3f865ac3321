"""Walk through objects and all that they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def walk(start: Iterable[object], parts: Callable[[object], Iterable[object]]) -> Iterator[object]:
    """Yield objects and what they hold, directly or through others, each once.

    Args:
        start: The objects to begin with.
        parts: Returns what an object holds directly. It is called after the object was yielded.
    """
    waiting = list(start)
    seen: dict[int, object] = {}  # the objects too: a new one may get the id of one that is gone
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen[id(one)] = one
            yield one
            waiting += parts(one)
