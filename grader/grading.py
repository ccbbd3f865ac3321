"""Coordinator of grading: prepares, runs and records submissions. It alone writes marks."""

from __future__ import annotations

import errno
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import nbformat

from grader import scratch, store, timestamps
from grader.changes import BY_HAND, LATENESS, change_of
from grader.course import Course, composed, same_names
from grader.deadlines.zones import zones_of
from grader.engine.execute import execute
from grader.engine.reference_run import silent, wait_for_plans
from grader.engine.reference_trial import Run
from grader.errors import GraderError, MachineError, StepError, SubmissionError, machine_error
from grader.executors.feed import Feed, Outcome, run_all
from grader.executors.pool import MakeWorkers, cores, local_executor
from grader.exercise import add_plans, check_installed, kernel_modules, read_unit
from grader.limits import limits_for
from grader.machine_checks import check_sandbox, check_writable
from grader.nbgrader import gradebook, queries, steps
from grader.records import Executed, Limits, Plan, Result
from grader.results import keep, refreshed
from grader.submission.prepare import Exercise, Submission, prepare
from grader.submission.times import submitted_at
from grader.written import digests, unchanged

EARLIER = "The marks of the submission before this one stay in the gradebook."

MACHINES_OWN = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
"""Errors of a worker that the next submission would meet too; any other may be one submission's doing."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of grading: `jobs` at a time, only these `students` (all if empty), `force` unchanged ones too.

    `limits`, by name, override the course's own.
    `unsafe`: grade even if part of the sandbox is missing. `keep_warm`: minutes for which the process that
    kernels are forked from stays for the next run.
    """

    jobs: int = 0
    students: tuple[str, ...] = ()
    force: bool = False
    limits: Mapping[str, float] = field(default_factory=dict)
    unsafe: bool = False
    scheduler: str = ""
    keep_warm: float = 0


