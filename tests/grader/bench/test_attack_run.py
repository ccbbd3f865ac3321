"""An attack run tells what became of a class: here of one that nobody grades, and of one that is hurt."""

from pathlib import Path

import pytest

from grader.bench.attack_run import Engine, lay_out, run_attacks
from grader.bench.corpus import Attack

OWNED = """
from pathlib import Path
import os
Path("nbgrader_config.py").write_text("owned")
Path("../tmp/left").write_text(os.environ["LMS_PASSWORD"])
Path("../home/secret.txt").unlink()
raise SystemExit(7)
"""


@pytest.fixture
def attack(tmp_path: Path) -> Attack:
    folder = tmp_path / "mine"
    folder.mkdir()
    return Attack("mine", folder, tries="It tries.", kind="shell")


def test_a_grader_that_is_owned_is_seen(tmp_path, attack, monkeypatch):
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "owned.py").write_text(OWNED)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "path"))
    folder = tmp_path / "s"
    folder.mkdir()
    outcome = run_attacks(folder, [attack], Engine(("owned",)), lay_out(folder, ["values"], "python3"))
    assert outcome.harms == {"mine": {}}
    assert sorted(outcome.class_harm) == [
        f"removed: {folder}/home/secret.txt",
        "the grader ended with 7",
        "values: ada has 0 points",
        "values: zoe has 0 points",
        f"written: {folder}/course/nbgrader_config.py",
        f"written: {folder}/tmp/left",
    ]


def test_a_grader_that_holds_much_is_seen(tmp_path, attack, monkeypatch):
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "full.py").write_text("import time\nheld = b'x' * 700_000_000\ntime.sleep(1)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "path"))
    folder = tmp_path / "s"
    folder.mkdir()
    outcome = run_attacks(folder, [attack], Engine(("full",)), lay_out(folder, ["values"], "python3"))
    assert any(words.startswith("one of its processes held 6") for words in outcome.class_harm)
