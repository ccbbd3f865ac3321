"""Growth is told by what a further submission costs, and by what lives as long as the run."""

from pathlib import Path

from grader.bench import growth
from grader.bench.records import Run, Settings


def fake(words: list[str], root: Path, kind: str) -> Run:
    assert kind == "growth"
    size = len(list((root / "submitted").iterdir()))
    each = 0.5 if size < 8 else 0.6
    times = tuple(5 + each * number for number in range(size))
    return Run(times[-1] + 1, 9, times=times, memory={"coordinator": 120.0, "zygote": 700.0})


def test_a_row_a_size_and_the_last_against_the_first(monkeypatch, tmp_path):
    monkeypatch.setattr(growth, "measured", fake)
    found = growth.measure(
        Settings(folder=tmp_path, submissions=32, rounds=3, jobs=1, sizes=(1, 4, 8)), lambda what: None
    )
    assert found.rows == (
        ("1", "6.0", "5.0", "–", "120", "700"),
        ("4", "7.5", "5.0", "0.500", "120", "700"),
        ("8", "10.2", "5.0", "0.675", "120", "700"),
    )
    assert found.notes[-1] == "A further submission takes 1.35 times from 4 to 8 what it takes from 1 to 4."
    assert list(tmp_path.iterdir()) == []
