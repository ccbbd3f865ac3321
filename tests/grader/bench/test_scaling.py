"""The table of many workers: efficiency, and what the coordinator takes."""

from pathlib import Path

from grader.bench import scaling
from grader.bench.records import Run, Settings
from grader.bench.replay import Recorded
from grader.bench.unit import UNIT
from grader.record_json import to_json
from grader.records import Executed


def measured(words: list[str], root: Path) -> Run:
    recording, workers = Path(words[2]), int(words[-1])
    if not recording.exists():
        runs = {
            "unit": Recorded(Executed("q", "", cells=(), seconds=2.0), [1.5, 2.5]),
            "reference": Recorded(EXECUTED, [9.0]),
        }
        recording.write_text(to_json(runs))
    submissions = len(list((root / "submitted").iterdir()))
    each = max(2.0 / workers, 0.1)
    return Run(0, 3 + 0.05 * submissions, times=tuple(each * number for number in range(submissions)))


EXECUTED = Executed("q", "", cells=(), seconds=9.0)


def make_course(root: Path, submissions: int) -> None:
    (root / "source" / UNIT).mkdir(parents=True)
    for number in range(submissions):
        (root / "submitted" / str(number) / UNIT).mkdir(parents=True)


def measure(monkeypatch, settings: Settings):
    monkeypatch.setattr(scaling, "measured", measured)
    monkeypatch.setattr(scaling, "make_course", make_course)
    return scaling.measure(settings, lambda what: None)


def test_the_more_workers_the_more_the_coordinator_holds_them_up(monkeypatch, tmp_path):
    found = measure(monkeypatch, Settings(folder=tmp_path, submissions=32, rounds=3, jobs=2))
    assert found.rows == (
        ("SQLite", "4", "32", "0.500", "0.500", "1.00"),
        ("SQLite", "16", "128", "0.125", "0.125", "1.00"),
        ("SQLite", "64", "512", "0.100", "0.031", "0.31"),
    )
    assert "takes 0.050 s of processor time for a further submission, so 40 workers" in found.notes[1]
    assert "PostgreSQL was not measured" in found.notes[-1]


def test_postgresql_has_rows_of_its_own_and_a_unit_of_its_own_each_time(monkeypatch, tmp_path):
    units = []

    def noted(words, root):
        units.append((words[4], "db_url" in (root / "nbgrader_config.py").read_text()
                      if (root / "nbgrader_config.py").exists() else False))  # fmt: skip
        return measured(words, root)

    settings = Settings(
        folder=tmp_path, submissions=32, rounds=3, jobs=2, database="postgresql://grader@/postgres"
    )
    monkeypatch.setattr(scaling, "make_course", make_course)
    monkeypatch.setattr(scaling, "measured", noted)
    found = scaling.measure(settings, lambda what: None)
    assert [row[:2] for row in found.rows[3:]] == [("PostgreSQL", w) for w in ("4", "16", "64")]
    assert units[4:] == [(f"{UNIT}_{workers}", True) for workers in (4, 16, 64)]
