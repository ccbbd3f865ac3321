"""Paths that a kernel has to read: the system's programs and libraries, this Python, and `helpers`."""

from __future__ import annotations

import site
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

#: Programs, libraries and fonts of the system; some are links into /usr.
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/sys/devices/system/cpu")

#: Of /etc only what libraries look up; nothing that names people or holds a secret.
SETTINGS = tuple(
    f"/etc/{name}"
    for name in (
        "alternatives",
        "fonts",
        "ld.so.cache",
        "ld.so.conf",
        "ld.so.conf.d",
        "localtime",
        "mime.types",
        "nsswitch.conf",
        "os-release",
        "timezone",
    )
)


@cache
def readable_paths(more: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what every kernel may read and `more`, without what lies in another of these folders."""
    python = [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix]
    if site.ENABLE_USER_SITE:
        python.append(site.getusersitepackages())
    found = {path for path in (*SYSTEM, *SETTINGS, *python, *_packages(), *more) if Path(path).exists()}
    return tuple(sorted(path for path in found if not any(_within(path, other) for other in found)))


def _packages() -> list[str]:
    """Return the packages of this project that a kernel imports, not their folder: solutions may lie there.

    `helpers` is for notebooks. `grader` serves the judge's requests in the kernel; it holds no secret.
    """
    specs = (find_spec(name) for name in ("helpers", "grader"))
    return [path for spec in specs if spec for path in spec.submodule_search_locations or ()]


def _within(path: str, other: str) -> bool:
    return path != other and Path(path).is_relative_to(other)
