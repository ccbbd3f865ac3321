"""The whole corpus graded as one class, as `grader grade` does it: no attack comes to anything.

Make a folder KIND/NAME/ with an attack.toml (see `grader/bench/corpus.py`): it is tried from then on.
"""

import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from grader.bench.attacks import attack_here
from grader.bench.corpus import load_attacks

ATTACKS = {attack.name: attack for attack in load_attacks()}
KINDS = {
    *("shell", "compiler", "builtins", "modules", "given data", "universal objects", "arrays", "functions"),
    *("forged messages", "metadata", "cells", "reading", "writing", "network", "processes", "endless"),
    *("resources", "links", "shadows", "models", "broken files", "script", "tensors"),
}
NEED_TORCH = {"tensors"}
"""Units of the course that is attacked whose cells import PyTorch."""


def test_every_kind_is_there():
    assert {attack.kind for attack in ATTACKS.values()} == KINDS
    assert len(ATTACKS) >= 200


def test_the_table_of_attacks_counts_them():
    text = (Path(__file__).parents[2] / "docs" / "trust.md").read_text(encoding="utf-8")
    counted = dict(re.findall(r"^\| \**(.+?)\** \| \**(\d+)\** \| \**0\** \|", text, re.MULTILINE))
    kinds = Counter(attack.kind for attack in ATTACKS.values())
    assert {kind: int(number) for kind, number in counted.items()} == {**kinds, "all": len(ATTACKS)}


@pytest.mark.long
@pytest.mark.timeout(1900)
def test_no_attack_comes_to_anything():
    """No mark above a blank's, nothing read, sent, taken or left to a browser; nothing befalls the class."""
    see_nothing_won([attack for attack in ATTACKS.values() if attack.unit not in NEED_TORCH])


@pytest.mark.torch
@pytest.mark.long
@pytest.mark.timeout(900)
def test_no_attack_on_values_of_pytorch_comes_to_anything():
    see_nothing_won([attack for attack in ATTACKS.values() if attack.unit in NEED_TORCH])


def see_nothing_won(attacks):
    with tempfile.TemporaryDirectory(prefix="a-", dir="/tmp") as folder:  # Unix sockets want short paths
        outcome = attack_here(Path(folder), attacks)
    assert set(outcome.harms) == {attack.name for attack in attacks}
    assert {name: harm for name, harm in outcome.harms.items() if harm} == {}
    # Nothing written, nothing left behind; the honest have full marks, and their own notebooks.
    assert outcome.class_harm == [], outcome.said[-2000:]
