"""Modules of the zygote that graded last: the next command lets one import them before it has read a unit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from grader.user_cache import user_cache
from grader.whole_files import write_text


def last_modules() -> tuple[str, ...]:
    """Return the modules that were kept; empty if there are none."""
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    is_list = isinstance(kept, list) and all(isinstance(name, str) for name in kept)
    return tuple(kept) if is_list else ()


def keep_modules(modules: Sequence[str]) -> None:
    """Keep the modules for the next command. A cache that cannot be written costs it some time only."""
    if tuple(modules) != last_modules():
        with suppress(OSError):
            _path().parent.mkdir(parents=True, exist_ok=True)
            write_text(_path(), json.dumps(list(modules)))


def _path() -> Path:
    return user_cache() / "modules.json"
