"""Runner of test cells and given cells, one after the other, in a namespace of the judge's."""

from __future__ import annotations

import socket
import traceback
from dataclasses import KW_ONLY, asdict, dataclass, field, replace

from IPython.display import display

from grader.cell_metadata import points_shown
from grader.clean.text import shortened
from grader.judge.codec import BadData, CannotCross, CodecLimits
from grader.judge.process.cell import NOTHING, lines_above, run_source
from grader.judge.process.namespace import Names
from grader.judge.process.outputs import Output, Outputs
from grader.judge.process.student_kernel import StudentKernel
from grader.judge.rpc.frames import HungUp
from grader.records import SILENT, Ownership, Status

NO_POINTS = "This test awards partial credit as a number, but with your answer it produced none."
GONE = "The other side has closed the connection."
ALTERED = "Your answer has changed given data: {}. On the data as it is now: "
CHANGED = "Your answer changes the data that it is given. On the data as it was: "


@dataclass(frozen=True)
class Verdict:
    """Verdict on a cell: its status, and the lines in which it stopped.

    `hung_up`: the student's kernel has gone. `changed`: the answer changed an argument.
    """

    status: Status
    message: str = ""
    _: KW_ONLY
    outputs: list[Output] = field(default_factory=list)
    hung_up: bool = False
    lines: list[int] = field(default_factory=list)
    changed: bool = False


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Cell to run.

    Args:
        changing: what an answer changes in its arguments is only noted. Otherwise the test must pass again
            on the original data: an answer could rewrite the data to suit itself.
        valued: the test must end with a number. nbgrader would give all points for anything else.
        given: it is a given cell. It has run in the student's kernel too, and changes nothing there.
        compared: given names. If the answers have changed their data, the test must pass again on the data
            as the student's kernel has it, as it must in stock nbgrader.
        told_again: exported names whose values the student's kernel is told at the end of the test, too.
        definitions: sources of exported functions and classes, by name: the student's kernel makes its own.
    """

    source: str
    title: str
    changing: bool = True
    valued: bool = False
    given: bool = False
    compared: list[str] = field(default_factory=list)
    told_again: list[str] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)


class Runner:
    """Runner of given cells and tests."""

    def __init__(self, ownership: Ownership, most_output: int, exports: frozenset[str] = frozenset()) -> None:
        self.names = self._names = Names(ownership.names, exports)
        self._names["display"] = display
        self._student = StudentKernel(ownership)
        self._most = most_output

    def run(self, cell: Cell, connection: socket.socket | None) -> Verdict:
        """Run a cell to its end, with the student's kernel at the other end of `connection`."""
        if connection is None:
            return self._run(cell, asks=False)
        self._student.begin_test(connection, CodecLimits())
        try:
            altered = self._student.altered(self._names.of(cell.compared))
            verdict = self._run_unchanged(cell)
            passed = verdict.status is Status.PASSED
            return self._run_altered(cell, altered, verdict) if passed and altered else verdict
        except HungUp as error:
            return Verdict(Status.ERROR, str(error), hung_up=True)
        except BadData as error:
            return Verdict(Status.FAILED, str(error))
        finally:
            self._student.end_test()

    def _run_unchanged(self, cell: Cell) -> Verdict:
        """Run a cell; if an answer changes its arguments, the test must pass again on the original data."""
        before = self._student.request_count
        verdict = self._run(cell)
        if verdict.status is not Status.PASSED or not self._student.hide_changes():
            return verdict
        if cell.changing:
            return replace(verdict, changed=True)
        sent = self._student.request_count - before
        again = self._run(replace(cell, given=False))  # only who is asked can have changed anything
        if again.status is Status.PASSED and self._student.request_count - before >= 2 * sent:
            return again  # its points too are for the data as it was
        if again.status is Status.PASSED:  # something given was used up: nothing more was tried
            again = replace(again, status=Status.FAILED, message="it could not be tried again.")
        return replace(again, message=CHANGED + again.message)

    def _run_altered(self, cell: Cell, altered: list[str], passed: Verdict) -> Verdict:
        """Run a test that has passed on the given data once more, on the data as the answers left it."""
        with self._names.following(altered):
            again = self._run(cell)
        if again.status is Status.PASSED:
            return min(passed, again, key=lambda one: points_shown(one.outputs) or 0.0)
        return replace(again, message=ALTERED.format(", ".join(altered)) + again.message)

    def _hung_up(self, error: HungUp, outputs: Outputs) -> Verdict:
        return Verdict(Status.ERROR, str(error), outputs=outputs.all, hung_up=True)

    def _run(self, cell: Cell, asks: bool = True) -> Verdict:
        outputs = Outputs(self._most)
        try:
            student = self._student if asks else None
            asking = self._names.asking(student, not cell.given, cell.told_again, cell.definitions)
            with outputs.listening(), asking:
                value = run_source(cell.source, self._names, cell.title)
                self._names.catch_up()
            if value is not NOTHING:
                outputs.result(value)
            if shown := outputs.shown_error():
                return replace(shown_failure(*shown), outputs=outputs.all)
            if cell.valued and points_shown(outputs.all) is None:
                return Verdict(Status.FAILED, NO_POINTS, outputs=outputs.all)
            if asks and self._student.hung_up:
                raise HungUp(GONE)
        except HungUp as error:
            return self._hung_up(error, outputs)
        except BaseException as error:
            if asks and self._student.hung_up:
                return self._hung_up(HungUp(GONE), outputs)
            return replace(_failed(error, outputs), lines=_lines(error, cell.source, cell.title))
        return Verdict(Status.PASSED, outputs=outputs.all)


def shown_failure(name: str, words: str) -> Verdict:
    """Return the verdict on a cell that went on after it had shown this error, as a front end shows it."""
    if name == "AssertionError":
        return Verdict(Status.FAILED, words or SILENT)
    if name == "stderr":
        return Verdict(Status.FAILED, words)
    return Verdict(Status.ERROR, f"{name}: {words}" if words else name)


def _failed(error: BaseException, outputs: Outputs) -> Verdict:
    name, words = type(error).__name__, shortened(_words_of(error))
    notes = [shortened(note) for note in getattr(error, "__notes__", ()) if isinstance(note, str)]
    outputs.error(name, words, notes)
    if isinstance(error, AssertionError):
        return Verdict(Status.FAILED, words or SILENT, outputs=outputs.all)
    if isinstance(error, CannotCross | BadData):
        return Verdict(Status.FAILED, words, outputs=outputs.all)
    return Verdict(Status.ERROR, f"{name}: {words}" if words else name, outputs=outputs.all)


def _lines(error: BaseException, source: str, title: str) -> list[int]:
    """Return the lines of the cell that the error came through; none if IPython moved the lines."""
    above = lines_above(source)
    if above is None:
        return []
    frames = traceback.walk_tb(error.__traceback__)
    return [number + above for frame, number in frames if frame.f_code.co_filename == title]


def _words_of(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:  # an error's words may lean on what it was given, and that may do anything
        return ""


def as_message(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as plain data."""
    return asdict(verdict)