def grade_unit(
    course: Course,
    unit: str,
    options: Options,
    started: Callable[[int], None],
    tell: Callable[[int, int], None] = silent,
) -> Iterator[Result]:
    """Grade what is new or changed of a unit, and yield each result as it is kept.

    `tell` is called with the number of finished runs of the reference answers and of all of them, then
    `started` with the number of results that will come. A submission that cannot be graded gives a result
    with the status "failed" and does not end the run. Raises `GraderError` if nothing can be graded at all.
    """
    steps.check(course)
    check_installed(course, unit)
    folders = _wanted(course, unit, options)
    lacking = check_machine(course, options)
    undated = timestamps.set_aside(course, unit)
    with Feed(_workers(options), options.jobs or cores()) as feed:
        new = {
            student: folder
            for student, folder in folders.items()
            if options.force or not course.result_path(unit, student).exists()
        }
        if new:
            feed.begin(len(folders), kernel_modules(course, unit))  # they import while the unit is read
        opened = _planned(open_unit(course, unit, options, lacking), feed, new, undated, tell)
        started(len(folders))
        roster = queries.students(course)
        known, unchanged, waiting = queries.marks(course, unit), dict[str, Result](), list[Submission]()
        for student, folder in folders.items():
            found = look_into(opened, student, folder, roster, known, undated.get(student, ()))
            if isinstance(found, Submission):
                waiting.append(found)
            elif found.status == "graded":
                unchanged[student] = found
            else:
                yield found
        zones = zones_of(course)
        times = {name: submitted_at(folders[name], zones) for name in unchanged}
        for student, error in gradebook.reassess(course, unit, times).items():
            del unchanged[student]
            yield _failed(course, unit, student, error, undated.get(student, ()))
        known = queries.marks(course, unit) if unchanged else known
        for student, result in unchanged.items():
            noted = result.notes if _is_undated(result) else (*result.notes, *undated.get(student, ()))
            yield _looked_at(course, replace(result, notes=noted), known[student])
        for submission, outcome in run_all(waiting, feed):
            yield finish(opened, submission, outcome)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A unit that is open for grading: its notebooks, its limits, and how many notebooks run at a time.

    `notes` are those of every result: which parts of the sandbox are missing.
    """

    course: Course
    exercise: Exercise
    limits: Limits
    options: Options
    jobs: int
    notes: tuple[str, ...] = ()


def check_machine(course: Course, options: Options) -> tuple[str, ...]:
    """Return the notes for every result about what this machine lacks.

    Raises:
        GraderError: The class's folder cannot be written, or the machine cannot confine students' code.
    """
    scratch.sweep()  # of runs that were killed: this one may have nothing to run
    check_writable(course)
    return check_sandbox(options.unsafe)


def open_unit(course: Course, unit: str, options: Options, notes: tuple[str, ...] = ()) -> Opened:
    """Read a unit and enter it into the gradebook; `notes` are those for every result.

    Raises:
        GraderError: The unit cannot be read, or the gradebook refuses it.
    """
    jobs = options.jobs or cores()
    limits = replace(limits_for(course, unit, options.limits), threads=max(1, cores() // jobs))
    return Opened(
        course=course,
        exercise=read_unit(course, unit),
        limits=limits,
        options=options,
        jobs=jobs,
        notes=notes,
    )


def with_plans(
    opened: Opened,
    run: Run,
    tell: Callable[[int, int], None] = silent,
    early: Callable[[Mapping[str, Plan]], None] = wait_for_plans,
) -> Opened:
    """Add what the judge does, which runs of the reference answers show; enter the due dates of the class."""
    course, exercise = opened.course, opened.exercise
    exercise = add_plans(course, exercise, opened.limits, opened.options.unsafe, run, tell, early)
    gradebook.enter_deadlines(course, exercise.unit)
    return replace(opened, exercise=exercise)


def _planned(
    opened: Opened,
    feed: Feed,
    new: Mapping[str, Path],
    notes: Mapping[str, tuple[str, ...]],
    tell: Callable[[int, int], None],
) -> Opened:
    """Add what the judge does; if a feed has begun for new submissions, run the first of them meanwhile."""
    if not new:
        return with_plans(opened, execute, tell)
    return with_plans(opened, feed.run, tell, partial(_begin_early, opened, feed, new, notes))


def _begin_early(
    opened: Opened,
    feed: Feed,
    folders: Mapping[str, Path],
    notes: Mapping[str, tuple[str, ...]],
    likely: Mapping[str, Plan],
) -> None:
    """Let the first submissions run beside the reference answers, on likely plans.

    What comes of them counts only if the plans turn out to be these.
    """
    guess = replace(opened, exercise=replace(opened.exercise, plans=dict(likely)))
    roster = queries.students(opened.course)
    for student, folder in folders.items():
        if not feed.has_worker_beside(2 * len(likely)):
            return
        with suppress(Exception):  # whoever looks into it afterwards says what is wrong
            feed.add(_prepared(guess, student, folder, roster, notes.get(student, ())))


def look_into(
    opened: Opened,
    student: str,
    folder: Path,
    roster: Collection[str],
    marked: Collection[str],
    notes: tuple[str, ...] = (),
) -> Submission | Result:
    """Prepare what a student handed in.

    Args:
        opened: The unit.
        student: The student.
        folder: What was handed in.
        roster: The students in the gradebook.
        marked: Those who have marks for the unit there.
        notes: Notes for the result.

    Returns:
        A submission to run; or the result, where it could not be prepared ("failed", and kept), or where
        nothing that counts has changed ("graded", as it was kept).
    """
    course, unit, options = opened.course, opened.exercise.unit, opened.options
    try:
        submission = _prepared(opened, student, folder, roster, notes)
    except Exception as error:  # whatever is handed in, the others are graded
        return _failed(course, unit, student, _told(error), notes)
    kept = None if options.force or student not in marked else store.load(course, unit, student)
    if kept and kept.fingerprint == submission.fingerprint and kept.result.status == "graded":
        return kept.result
    return submission


def _prepared(
    opened: Opened, student: str, folder: Path, roster: Collection[str], notes: tuple[str, ...]
) -> Submission:
    """Prepare what a student handed in, with the notes for its result. Raises `SubmissionError`."""
    _check_known(opened.course, student, roster)
    submission = prepare(student, folder, opened.exercise, opened.limits, opened.options.unsafe)
    noted = (*submission.notes, *notes, *_spelled(student, roster), *opened.notes)
    return replace(submission, notes=noted)


def _looked_at(course: Course, result: Result, marks: queries.Marks) -> Result:
    """Return a kept result as the gradebook has it now; keep why its mark changed, if it did."""
    now = refreshed(result, marks)
    why = LATENESS if now.penalty != result.penalty else BY_HAND
    if (change := change_of(result, now, why)) and (kept := store.load(course, result.unit, result.student)):
        store.save(course, replace(kept, result=replace(now, notes=kept.result.notes), change=change))
    return now


def _is_undated(result: Result) -> bool:
    return any(note.endswith(timestamps.UNDATED) for note in result.notes)


def _check_known(course: Course, student: str, roster: Collection[str]) -> None:
    if student not in roster and not steps.creates_students(course):
        raise SubmissionError(
            f"{student} is not in the gradebook, and c.Autograde.create_student is False.",
            f"Add the student (`nbgrader db student add {student}`), and grade again.",
        )


def _spelled(student: str, roster: Collection[str]) -> list[str]:
    """Note a student whom the gradebook has under a name that only looks the same."""
    others = [name for name in roster if name != student and composed(name) == composed(student)]
    return [
        f"The gradebook has {other} in another Unicode form: that is another student to nbgrader. "
        "Rename the folder to have one."
        for other in others
    ]


def _workers(options: Options) -> MakeWorkers:
    """Return what makes the workers: this machine's own, or those of a Dask scheduler."""
    scheduler = options.scheduler
    if not scheduler:
        seconds = 60 * options.keep_warm
        return partial(local_executor, keep_seconds=seconds) if seconds else local_executor
    if options.keep_warm:
        raise GraderError(
            "--keep-warm is for this machine's own workers.", "Leave out --keep-warm or --scheduler."
        )
    from grader.executors.cluster import Cluster  # Dask is an extra

    return lambda jobs, modules: Cluster(scheduler, jobs, modules)


