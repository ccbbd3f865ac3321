"""The whole corpus graded as one class, as `grader grade` does it: no attack comes to anything.

    make a folder NAME/ with an attack.toml (see grader/bench/corpus.py): it is tried from then on

The class is graded once for all workers of pytest-xdist: who comes first does it, the others wait.
"""

import fcntl
import os
import tempfile
from pathlib import Path

import pytest

from grader.bench.attacks import attack_here
from grader.bench.corpus import load_attacks
from grader.bench.siege import Outcome

pytestmark = pytest.mark.timeout(900)  # whoever comes first waits for the whole class

ATTACKS = {attack.name: attack for attack in load_attacks()}
KINDS = {
    *("shell", "compiler", "builtins", "modules", "given data", "universal objects", "arrays", "functions"),
    *("forged messages", "metadata", "cells", "reading", "writing", "network", "processes", "endless"),
    *("resources", "links", "shadows", "models", "broken files", "script"),
}


@pytest.fixture(scope="session")
def outcome(tmp_path_factory) -> Outcome:
    """Return what became of the class; graded by one of the workers."""
    base = tmp_path_factory.getbasetemp()  # this run's; a worker has its own in it
    kept = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "attacks.json"
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            # Unix sockets want short paths.
            with tempfile.TemporaryDirectory(prefix="a-", dir="/tmp") as folder:
                kept.write_text(attack_here(Path(folder), list(ATTACKS.values())).dumps())
    return Outcome.loads(kept.read_text())


def test_every_kind_is_there():
    assert {attack.kind for attack in ATTACKS.values()} == KINDS
    assert len(ATTACKS) >= 55


@pytest.mark.parametrize("name", ATTACKS)
def test_it_gains_nothing(outcome, name):
    """No mark above a blank's, nothing read, sent, or taken; nothing that a browser would run."""
    assert outcome.harms[name] == {}


def test_nothing_befalls_the_class(outcome):
    """Nothing written, nothing left behind; the honest have full marks, and their own notebooks."""
    assert outcome.befell == [], outcome.said[-2000:]
