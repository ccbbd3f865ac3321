"""The user's cache: what saves time for all classes of a user, and may be removed at any time."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path

CACHE_DIR = "GRADER_CACHE_DIR"
"""Environment variable: the folder of the user's cache."""


def user_cache() -> Path:
    """Return the folder of the user's cache, which may not exist yet."""
    folder = os.environ.get(CACHE_DIR)
    return Path(folder) if folder else user_cache_path("grader")
