import pytest

from grader.kernels.last_modules import MOST_COMMANDS, begin_command, keep_modules
from grader.kernels.registry import registry, start_early
from grader.user_cache import CACHE_DIR, user_cache


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_DIR, str(tmp_path / "cache"))
    yield
    begin_command([])


def test_modules_are_kept_for_the_next_command(monkeypatch):
    assert begin_command(["01"]) == ()
    keep_modules(["numpy", "keras"])
    prepared = []
    monkeypatch.setattr(registry, "prepare", prepared.append)
    start_early(["01"])
    assert prepared == [("numpy", "keras")]


def test_commands_about_other_units_keep_their_own():
    assert begin_command(["01", "02"]) == ()
    keep_modules(["keras"])
    assert begin_command(["07"]) == begin_command([]) == ()
    keep_modules(["numpy"])
    assert begin_command(["01", "02"]) == ("keras",)
    assert begin_command([]) == ("numpy",)


def test_those_of_the_last_commands_are_kept():
    for number in range(MOST_COMMANDS + 1):
        begin_command([str(number)])
        keep_modules([f"m{number}"])
    assert begin_command(["0"]) == () and begin_command(["1"]) == ("m1",)
    keep_modules(["other"])
    begin_command(["new"])
    keep_modules(["numpy"])
    assert begin_command(["1"]) == ("other",) and begin_command(["2"]) == ()


@pytest.mark.parametrize("text", ["", "{", "{}", '"keras"', '["keras"]', '{"": [1]}', '{"": 1}', "\xff"])
def test_what_is_damaged_is_nothing(text):
    user_cache().mkdir()
    (user_cache() / "modules.json").write_text(text, encoding="latin-1")
    assert begin_command([]) == ()
    keep_modules(["numpy"])
    assert begin_command([]) == ("numpy",)


def test_a_cache_that_cannot_be_written_is_left(tmp_path):
    (tmp_path / "cache").write_text("a file in its place")
    keep_modules(["numpy"])
    assert begin_command([]) == ()
