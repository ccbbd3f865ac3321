import pytest

from grader.kernels.last_modules import keep_modules, last_modules
from grader.kernels.registry import registry, start_early
from grader.user_cache import CACHE_DIR, user_cache


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_DIR, str(tmp_path / "cache"))


def test_modules_are_kept_for_the_next_command(monkeypatch):
    assert last_modules() == ()
    keep_modules(["numpy", "keras"])
    assert last_modules() == ("numpy", "keras")
    prepared = []
    monkeypatch.setattr(registry, "prepare", prepared.append)
    start_early()
    assert prepared == [("numpy", "keras")]


@pytest.mark.parametrize("text", ["", "{", "{}", '"keras"', "[1]", "\xff"])
def test_what_is_damaged_is_nothing(text):
    user_cache().mkdir()
    (user_cache() / "modules.json").write_text(text, encoding="latin-1")
    assert last_modules() == ()


def test_a_cache_that_cannot_be_written_is_left(tmp_path):
    (tmp_path / "cache").write_text("a file in its place")
    keep_modules(["numpy"])
    assert last_modules() == ()
