"""A user's cache that nothing has used before, and kernels that start fast."""

from pathlib import Path

import pytest

from grader.engine.findings import References
from grader.kernels.availability import warm_kernels_available
from grader.records import Job
from grader.user_cache import CACHE_DIR

SHARED = ("numpy",)


@pytest.fixture
def new_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set the folder of the user's cache to an empty one."""
    monkeypatch.setenv(CACHE_DIR, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def forked_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork kernels and judges from one process, as grading does: a kernel of its own takes a second.

    Ordinary kernels are tried in `tests/grader/sandbox`.
    """
    if warm_kernels_available(SHARED).ok:
        set_modules(SHARED, monkeypatch)


@pytest.fixture
def ordinary_kernels(forked_kernels: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start each kernel and judge as a process of its own."""
    set_modules((), monkeypatch)


def set_modules(modules: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Set what kernels share where a job does not say so."""
    for record in (Job, References):
        monkeypatch.setitem(record.__init__.__kwdefaults__, "modules", modules)
