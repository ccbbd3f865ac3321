"""Modules that the zygotes of earlier commands imported: in the next such command one begins with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from grader.user_cache import user_cache
from grader.whole_files import write_text

MOST_COMMANDS = 100
"""Number of commands whose modules are kept: those that were given last."""

_words: list[str] = []
"""The words of this process's command that say which units it is about."""


def begin_command(words: Sequence[str]) -> tuple[str, ...]:
    """Note which units this process's command is about, as they were named.

    Returns:
        The modules that the last command with these words needed; empty if that is not known.
    """
    _words[:] = words
    return _kept().get(_name(), ())


def keep_modules(modules: Sequence[str]) -> None:
    """Keep the modules for the next such command. A cache that cannot be written costs it some time only."""
    kept, name, found = _kept(), _name(), tuple(modules)
    if kept.get(name) != found:
        kept.pop(name, None)
        newest = dict(list({**kept, name: found}.items())[-MOST_COMMANDS:])
        with suppress(OSError):
            _path().parent.mkdir(parents=True, exist_ok=True)
            write_text(_path(), json.dumps(newest))


def _kept() -> dict[str, tuple[str, ...]]:
    """Return the modules by command; empty if there are none, or if the file is damaged."""
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
        return {name: tuple(map(_text, modules)) for name, modules in kept.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"A module's name is a string; got {value!r}.")
    return value


def _name() -> str:
    return " ".join(_words)


def _path() -> Path:
    return user_cache() / "modules.json"
