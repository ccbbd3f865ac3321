"""Grade the submissions of a unit: prepare, run, record. The coordinator; it alone writes marks."""

from __future__ import annotations

import errno
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader import gradebook, store
from grader.course import Course
from grader.engine import execute
from grader.errors import GraderError, MachineError, machine_error
from grader.judge.shared import Run, plans_for
from grader.kernels.choice import kernel_for
from grader.kernels.kernelspec import KERNEL_NAME
from grader.limits import limits_for
from grader.pool import Early, Executors, Outcome, cores, local_executor, run_all
from grader.records import Executed, Question, Result
from grader.sandbox.probe import missing_parts
from grader.submission.folder import read_file
from grader.submission.prepare import Exercise, Submission, prepare
from grader.verdict import questions, settle

EARLIER = "The marks of the submission before this one stay in the gradebook."

MACHINES_OWN = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
"""Errors of a worker that the next submission would meet too; any other may be one submission's doing."""


@dataclass(frozen=True)
class Options:
    """How to grade: `jobs` at a time, only these `students` (all if empty), `force` what is unchanged.

    `limits` are those asked for, by name: they win over the course's own.
    `unsafe` grades also where a part of the sandbox is missing.
    """

    jobs: int = 0
    students: tuple[str, ...] = ()
    force: bool = False
    limits: Mapping[str, float] = field(default_factory=dict)
    unsafe: bool = False
    scheduler: str = ""


