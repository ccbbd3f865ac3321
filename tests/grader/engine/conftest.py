"""A user's cache that nothing has used before."""

from pathlib import Path

import pytest

from grader.user_cache import CACHE_DIR


@pytest.fixture
def new_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set the folder of the user's cache to an empty one."""
    monkeypatch.setenv(CACHE_DIR, str(tmp_path / "cache"))
    return tmp_path / "cache"
