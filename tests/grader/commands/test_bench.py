"""`grader bench` refuses what it cannot measure, tells what it found, and keeps that when it is stopped."""

import json
import sqlite3

import pytest

from grader.bench.document import page_text
from grader.bench.records import Finding
from grader.cli import app
from grader.commands import bench
from grader.record_json import from_plain

GOOD = Finding(
    "light",
    "Light",
    columns=("engine", "s"),
    rows=(("grader", "0.6"),),
    notes=("A note.",),
    figures={"ratio": 9.0},
)
BAD = Finding("floor", "Floor", columns=("class",), rows=(("light",),), ok=False)


def grader_bench(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        app(["bench", *words], prog_name="grader")
    return left.value.code


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--parts", "light,nonsense"), "'nonsense' is not a part of the bench"),
        (("--sizes", "8,many"), "these are not sizes"),
        (("--sizes", "0,8"), "these are not sizes"),
        (("--sizes", ""), "these are not sizes"),
        (("--submissions", "0"), "Invalid value for '--submissions'"),
        (("--rounds", "-1"), "Invalid value for '--rounds'"),
        (("--jobs", "two"), "Invalid value for '--jobs'"),
        (("--database", "nonsense"), "The database of --database cannot be used"),
        (("--parts", "light", "--database", "x"), "--database is for the part scaling alone"),
        (("--json", "/no/such/folder/file.json"), "its folder is not there"),
    ],
)
def test_bad_values_are_refused_before_anything_is_measured(words, says, capsys, monkeypatch):
    monkeypatch.setattr(bench, "measure", lambda *_: pytest.fail("it measures"))
    assert grader_bench(*words) == 2
    assert says in capsys.readouterr().err


def test_a_database_that_is_in_use_is_refused(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(bench, "measure", lambda *_: pytest.fail("it measures"))
    with sqlite3.connect(tmp_path / "used.db") as used:
        used.execute("create table marks (mark int)")
    assert grader_bench("--database", f"sqlite:///{tmp_path / 'used.db'}") == 2
    assert "is not empty: it has 1 tables" in capsys.readouterr().err


def test_tables_notes_and_json(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(bench, "measure", lambda parts, settings, say: iter([GOOD]))
    assert grader_bench("--json", str(tmp_path / "all.json"), "--submissions", "3") == 0
    out = capsys.readouterr().out
    assert "0.6" in out and "A note." in out
    data = json.loads((tmp_path / "all.json").read_text())
    assert data["submissions"] == 3 and from_plain(data["parts"][0], Finding) == GOOD


def test_a_page_without_a_place_is_an_error_before_anything_is_measured(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(bench, "measure", lambda *_: pytest.fail("it measures"))
    monkeypatch.setattr(bench, "page_text", lambda: page_text(tmp_path))
    assert grader_bench("--write") == 2
    assert "has no place for figures" in capsys.readouterr().err


def test_marks_that_differ_are_1(capsys, monkeypatch):
    monkeypatch.setattr(bench, "measure", lambda parts, settings, say: iter([GOOD, BAD]))
    assert grader_bench() == 1
    assert "MARKS DIFFER" in capsys.readouterr().out


def test_ctrl_c_keeps_what_was_measured(capsys, monkeypatch, tmp_path):
    def stopped(parts, settings, say):
        yield GOOD
        raise KeyboardInterrupt

    monkeypatch.setattr(bench, "measure", stopped)
    assert grader_bench("--json", str(tmp_path / "all.json")) == 130
    assert "Interrupted. 1 of 11 parts were measured." in capsys.readouterr().err
    assert len(json.loads((tmp_path / "all.json").read_text())["parts"]) == 1


def test_parts_come_in_their_own_order():
    assert bench.parts_of("growth, light") == ["light", "growth"]
    assert bench.parts_of("") == list(bench.PARTS)
    assert bench.sizes_of("32,8,8") == (8, 32)
