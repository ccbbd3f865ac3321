"""The environment's programs by name: stock nbgrader calls `alembic` and `jupyter` so."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def activated_path() -> str:
    """Return PATH as it is after `source .venv/bin/activate`."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