def grade_unit(
    course: Course, unit: str, options: Options, started: Callable[[int], None]
) -> Iterator[Result]:
    """Grade what is new or changed of a unit, and yield each result as it is kept.

    `started` is told how many results will come. One submission that cannot be graded is a result
    with the status "failed", and never the end of the run. Raises `GraderError` if nothing can be
    graded at all.
    """
    folders = _wanted(course, unit, options)
    _check_writable(course)
    lacking = check_sandbox(options.unsafe)
    exercise = _read_unit(course, unit)
    jobs = options.jobs or cores()
    limits = replace(limits_for(course, unit, options.limits), threads=max(1, cores() // jobs))
    with _early(course, options, folders, exercise, jobs) as early:
        exercise = _with_plans(course, exercise, options.unsafe, early.run if early else execute)
        started(len(folders))
        points = gradebook.scores(course, unit)
        waiting: list[Submission] = []
        for student, folder in folders.items():
            try:
                submission = prepare(student, folder, exercise, limits, options.unsafe)
            except Exception as error:  # whatever is handed in, the others are graded
                yield _failed(course, unit, student, _told(error))
                continue
            kept = None if options.force else store.load(course, unit, student)
            if kept and kept[1] == submission.fingerprint and kept[0].status == "graded":
                yield refreshed(kept[0], points.get(student, {}))
            else:
                waiting.append(submission)
        for submission, outcome in run_all(waiting, jobs, early or _executor(options.scheduler)):
            noted = replace(submission, notes=(*submission.notes, *lacking))
            yield _finished(course, exercise, noted, outcome)


def _early(
    course: Course, options: Options, folders: Mapping[str, Path], exercise: Exercise, jobs: int
) -> Early | nullcontext[None]:
    """Let the workers begin, if something is new: they import while the reference answers run."""
    if not options.force and all(course.result_path(exercise.unit, student).exists() for student in folders):
        return nullcontext()
    warm = any(kernel_for(skeleton) == KERNEL_NAME for skeleton in exercise.skeletons.values())
    return Early(_executor(options.scheduler), min(jobs, len(folders)), warm)


def _executor(scheduler: str) -> Executors:
    """Return what makes the workers: this machine's own, or those of a Dask scheduler."""
    if not scheduler:
        return local_executor
    from grader.cluster import Cluster  # Dask is an extra

    return lambda jobs, warm: Cluster(scheduler, jobs, warm)


def load_exercise(course: Course, unit: str, unsafe: bool = False) -> Exercise:
    """Read a unit's source: its notebooks (entered into the gradebook) and the files beside them."""
    return _with_plans(course, _read_unit(course, unit), unsafe, execute)


def _read_unit(course: Course, unit: str) -> Exercise:
    """Read a unit's source, and enter it into the gradebook; what the judge does is not known yet."""
    files = _files_beside(course, unit)
    return Exercise(unit, gradebook.register(course, unit), files)


def _with_plans(course: Course, exercise: Exercise, unsafe: bool, run: Run) -> Exercise:
    """Add what the judge does, which the reference answers show."""
    unit, skeletons = exercise.unit, exercise.skeletons
    sources, cache = _sources(course, unit), course.plans_path(unit)
    return replace(exercise, plans=plans_for(skeletons, sources, exercise.files, cache, unsafe, run))


def shared_tests(course: Course, unit: str) -> list[str]:
    """Return the tests of a unit that need the answer's own process, as its reference answers show."""
    sources = _sources(course, unit)
    plans = plans_for(sources, sources, _files_beside(course, unit), course.plans_path(unit), unsafe=True)
    return [test for plan in plans.values() for test in sorted(plan.shared)]


def _sources(course: Course, unit: str) -> dict[str, NotebookNode]:
    return {path.stem: nbformat.read(path, as_version=4) for path in course.source_notebooks(unit)}


def _files_beside(course: Course, unit: str) -> dict[str, bytes]:
    source = course.path("source", ".", unit)
    ignored = (".ipynb", ".pyc")
    paths = [path for path in sorted(source.rglob("*")) if path.is_file() and path.suffix not in ignored]
    return {
        path.relative_to(source).as_posix(): read_file(path)
        for path in paths
        if not any(part.startswith((".", "__pycache__")) for part in path.relative_to(source).parts)
    }


def refreshed(result: Result, points: gradebook.Points) -> Result:
    """Return a kept result with the points that the gradebook has now (a person may have given some)."""
    by_id = {name: points[place] for place, name in _question_ids(points).items()}
    updated = tuple(replace(q, points=by_id.get(q.id, q.points)) for q in result.questions)
    return replace(result, questions=updated, score=sum(q.points for q in updated))


def _wanted(course: Course, unit: str, options: Options) -> dict[str, Path]:
    folders = course.submissions(unit)
    for student in options.students:
        if student not in folders:
            raise GraderError(
                f"{student!r} handed in nothing for {unit}.", f"Looked in {course.folder('submitted')}."
            )
    if options.students:
        folders = {student: folders[student] for student in options.students}
    if not folders:
        example = course.path("submitted", "STUDENT", unit)
        raise GraderError(f"Nobody handed in {unit}.", f"A submission lies in {example}.")
    return folders


def _check_writable(course: Course) -> None:
    try:
        course.class_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=course.class_dir):
            pass
    except OSError as error:
        raise machine_error(error, str(course.class_dir)) from error


def check_sandbox(unsafe: bool) -> tuple[str, ...]:
    """Return the note for every result if a part of the sandbox is missing; refuse if that matters."""
    names = ", ".join(part.name for part in missing_parts())
    if names and not unsafe:
        raise GraderError(
            f"This machine cannot confine what students wrote: it lacks {names}.",
            "`grader doctor` says what to do; --unsafe grades all the same, and the results say so.",
        )
    return (f"Graded unsafely: without {names}.",) if names else ()


def _failed(course: Course, unit: str, student: str, error: Exception) -> Result:
    reason = str(error) or type(error).__name__
    kept = store.load(course, unit, student)
    notes = (
        (reason, EARLIER) if kept and (kept[0].status == "graded" or EARLIER in kept[0].notes) else (reason,)
    )
    result = Result(student, unit, "failed", notes=notes)
    store.save(course, result, "")
    return result


def _finished(course: Course, exercise: Exercise, submission: Submission, outcome: Outcome) -> Result:
    """Turn an outcome into a kept result, whatever comes; only a broken machine ends the run."""
    if isinstance(outcome, GraderError) or (
        isinstance(outcome, OSError) and outcome.errno not in MACHINES_OWN
    ):
        return _failed(course, exercise.unit, submission.student, outcome)
    try:
        if isinstance(outcome, Exception):
            raise outcome
        return _record(course, exercise, submission, outcome)
    except GraderError:
        raise  # the gradebook is gone: no further mark could be kept
    except OSError as error:
        raise machine_error(error, str(error.filename or course.class_dir)) from error
    except Exception as error:
        return _failed(course, exercise.unit, submission.student, _told(error))


def _told(error: Exception) -> Exception:
    """Return an error that says who has to do something: what nobody has foreseen is our fault."""
    if isinstance(error, GraderError | OSError):
        return error
    return MachineError(f"The grader has a fault here: {type(error).__name__}: {error}.", "Please report it.")


def _record(
    course: Course, exercise: Exercise, submission: Submission, outcome: tuple[Executed, ...]
) -> Result:
    """Enter what was executed into the gradebook, and keep the result."""
    unit, student = exercise.unit, submission.student
    notebooks = {executed.name: nbformat.reads(executed.notebook, as_version=4) for executed in outcome}
    outcome = tuple(
        replace(executed, cells=settle(notebooks[executed.name], executed.cells)) for executed in outcome
    )
    marks = gradebook.record(course, unit, student, notebooks)
    return keep(course, unit, submission, outcome, notebooks, marks)


def keep(
    course: Course,
    unit: str,
    submission: Submission,
    outcome: tuple[Executed, ...],
    notebooks: dict[str, NotebookNode],
    marks: gradebook.Marks,
) -> Result:
    """Keep the result of a submission whose marks are in the gradebook."""
    found = [q for executed in outcome for q in _questions(executed, notebooks[executed.name], marks.points)]
    result = Result(
        student=submission.student,
        unit=unit,
        status="graded",
        score=sum(question.points for question in found),
        max_score=sum(question.max_points for question in found),
        seconds=round(sum(executed.seconds for executed in outcome), 2),
        questions=tuple(found),
        notes=(*submission.notes, *marks.notes),
    )
    store.save(course, result, submission.fingerprint)
    return result


def _questions(
    executed: Executed, notebook: nbformat.NotebookNode, points: gradebook.Points
) -> list[Question]:
    own = {cell: earned for (name, cell), earned in points.items() if name == executed.name}
    ids = _question_ids(points)
    return [replace(q, id=ids[executed.name, q.id]) for q in questions(notebook, executed.cells, own)]


def _question_ids(points: gradebook.Points) -> dict[tuple[str, str], str]:
    """Name each question: its grade_id, after its notebook where two notebooks have the same."""
    counts = Counter(cell for _, cell in points)
    return {(name, cell): cell if counts[cell] == 1 else f"{name}/{cell}" for name, cell in points}
