"""Frozen records that the packages pass to one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum

from grader.sandbox.policy import Allowance

SILENT = "The test failed without a message."
"""Message of a failed assertion that has none."""


class Status(StrEnum):
    """Status of one question."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    TIMEOUT = "timeout"
    NOT_RUN = "not_run"
    MANUAL = "manual"


class Reading(StrEnum):
    """State of an answer that needs manual grading."""

    NONE = ""
    UNREAD = "unread"
    BLANK = "blank"
    READ = "read"


@dataclass(frozen=True)
class Limits(Allowance):
    """Limits of one notebook: those of the machine (inherited), seconds of wall time, bytes of output."""

    cell_seconds: float = 60.0
    total_seconds: float = 300.0
    start_seconds: float = 60.0
    output_bytes: int = 1_000_000
    threads: int = 1


@dataclass(frozen=True)
class Ownership:
    """The student's names; for those bound by an import, what it imports: (module, name in it or "").

    `open_names` are those that the reference solution gives to its own classes and their objects: tests
    may call the attributes of such an object. `state` are those that functions of the reference solution
    use: their values may change when a test calls one.
    """

    names: frozenset[str] = frozenset()
    _: KW_ONLY
    open_names: frozenset[str] = frozenset()
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    state: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """Cell that the judge runs: a test (with its grade_id), or a given cell.

    `needs_kernel`: it uses a name of the student's, so it needs the student's kernel. `cell` is the
    grade_id of a given cell, empty if nbgrader does not know it. `given`: the names of given cells that a
    test uses. `hides`: students do not see all of the test, or it is not known whether they do.
    `definitions`: functions and classes that students see in the test, name → source.
    """

    source: str
    test: str = ""
    needs_kernel: bool = True
    cell: str = ""
    given: frozenset[str] = frozenset()
    hides: bool = True
    definitions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """The judge's part of a notebook.

    Args:
        steps: the cells that the judge runs, in order.
        ownership: the student's names.
        shared_tests: tests whose marks come from a run of the whole notebook in the student's kernel, in
            its order, as in stock nbgrader.
        alias_tests: tests that see what values share: they must pass in isolation, on copies, and once
            more as shared tests do.
        changing_tests: tests in which the reference answer changes its arguments.
        valued_tests: tests that end with a number of points.
        exports: names that tests bind and that an answer may use without binding them.
        needed: names that tests bind and without which another cell of the reference fails.
        written: files that the reference answer writes; none of them lies beside the judge.
        feeds: the reference answer writes files, and other notebooks of the unit run after it: the files that
            a student's notebook writes are there for them.
    """

    steps: tuple[Step, ...]
    ownership: Ownership
    shared_tests: frozenset[str] = frozenset()
    alias_tests: frozenset[str] = frozenset()
    changing_tests: frozenset[str] = frozenset()
    valued_tests: frozenset[str] = frozenset()
    exports: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    feeds: bool = False

    def tests(self) -> list[str]:
        """Return the grade_ids of the tests, in order."""
        return [step.test for step in self.steps if step.test]

    def isolated(self) -> list[str]:
        """Return the grade_ids of the tests that the judge decides, in order."""
        return [test for test in self.tests() if test not in self.shared_tests]


@dataclass(frozen=True)
class Job:
    """One notebook to run: its JSON text, the course's files beside it (relative name → bytes), limits.

    What the student `handed_in` beside it is for the student's own kernel: no test can import it. So is what
    earlier notebooks of the unit have `passed` on: the files that they wrote.
    With a plan its tests are run by the judge; without one in the student's own kernel. `lists_files`
    asks for the files that the notebook has written.
    """

    name: str
    notebook: str
    _: KW_ONLY
    files: dict[str, bytes] = field(default_factory=dict)
    limits: Limits = Limits()
    kernel_name: str = "python3"
    plan: Plan | None = None
    handed_in: dict[str, bytes] = field(default_factory=dict)
    unsafe: bool = False  #: run it also where a part of the sandbox is missing
    absent: bool = False  #: it was not handed in: nothing of it is run, and it has no points
    lists_files: bool = False
    passed: dict[str, bytes] = field(default_factory=dict)
    modules: tuple[str, ...] = ()  #: what its kernel's zygote imports; if empty, as the kernel's name says


@dataclass(frozen=True)
class CellRun:
    """Run of one code cell. `status` is never `manual`; `message` is for a student.

    `isolated`: the judge ran it, away from the student's code. `lines`: the lines of the cell in
    which it stopped (where functions of the cell call each other there are several), if that is known.
    `changed`: the answer changed what the test gave it.
    """

    index: int
    status: Status
    message: str = ""
    _: KW_ONLY
    isolated: bool = False
    lines: tuple[int, ...] = ()
    changed: bool = False


@dataclass(frozen=True)
class Executed:
    """Executed job: the notebook with its outputs (JSON text), and the run of each cell.

    Made by `engine.executed.executed`, so that outputs and runs give the same marks.

    `written` are the files that the notebook has written, if the job asked for them; None stands for one that
    is too large to be passed on.
    """

    name: str
    notebook: str
    _: KW_ONLY
    cells: tuple[CellRun, ...]
    seconds: float
    notes: tuple[str, ...] = ()
    written: Mapping[str, bytes | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """The verdict on one graded cell; `id` is its grade_id.

    `reading` says how far a person has read the answer, where one has to.
    """

    id: str
    status: Status
    _: KW_ONLY
    points: float
    max_points: float
    message: str = ""
    isolated: bool = True
    reading: Reading = Reading.NONE


@dataclass(frozen=True)
class Result:
    """One line of `grader grade --json`: a student's marks for a unit, or why there are none.

    Its form is that of `docs/reference.md`.

    `score` is the mark: the points earned (`raw_score`) less the `penalty` for lateness, as in
    nbgrader's export.
    """

    student: str
    unit: str
    status: str
    _: KW_ONLY
    score: float = 0.0
    max_score: float = 0.0
    seconds: float = 0.0
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    raw_score: float = 0.0
    penalty: float = 0.0
