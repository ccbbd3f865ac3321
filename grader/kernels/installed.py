"""Installed packages, as far as what has been imported or found out depends on them."""

from __future__ import annotations

import sysconfig
from pathlib import Path


def installed_packages() -> list[str]:
    """Return the names and versions of the packages of this Python, sorted: `numpy-2.4.6.dist-info`."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    return sorted(path.name for folder in folders for path in Path(folder).glob("*.dist-info"))
