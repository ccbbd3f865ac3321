"""Values that answers and tests share under a name: what one side changes, the other sees.

A test has a copy of what the student's kernel has. Where functions of the reference answer use a name, its
value may change when a test calls one (a counter, a list that is appended to, a cache), and the test may
change its copy and call one then. So both are compared around calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from grader.judge.codec import CodecLimits, digest
from grader.judge.codec.kinds import kind_of

SMALL, MOST_NUMBERS = CodecLimits(total_bytes=100_000, nodes=1_000), 10_000
"""Limits on values that are compared, and on arrays and tables: larger ones would cost more than the call."""


@dataclass(frozen=True)
class _Seen:
    value: object
    digest: str
    calls: int  #: how many calls had been made when both sides had it


class State:
    """Values of names, as both sides last had them.

    Args:
        names: the names that functions of the reference answer use.
        calls: returns how many calls the test has made so far.
        ask: returns the digest of what the student's kernel has under a name now.
    """

    def __init__(self, names: frozenset[str], calls: Callable[[], int], ask: Callable[[str], str]) -> None:
        self._names, self._calls, self._ask = names, calls, ask
        self._seen: dict[str, _Seen] = {}

    def clear(self) -> None:
        """Forget all values."""
        self._seen.clear()

    def saw(self, name: str, value: object) -> None:
        """Note the value that both sides have under a name now; of one that is not data, nothing."""
        self._seen.pop(name, None)
        if name in self._names and _is_small(value) and (found := digest(value, SMALL)):
            self._seen[name] = _Seen(value, found, self._calls())

    def changed_there(self, name: str) -> bool:
        """Tell whether calls have changed what the student's kernel has under a name."""
        seen = self._seen.get(name)
        if seen is None or seen.calls == self._calls():
            return False
        self._seen[name] = _Seen(seen.value, seen.digest, self._calls())
        return self._ask(name) != seen.digest

    def changed_here(self) -> Iterator[tuple[str, object]]:
        """Yield the names whose values the test has changed in place, with those."""
        for name, seen in list(self._seen.items()):
            found = digest(seen.value, SMALL)
            if found and found != seen.digest:
                self._seen[name] = _Seen(seen.value, found, self._calls())
                yield name, seen.value


def _is_small(value: Any) -> bool:  # noqa: ANN401 - anything
    """Tell whether an array or a table is small, without encoding it; other values count as small."""
    kind = kind_of(type(value))
    is_array = kind is not None and kind.tag.startswith(("numpy.", "pandas.", "scipy."))
    return not is_array or getattr(value, "size", 0) <= MOST_NUMBERS
