"""Filters of warnings: those that a test has set hold while an answer's function runs for it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any

Filters = Sequence[Any]
"""Filters as plain data, the first one first; each is a list as `filters_to_plain` writes it."""

RESET = ["reset"]
"""Comes first if none of the earlier filters is left, as after `warnings.resetwarnings`."""

Filter = tuple[Any, ...]
"""A filter as the module `warnings` keeps it."""

Pattern = re.Pattern[str] | str | None

_names: dict[str, Any] = {"__name__": "__main__"}
_CALL = "def call(function, /, *args, **kwargs):\n    return function(*args, **kwargs)\n"
exec(compile(_CALL, __file__, "exec"), _names)
call_from_main: Callable[..., Any] = _names["call"]
"""Calls a function as a cell of a notebook does: a warning with `stacklevel=2` names `__main__`."""


def filters_to_plain(before: Sequence[Filter]) -> Filters:
    """Return the filters that were added in this process since it had those `before`."""
    new: list[Filter] = list(warnings.filters)
    old = list(before)
    while new and new[-1] in old:  # a filter that is set again has moved to the front
        old = old[: _last(old, new.pop())]
    reset = len(new) == len(warnings.filters) and len(before) > 0
    return [*([RESET] if reset else []), *(_to_plain(*one) for one in new)]


def add_filters(filters: Filters) -> None:
    """Put filters that came as plain data first; skip those without a class of warnings."""
    for action, message, category, module, line in reversed(_without_reset(filters)):
        if not _is_warning(category):
            continue
        if message or module:
            warnings.filterwarnings(action, message, category, module, line)
        else:
            warnings.simplefilter(action, category, line)


def _without_reset(filters: Filters) -> Filters:
    if not filters or filters[0] != RESET:
        return filters
    warnings.resetwarnings()
    return filters[1:]


def _last(filters: list[Filter], one: Filter) -> int:
    return len(filters) - 1 - filters[::-1].index(one)


def _to_plain(action: str, message: Pattern, category: object, module: Pattern, line: int) -> list[object]:
    return [action, _text(message), category, _text(module), line]


def _text(pattern: Pattern) -> str:
    if isinstance(pattern, re.Pattern):  # of `filterwarnings`, which gives all of them the same flags
        return pattern.pattern
    return re.escape(pattern) if pattern else ""


def _is_warning(category: object) -> bool:
    """Tell whether this is a class of warnings, or several."""
    if isinstance(category, tuple):
        return all(_is_warning(one) for one in category)
    return isinstance(category, type) and issubclass(category, Warning)
