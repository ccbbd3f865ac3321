"""Preload of a zygote: imports modules, then proves that none of them started a thread."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from grader.kernels.errors import ZygoteError
from grader.kernels.settings import SHELL_MODULES
from grader.kernels.threads import loaded_libraries


def preload(modules: Iterable[str]) -> None:
    """Import ``modules``, the last ones before forks. Raises `ZygoteError` as `import_modules` does."""
    import_modules(modules)
    for module in SHELL_MODULES:
        sys.modules.pop(module, None)
    loaded_libraries()
    gc.freeze()  # out of the collector's sight its memory stays shared with forks


def import_modules(modules: Iterable[str]) -> None:
    """Import ``modules``; ZygoteError names the first that fails or starts a thread."""
    for module in modules:
        try:
            importlib.import_module(module)
        except Exception as error:
            raise ZygoteError(
                f"The zygote cannot import {module!r}: {type(error).__name__}: {error}.",
                "Install it, or remove it from the list of modules.",
            ) from error
        _check_threads(module)


def thread_names(pid: int | str = "self") -> list[str]:
    """The names of a process's threads, also of those that Python does not know."""
    return [(task / "comm").read_text().strip() for task in Path(f"/proc/{pid}/task").iterdir()]


def _check_threads(module: str) -> None:
    names = thread_names()
    if len(names) > 1:
        own = Path(f"/proc/self/task/{os.getpid()}/comm").read_text().strip()
        names.remove(own)
        raise ZygoteError(
            f"Importing {module!r} starts threads ({', '.join(names)}), and threads do not survive a fork.",
            "Remove it from the list of modules.",
        )
