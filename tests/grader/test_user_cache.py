from pathlib import Path

from grader.user_cache import CACHE_DIR, user_cache


def test_the_folder_can_be_chosen(monkeypatch):
    monkeypatch.setenv(CACHE_DIR, "/somewhere")
    assert user_cache() == Path("/somewhere")


def test_else_it_is_the_systems(monkeypatch):
    monkeypatch.delenv(CACHE_DIR)
    assert user_cache().name == "grader" and user_cache().is_absolute()