def _wanted(course: Course, unit: str, options: Options) -> dict[str, Path]:
    folders = course.submissions(unit)
    if options.students:
        everybody = course.handed_in(unit)
        folders = dict(_asked_for(course, unit, student, everybody) for student in options.students)
    if not folders:
        example = course.path("submitted", "STUDENT", unit)
        raise GraderError(f"Nobody handed in {unit}.", f"Put each submission into {example}.")
    return folders


def _asked_for(course: Course, unit: str, student: str, everybody: Mapping[str, Path]) -> tuple[str, Path]:
    found = same_names(student, everybody)
    if not found:
        raise GraderError(
            f"{student!r} handed in nothing for {unit}.", f"Looked in {course.folder('submitted')}."
        )
    if course.is_excluded(found[0]):
        raise GraderError(
            f"{student!r} is left out by c.CourseDirectory.student_id_exclude.",
            "Take the name out of that list in nbgrader_config.py to grade this student.",
        )
    return found[0], everybody[found[0]]


def _failed(course: Course, unit: str, student: str, error: Exception, notes: tuple[str, ...] = ()) -> Result:
    reason = str(error) or type(error).__name__
    before = store.load(course, unit, student)
    had_marks = before and (before.result.status == "graded" or EARLIER in before.result.notes)
    result = Result(student, unit, "failed", notes=(reason, *([EARLIER] if had_marks else []), *notes))
    store.save(course, store.Kept(result, "", texts=before.texts if before else {}))
    return result


def finish(opened: Opened, submission: Submission, outcome: Outcome) -> Result:
    """Turn any outcome into a stored result; only a broken machine ends the run.

    Raises:
        GraderError: The gradebook or the disk cannot be written: no further mark could be kept.
    """
    course, exercise = opened.course, opened.exercise
    if isinstance(outcome, GraderError) or (
        isinstance(outcome, OSError) and outcome.errno not in MACHINES_OWN
    ):
        return _failed(course, exercise.unit, submission.student, outcome)
    try:
        if isinstance(outcome, Exception):
            raise outcome
        return _record(course, exercise, submission, outcome)
    except StepError as error:  # of the course's, at this submission
        return _failed(course, exercise.unit, submission.student, error)
    except GraderError:
        raise  # the gradebook is gone: no further mark could be kept
    except OSError as error:
        raise machine_error(error, str(error.filename or course.class_dir)) from error
    except Exception as error:
        return _failed(course, exercise.unit, submission.student, _told(error))


def _told(error: Exception) -> Exception:
    """Return an error with a remedy; an unexpected error becomes a fault of the grader."""
    if isinstance(error, GraderError | OSError):
        return error
    return MachineError(f"The grader has a fault here: {type(error).__name__}: {error}.", "Please report it.")


def _record(
    course: Course, exercise: Exercise, submission: Submission, outcome: tuple[Executed, ...]
) -> Result:
    """Enter what was executed into the gradebook, and keep the result."""
    unit, student = exercise.unit, submission.student
    notebooks = {executed.name: nbformat.reads(executed.notebook, as_version=4) for executed in outcome}
    texts, before = digests(notebooks), store.load(course, unit, student)
    had = refreshed(before.result, queries.marks_of(course, unit, student)) if before else None
    marks, processed = gradebook.record(
        course,
        unit,
        student,
        notebooks,
        unchanged(before.texts if before else {}, texts),
        submission.absent(),
        submission.folder,
    )
    return keep(course, unit, submission, outcome, processed, marks, had)
