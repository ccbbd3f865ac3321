"""Records survive JSON; what has another form is named with its place; files of earlier versions are read."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import SimpleNamespace

import pytest

from grader import store
from grader.changes import Change
from grader.engine.findings import Shown, kept
from grader.lms import people, receipts
from grader.record_json import from_json, from_plain, to_json, to_plain
from grader.records import Question, Reading, Result, Status
from grader.report import progress
from grader.watch import lock, quota, status

OLD = Path(__file__).with_name("old_files")


class Kind(StrEnum):
    GOOD = "good"


@dataclass(frozen=True)
class Part:
    name: str
    kind: Kind = Kind.GOOD
    points: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Whole:
    parts: tuple[Part, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    pair: tuple[int, str] | None = None
    done: bool = False


WHOLE = Whole(
    parts=(Part("a", points=1.5), Part("Ünïcode\n")),
    words={"b": "2", "a": "1"},
    names=frozenset("cab"),
    pair=(1, "x"),
    done=True,
)


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("whole", [WHOLE, Whole(parts=())])
def test_a_record_survives(whole, indent, ascii_only):
    text = to_json(whole, indent, ascii_only)
    assert text.isascii() or not ascii_only
    assert from_json(text, Whole) == from_json(text.encode(), Whole) == whole


def test_the_form_is_plain_and_the_same_each_time():
    assert to_plain(WHOLE)["names"] == ["a", "b", "c"]
    assert to_json(Part("ä"), None) == '{"name": "ä", "kind": "good", "points": 0.0}'


def test_lists_and_dictionaries_of_records():
    parts = {"x": [Part("a")], "y": []}
    assert from_json(to_json(parts), dict[str, list[Part]]) == parts


def test_a_name_that_is_not_utf8_survives():
    part = Part("caf\udce9")
    assert from_json(to_json(part, ascii_only=True), Part) == part


def test_a_later_versions_fields_are_left_out_and_those_that_lack_have_defaults():
    assert from_plain({"name": "a", "later": [1]}, Part) == Part("a")


def test_whole_numbers_serve_as_points():
    assert from_plain({"name": "a", "points": 2}, Part).points == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[" * 200_000, "nested too deeply"),
        (b"\xff\xfe\xff", "decode"),
        ("[]", "Expected `object`, got `array`"),
        ("{}", "missing required field `parts`"),
        ('{"parts": [{"name": 5}]}', r"Expected `str`, got `int` - at `\$.parts\[0\].name`"),
        ('{"parts": [{"name": null}]}', "Expected `str`, got `null`"),
        ('{"parts": [{"name": "a", "kind": "bad"}]}', r"Invalid enum value 'bad' - at `\$.parts\[0\].kind`"),
        ('{"parts": [{"name": "a", "points": "1"}]}', "Expected `float`, got `str`"),
        ('{"parts": [{"name": "a", "points": true}]}', "Expected `float`, got `bool`"),
        ('{"parts": [], "done": 1}', "Expected `bool`, got `int`"),
        ('{"parts": [], "pair": [1]}', "of length 2"),
        ('{"parts": {}, "words": []}', "Expected `array`, got `object`"),
    ],
)
def test_what_has_another_form_is_named_with_its_place(text, why):
    with pytest.raises(ValueError, match=why):
        from_json(text, Whole)


IMPORTS = (
    "import sys, grader.judge.process.main, grader.judge.kernel_side, grader.kernels.child; "
    "import grader.kernels.zygote, grader.sandbox.__main__, grader.engine.execute; "
    "import grader.student.cli, grader.commands.check; "
    "print([name for name in sys.modules if name == 'msgspec'])"
)


def test_no_judge_kernel_worker_or_student_imports_it():
    run = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def course_of(folder: Path) -> SimpleNamespace:
    """Return the paths of a course whose class holds the old files."""
    return SimpleNamespace(
        class_dir=folder,
        result_path=lambda unit, student: OLD / "result.json",
        report_path=lambda unit: folder / "unit.html",
    )


def laid_out(folder: Path, name: str, path: str) -> SimpleNamespace:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes((OLD / name).read_bytes())
    return course_of(folder)


def test_an_old_result_is_read(tmp_path):
    found = store.load(course_of(tmp_path), "01_unit", "ada")
    why = "handed in again: test_total 0 → 0.5"
    assert found == store.Kept(
        Result(
            student="ada",
            unit="01_unit",
            status="graded",
            score=2.5,
            max_score=6.0,
            seconds=12.34,
            questions=(
                Question("test_double", Status.PASSED, points=3.0, max_points=3.0),
                Question(
                    "test_total",
                    Status.FAILED,
                    points=0.5,
                    max_points=2.0,
                    message="Partly right: 0.5 of 2 points.",
                    isolated=False,
                ),
                Question(
                    "explain",
                    Status.MANUAL,
                    points=0,
                    max_points=1,
                    message="A person reads this answer.",
                    isolated=True,
                    reading=Reading.UNREAD,
                ),
            ),
            notes=("note \ud800",),
            raw_score=3.5,
            penalty=1.0,
        ),
        "print",
        texts={"01/explain": "digest"},
        own="own",
        change=Change(before=1.0, now=2.5, why=why, when="2026-09-01T10:00:00+00:00"),
    )


def test_a_result_without_the_newer_fields_is_read(tmp_path):
    text = (
        '{"fingerprint": "x", "result": {"student": "ada", "unit": "u", "status": "failed", "notes": ["n"]}}'
    )
    assert from_json(text, store.Kept) == store.Kept(Result("ada", "u", "failed", notes=("n",)), "x")


def test_old_receipts_are_read(tmp_path):
    course = laid_out(tmp_path, "receipts.json", "collected/u.json")
    assert receipts.load(course, "u") == {
        "ada": receipts.Receipt(
            source="d.zip",
            platform="moodle",
            files={"a.ipynb": "00ff"},
            members={"a.ipynb": "x/a.ipynb"},
            handed_in="2026-09-01 10:00:00 UTC",
            late=True,
            reply="Ada_1",
        )
    }


def test_an_old_roster_is_read(tmp_path):
    ada = people.Person(
        student="ada",
        first="Ada",
        last="Lovelace",
        email="ada@x.org",
        section="A",
        ids={"canvas": "12", "name": "Ada Lovelace"},
        listed=True,
    )
    course = laid_out(tmp_path, "roster.json", "roster.json")
    assert people.load(course) == [ada, people.Person(student="김")]


def test_an_old_status_is_read(tmp_path):
    found = status.load(laid_out(tmp_path, "status.json", "watch/status.json"))
    assert (found.waiting, found.running, found.graded) == (("ada",), ("ben",), 3)
    assert found.held == {"cho": "2026-09-01T10:00:00+00:00"}


def test_an_old_lock_and_quota_are_read(tmp_path):
    laid_out(tmp_path, "lock.json", "watch/lock")
    assert lock._read(course_of(tmp_path)).pid == 12
    (tmp_path / "graded.jsonl").write_text('{"student": "ada", "when": 10}\n{"student": "ada"}\nhalf')
    assert quota.Quota(tmp_path / "graded.jsonl", 1).free_at("ada", 20.0) == 10 + quota.HOUR


def test_an_old_series_of_answers_to_read_is_read(tmp_path):
    course = laid_out(tmp_path, "progress.json", "unit.reading.json")
    assert [left.count for left in progress.load(course, "unit")] == [7]


def test_old_findings_of_the_reference_run_are_read():
    found = kept(OLD / "judge.json", "abc")
    assert found == {
        "01": Shown(
            shared={"t": "why"},
            changing=frozenset("ab"),
            valued=frozenset("c"),
            written=frozenset({"f.txt"}),
            unearned={"u": "1 of 2 points."},
            unmarked={"x = 1": "x"},
        ),
        "02": Shown(),
    }
    assert kept(OLD / "judge.json", "other") is None
