"""Trial of one notebook: its reference answers run before the judge and in stock order, and are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import nbformat
from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_grade, is_test, is_unmarked, points_shown
from grader.engine.findings import References, Shown
from grader.engine.verdict import auto_points
from grader.judge.aliasing import alias_checks
from grader.judge.ownership import names_in
from grader.judge.plan import needed_names, only_imports_of, reached_names
from grader.judge.process_use import process_uses, text_running_tests
from grader.kernels.choice import kernel_for, runs_python
from grader.records import SILENT, CellRun, Executed, Job, Plan, Status
from grader.submission.reading import read_cells
from grader.submission.rebuild import rebuild

Run = Callable[[Job], Executed]
"""Runs one notebook: the engine itself, or a worker that does so."""

OUT_OF_TIME = (Status.TIMEOUT, Status.NOT_RUN)
"""Ends of cells that prove nothing about the judge: the machine may have been busy."""


@dataclass(frozen=True, kw_only=True)
class _Seen:
    """Result of one run of the reference answers: points, runs by place in the notebook, and by test."""

    points: Mapping[str, float]
    cells: Mapping[int, CellRun]
    tests: Mapping[str, CellRun]
    valued: frozenset[str]
    written: frozenset[str]

    def late(self, test: str) -> bool:
        """Tell whether a test, or the notebook above it, ran out of time."""
        return self.tests[test].status in OUT_OF_TIME


class Trial:
    """The runs of one notebook's reference."""

    def __init__(self, references: References, name: str, plan: Plan) -> None:
        source = nbformat.writes(references.sources[name]).encode()
        skeleton = references.skeletons[name]
        self._notebook = rebuild(skeleton, read_cells(source, f"{name}.ipynb"), name).notebook
        plan = only_imports_of(text_running_tests(skeleton, references.files), plan)
        self._plan = replace(plan, changing_tests=frozenset(plan.tests()))
        self._files = references.files
        self._aliasing = alias_checks(self._notebook, plan.ownership)
        kernel = kernel_for(self._notebook)
        self._python = runs_python(kernel)
        self._stock = Job(
            "reference",
            nbformat.writes(self._notebook),
            files=dict(references.files),
            limits=references.limits,
            kernel_name=kernel,
            handed_in={**references.theirs, **references.notebooks},
            unsafe=references.unsafe,
            lists_files=True,
            modules=references.modules,
        )

    def follow(self, passed: Mapping[str, bytes]) -> None:
        """Put the files there that the notebooks above have written."""
        self._stock = replace(self._stock, passed=dict(passed))

    def jobs(self) -> list[Job]:
        """Return the jobs: in stock nbgrader's order, and before the judge if there is something for it."""
        before_judge = replace(self._stock, plan=self._plan, lists_files=False)
        return [self._stock, *([before_judge] * (self._python and bool(self._plan.tests())))]

    def conclude(self, executed: list[Executed], run: Run) -> Shown:
        """Compare the results of the jobs."""
        if not self._plan.tests():
            return Shown(unmarked=dict(_unmarked(self._notebook)))
        stock = _seen(executed[0])
        written = frozenset(stock.written & set(self._files))
        judged = _seen(executed[1]) if self._python else stock
        hasty = any(judged.late(test) and not stock.late(test) for test in judged.tests)
        plan = replace(self._plan, written=written)
        if self._python and (written or hasty):  # once more, without the files that the answer writes
            judged = self._judged(plan, run)
        needed, judged = self._told(plan, stock, judged, run)
        shared = dict(self._shared(stock, judged))
        shared |= dict(self._leaning(shared))
        return Shown(
            shared={test: shared[test] for test in self._plan.tests() if test in shared},
            aliasing={test: why for test, why in self._aliasing.items() if test not in shared},
            changing=frozenset(test for test, cell in judged.tests.items() if cell.changed),
            valued=judged.valued,
            written=written,
            needed=needed,
            unearned=dict(self._unearned(stock, judged, shared)),
            unmarked=dict(_unmarked(self._notebook)),
            complete=not any(stock.late(test) or judged.late(test) for test in stock.tests),
        )

    def _shared(self, stock: _Seen, judged: _Seen) -> Iterator[tuple[str, str]]:
        """Give the tests that have to share the answer's process, and why; the last reason counts."""
        tests = self._plan.tests()
        if not self._python:
            yield from ((test, "its notebook's kernel is not IPython") for test in tests)
            return
        for test in tests:
            if stock.late(test):
                continue
            if stock.points[test] == 0 < self._most(test):
                yield test, "the reference answer earns nothing, so whether it can be isolated is unknown"
            elif judged.late(test):
                yield test, "in isolation it runs out of time"
            elif stock.points[test] != judged.points[test]:
                earned = f"the reference answer earns {judged.points[test]:g} points in isolation"
                why = self._why(judged.tests[test])
                yield test, f"{earned} and {stock.points[test]:g} without" + (f" ({why})" if why else "")
        for needing in self._needing(stock, judged)[:1]:
            cell = self._notebook.cells[needing]
            name = grade_id_of(cell) or first_line(cell.source)
            below = {grade_id_of(cell) for cell in self._notebook.cells[needing:]}
            why = f"the cell {name!r} above it needs what a test does"
            yield from ((test, why) for test in tests if test in below)
        yield from process_uses(self._notebook, self._files, self._plan.ownership.names).items()

    def _why(self, run: CellRun) -> str:
        """Return the message of a test that failed, with its line if it says nothing."""
        if run.message != SILENT or not run.lines:
            return run.message
        number = run.lines[0]
        lines = self._notebook.cells[run.index].source.splitlines()[number - 1 : number]
        return f"{run.message} Line {number}: {''.join(lines).strip()}"

    def _needing(self, stock: _Seen, judged: _Seen) -> list[int]:
        """Return the places of cells other than tests that end well only after the tests above them."""
        return [
            index
            for index, cell in stock.cells.items()
            if cell.status is Status.PASSED
            and judged.cells[index].status not in (Status.PASSED, *OUT_OF_TIME)
            and not is_test(self._notebook.cells[index])
        ]

    def _told(self, plan: Plan, stock: _Seen, judged: _Seen, run: Run) -> tuple[frozenset[str], _Seen]:
        """Return the names of tests without which other cells fail, and the run with them."""
        needed: frozenset[str] = frozenset()
        needing = self._needing(stock, judged)
        for names in needed_names(self._notebook, needing, plan.ownership.names):
            told = self._judged(replace(plan, needed=names), run)
            if len(left := self._needing(stock, told)) < len(needing):
                needed, judged, needing = names, told, left
            if not needing:
                break
        return needed, judged

    def _judged(self, plan: Plan, run: Run) -> _Seen:
        """Run the reference answers before the judge once more, with another plan."""
        return _seen(run(replace(self.jobs()[1], plan=plan)))

    def _leaning(self, shared: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Give the tests that use names of tests that are not isolated."""
        bound: dict[str, str] = {}
        given: set[str] = set()
        for cell in self._notebook.cells:
            if cell.cell_type != "code":
                continue
            names, test = names_in(cell.source), grade_id_of(cell)
            if not is_test(cell):
                given |= names.binds
                continue
            used = sorted((names.uses - names.binds - given) & bound.keys())
            if used and test not in shared:
                yield test, f"it uses {used[0]} of {bound[used[0]]}, which is not isolated"
            bound = {name: other for name, other in bound.items() if name not in names.binds}
            if used or test in shared:
                bound |= dict.fromkeys(names.binds, test)

    def _unearned(self, stock: _Seen, judged: _Seen, shared: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for test in self._plan.tests():
            seen = stock if test in shared else judged
            if seen.points[test] < (most := self._most(test)):
                why = seen.tests[test].message or "no reason was given."
                yield test, f"{seen.points[test]:g} of {most:g} points. {why}"

    def _most(self, test: str) -> float:
        return next(
            float(cell.metadata.nbgrader.points)
            for cell in self._notebook.cells
            if is_grade(cell) and grade_id_of(cell) == test
        )


def first_line(source: str) -> str:
    """Return the first line of a cell that says something, cut to 60 characters."""
    return next((line.strip()[:60] for line in source.splitlines() if line.strip()), "")


def _seen(executed: Executed) -> _Seen:
    notebook = nbformat.reads(executed.notebook, as_version=4)
    cells = {run.index: run for run in executed.cells}
    tests = {
        grade_id_of(cell): cells.get(index, CellRun(index, Status.NOT_RUN, "It was not run."))
        for index, cell in enumerate(notebook.cells)
        if is_test(cell)
    }
    ends = {grade_id_of(cell): points_shown(cell.outputs) for cell in notebook.cells if is_test(cell)}
    return _Seen(
        points=auto_points(notebook),
        cells=cells,
        tests=tests,
        valued=frozenset(test for test, points in ends.items() if points is not None),
        written=frozenset(executed.written),
    )


def _unmarked(notebook: NotebookNode) -> Iterator[tuple[str, str]]:
    """Give cells that nbgrader leaves to the student, and the names that tests take from them."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    used = reached_names(cell.source for cell in code if not is_unmarked(cell) and is_test(cell))
    for cell in code:
        if is_unmarked(cell) and (names := sorted(names_in(cell.source).binds & used)):
            yield first_line(cell.source), ", ".join(names)
