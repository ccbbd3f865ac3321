"""`grader bench --attacks` counts honestly, and refuses where hostile code cannot be shut in."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from grader.bench import attacks, stock
from grader.bench.attack_run import Outcome, judged
from grader.bench.attacks import AttackRun
from grader.bench.corpus import Attack
from grader.bench.harm import Harm
from grader.cli import app
from grader.commands.attacks import table, ways
from grader.record_json import from_json, to_json

ATTACKS = tuple(
    Attack(name, Path(name), tries="It tries.", kind=kind) for name, kind in (("a", "shell"), ("b", "disk"))
)
TENSORS = [Attack("c", Path("c"), tries="It tries.", kind="tensors", unit="tensors")]
THERE = {"a": Harm({"marks": "2 points"}), "b": Harm({})}


def rows(attack_run: AttackRun) -> list[list[str]]:
    out = Console(file=StringIO(), width=200)
    out.print(table(attack_run))
    lines = out.file.getvalue().splitlines()
    return [[word.strip() for word in line.split("│")[1:-1]] for line in lines if line.startswith("│")]


def test_each_kind_is_counted_there_and_here():
    attack_run = AttackRun(ATTACKS, Outcome({"a": {}, "b": {}}, []), THERE)
    assert rows(attack_run) == [["shell", "1", "1", "0"], ["disk", "1", "0", "0"], ["all", "2", "1", "0"]]
    assert ways(attack_run) == ["a, stock nbgrader: marks"]


def test_what_befalls_the_class_is_a_win_that_nobody_claims():
    attack_run = AttackRun(ATTACKS, Outcome({"a": {}, "b": {"read": "home"}}, ["left running: x"]), THERE)
    assert rows(attack_run)[-1] == ["all", "2", "1", "2"]
    assert ways(attack_run)[1:] == ["b, here: read", "here: left running: x"]


def test_alone_an_attack_answers_for_all_that_befell():
    outcome = from_json(to_json(Outcome({"a": {}}, ["zoe has 0 points"])), Outcome)
    assert judged(outcome, ATTACKS[0]).ways == {"class": "zoe has 0 points"}


def test_without_root_it_refuses(monkeypatch, capsys):
    monkeypatch.setattr(stock.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as left:
        app(["bench", "--attacks"], prog_name="grader")
    assert left.value.code == 2
    assert "they cannot be shut in here" in capsys.readouterr().err


def test_attacks_that_need_a_missing_package_are_left_out_aloud(monkeypatch):
    told = []
    both = [Attack("a", Path("a"), tries="It tries.", kind="shell"), *TENSORS]
    monkeypatch.setattr(attacks, "is_missing", lambda name: False)
    assert attacks._possible(both, told.append) == both and told == []
    monkeypatch.setattr(attacks, "is_missing", lambda name: True)
    assert attacks._possible(both, told.append) == both[:1]
    assert told == ["left out: attacks on the unit tensors, which needs PyTorch (`make torch`)"]
