"""Coordinator of grading: prepares, runs and records submissions. It alone writes marks."""

from __future__ import annotations

import errno
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import find_all_files

from grader import scratch, store, timestamps
from grader.changes import BY_HAND, LATENESS, Change, cause, change_of
from grader.course import Course, composed, same_names
from grader.engine.execute import execute
from grader.engine.reference_run import References, Run, Shown, kept, plans_for, silent
from grader.engine.verdict import questions
from grader.errors import GraderError, MachineError, SubmissionError, machine_error
from grader.executors.feed import Feed, Outcome, run_all
from grader.executors.pool import MakeWorkers, cores, local_executor
from grader.kernels.modules import modules_for
from grader.limits import limits_for
from grader.nbgrader import gradebook, steps
from grader.records import Executed, Limits, Question, Reading, Result, Status
from grader.sandbox.probe import missing_parts
from grader.submission.prepare import Exercise, Submission, prepare
from grader.submission.reference import with_answers
from grader.written import digests, unchanged

EARLIER = "The marks of the submission before this one stay in the gradebook."

MACHINES_OWN = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
"""Errors of a worker that the next submission would meet too; any other may be one submission's doing."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of grading: `jobs` at a time, only these `students` (all if empty), `force` unchanged ones too.

    `limits`, by name, override the course's own.
    `unsafe`: grade even if part of the sandbox is missing.
    """

    jobs: int = 0
    students: tuple[str, ...] = ()
    force: bool = False
    limits: Mapping[str, float] = field(default_factory=dict)
    unsafe: bool = False
    scheduler: str = ""


def grade_unit(
    course: Course,
    unit: str,
    options: Options,
    started: Callable[[int], None],
    tell: Callable[[int, int], None] = silent,
) -> Iterator[Result]:
    """Grade what is new or changed of a unit, and yield each result as it is kept.

    `started` is told how many results will come, `tell` before that how many of how many runs of the
    reference answers are done. One submission that cannot be graded is a result
    with the status "failed", and never the end of the run. Raises `GraderError` if nothing can be
    graded at all.
    """
    steps.check(course)
    folders = _wanted(course, unit, options)
    lacking = check_machine(course, options)
    undated = timestamps.set_aside(course, unit)
    with Feed(_workers(options.scheduler), options.jobs or cores()) as feed:
        if options.force or any(not course.result_path(unit, student).exists() for student in folders):
            feed.begin(len(folders), kernel_modules(course, unit))  # they import while the unit is read
        opened = open_unit(course, unit, options, lacking)
        opened = with_plans(opened, feed.run if feed.has_begun else execute, tell)
        started(len(folders))
        roster = gradebook.students(course)
        known, unchanged, waiting = gradebook.marks(course, unit), dict[str, Result](), list[Submission]()
        for student, folder in folders.items():
            found = look_into(opened, student, folder, roster, known, undated.get(student, ()))
            if isinstance(found, Submission):
                waiting.append(found)
            elif found.status == "graded":
                unchanged[student] = found
            else:
                yield found
        gradebook.reassess(course, unit, {name: gradebook.submitted_at(folders[name]) for name in unchanged})
        known = gradebook.marks(course, unit) if unchanged else known
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
    _check_writable(course)
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
        exercise=_read_unit(course, unit),
        limits=limits,
        options=options,
        jobs=jobs,
        notes=notes,
    )


def with_plans(opened: Opened, run: Run, tell: Callable[[int, int], None] = silent) -> Opened:
    """Add what the judge does, which runs of the reference answers show; enter the due dates of the class."""
    course, exercise = opened.course, opened.exercise
    exercise = _with_plans(course, exercise, opened.limits, opened.options.unsafe, run, tell)
    gradebook.enter_deadlines(course, exercise.unit)
    return replace(opened, exercise=exercise)


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
        _check_known(course, student, roster)
        submission = prepare(student, folder, opened.exercise, opened.limits, options.unsafe)
    except Exception as error:  # whatever is handed in, the others are graded
        return _failed(course, unit, student, _told(error), notes)
    kept = None if options.force or student not in marked else store.load(course, unit, student)
    if kept and kept.fingerprint == submission.fingerprint and kept.result.status == "graded":
        return kept.result
    noted = (*submission.notes, *notes, *_spelled(student, roster), *opened.notes)
    return replace(submission, notes=noted)


def _looked_at(course: Course, result: Result, marks: gradebook.Marks) -> Result:
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


def kernel_modules(course: Course, unit: str) -> tuple[str, ...]:
    """Return what the kernels of a unit have imported when they start."""
    try:
        sources = {path.stem: nbformat.read(path, as_version=4) for path in course.source_notebooks(unit)}
    except Exception:  # whoever reads the unit says what is wrong with it
        return ()
    steps.set_kernels(course, sources)
    return modules_for(sources)


def _workers(scheduler: str) -> MakeWorkers:
    """Return what makes the workers: this machine's own, or those of a Dask scheduler."""
    if not scheduler:
        return local_executor
    from grader.executors.cluster import Cluster  # Dask is an extra

    return lambda jobs, modules: Cluster(scheduler, jobs, modules)


def load_exercise(course: Course, unit: str, limits: Limits, unsafe: bool = False) -> Exercise:
    """Read a unit's source: its notebooks (entered into the gradebook) and the files beside them."""
    return _with_plans(course, _read_unit(course, unit), limits, unsafe, execute)


def _read_unit(course: Course, unit: str) -> Exercise:
    """Read a unit's source, and enter it into the gradebook; what the judge does is not known yet."""
    files, theirs = _files_and_theirs(course, unit)
    skeletons = gradebook.register(course, unit)
    steps.set_kernels(course, skeletons)
    given_out, ignored = gradebook.given_out(course, skeletons), tuple(course.directory.ignore)
    modules = kernel_modules(course, unit)
    return Exercise(
        unit, skeletons, files=files, theirs=theirs, given_out=given_out, ignored=ignored, modules=modules
    )


def _with_plans(
    course: Course,
    exercise: Exercise,
    limits: Limits,
    unsafe: bool,
    run: Run,
    tell: Callable[[int, int], None] = silent,
) -> Exercise:
    """Add what the judge does, which the reference answers show."""
    unit, sources = exercise.unit, _sources(course, exercise)
    references = References(
        skeletons=exercise.skeletons,
        sources=sources,
        files=exercise.files,
        limits=limits,
        unsafe=unsafe,
        theirs=exercise.theirs,
        notebooks=_as_files(course, sources),
        modules=exercise.modules,
    )
    return replace(exercise, plans=plans_for(references, course.plans_path(unit), run, tell))


def reference_findings(
    course: Course, unit: str, tell: Callable[[int, int], None] = silent
) -> dict[str, Shown]:
    """Run the reference answers of a unit, unless that is done; return what they show about its tests."""
    skeletons = gradebook.skeletons(course, unit)
    steps.set_kernels(course, skeletons)
    files, theirs = _files_and_theirs(course, unit)
    exercise = Exercise(unit, skeletons, files=files, theirs=theirs, modules=kernel_modules(course, unit))
    _with_plans(course, exercise, limits_for(course, unit), unsafe=True, run=execute, tell=tell)
    return kept(course.plans_path(unit)) or {}


def _sources(course: Course, exercise: Exercise) -> dict[str, NotebookNode]:
    """Return the unit's notebooks with the reference answers, as they are graded."""
    paths = {path.stem: path for path in course.source_notebooks(exercise.unit)}
    sources = {
        name: with_answers(skeleton, nbformat.read(paths[name], as_version=4))
        for name, skeleton in exercise.skeletons.items()
    }
    steps.set_kernels(course, sources)
    return sources


def _as_files(course: Course, notebooks: Mapping[str, NotebookNode]) -> dict[str, bytes]:
    """Return notebooks as files that lie beside the answers, without hidden tests."""
    shown = gradebook.given_out(course, notebooks)
    return {f"{name}.ipynb": nbformat.writes(notebook).encode() for name, notebook in shown.items()}


def _files_and_theirs(course: Course, unit: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the files beside a unit's notebooks: the course's, and those that count as handed in."""
    files, theirs = _files_beside(course, unit), steps.files_of_students(course, unit)
    ours = {name: content for name, content in files.items() if name not in theirs}
    return ours, {name: content for name, content in files.items() if name in theirs}


def _files_beside(course: Course, unit: str) -> dict[str, bytes]:
    """Read the files beside a unit's notebooks as nbgrader finds them: through links, but to no folder."""
    source = course.path("source", ".", unit)
    found = {}
    for path in map(Path, sorted(find_all_files(str(source), [*course.directory.ignore, "*.ipynb"]))):
        try:
            found[path.relative_to(source).as_posix()] = path.read_bytes()
        except OSError as error:
            where = (
                "is a link that leads nowhere" if path.is_symlink() else f"cannot be read ({error.strerror})"
            )
            raise GraderError(
                f"{path}, beside the source of {unit}, {where}.",
                "Correct that file; all submissions need it.",
            ) from error
    return found


def refreshed(result: Result, marks: gradebook.Marks) -> Result:
    """Return a kept result with what the gradebook has now: points by hand, what is read, lateness."""
    places = {name: place for place, name in _question_ids(marks.points).items()}
    updated = tuple(_refreshed(question, places.get(question.id), marks) for question in result.questions)
    raw = sum(question.points for question in updated)
    return replace(
        result,
        questions=updated,
        raw_score=raw,
        penalty=marks.penalty,
        score=max(0.0, raw - marks.penalty),
        notes=(*result.notes, *marks.notes),
    )


def _refreshed(question: Question, place: gradebook.Place | None, marks: gradebook.Marks) -> Question:
    if place is None:
        return question
    reading = marks.reading.get(place, Reading.NONE)
    if question.status is not Status.MANUAL and reading is not Reading.UNREAD:
        reading = Reading.NONE  # a machine read it
    return replace(question, points=marks.points[place], reading=reading)


def _wanted(course: Course, unit: str, options: Options) -> dict[str, Path]:
    folders = course.submissions(unit)
    if options.students:
        everybody = course.handed_in(unit)
        folders = dict(_asked_for(course, unit, student, everybody) for student in options.students)
    if not folders:
        example = course.path("submitted", "STUDENT", unit)
        raise GraderError(f"Nobody handed in {unit}.", f"A submission lies in {example}.")
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
    had = refreshed(before.result, gradebook.marks_of(course, unit, student)) if before else None
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


def keep(
    course: Course,
    unit: str,
    submission: Submission,
    outcome: tuple[Executed, ...],
    notebooks: dict[str, NotebookNode],
    marks: gradebook.Marks,
    had: Result | None = None,
) -> Result:
    """Keep the result of a submission whose marks are in the gradebook.

    `had` is its result before, as the gradebook had it; None: as it was kept.
    """
    found = [q for executed in outcome for q in _questions(executed, notebooks[executed.name], marks.points)]
    result = Result(
        student=submission.student,
        unit=unit,
        status="graded",
        max_score=sum(question.max_points for question in found),
        seconds=round(sum(executed.seconds for executed in outcome), 2),
        questions=tuple(found),
        notes=submission.notes,
    )
    full = refreshed(result, marks)
    # Without what is said of lateness: that is looked at each time.
    kept = replace(full, notes=submission.notes)
    before = store.load(course, unit, submission.student)
    change = before and _change(before, had or before.result, full, submission)
    store.save(
        course,
        store.Kept(
            kept, submission.fingerprint, texts=digests(notebooks), own=submission.own, change=change or None
        ),
    )
    return full


def _change(before: store.Kept, had: Result, now: Result, submission: Submission) -> Change | None:
    """Return how the mark changed in this run, else the change before it."""
    if had.status != "graded":
        return before.change
    why = cause((before.own, submission.own), (before.fingerprint, submission.fingerprint))
    return change_of(had, now, why) or before.change


def _questions(
    executed: Executed, notebook: nbformat.NotebookNode, points: gradebook.Points
) -> list[Question]:
    own = {cell: earned for (name, cell), earned in points.items() if name == executed.name}
    ids = _question_ids(points)
    return [replace(q, id=ids[executed.name, q.id]) for q in questions(notebook, executed.cells, own)]


def _question_ids(points: gradebook.Points) -> dict[tuple[str, str], str]:
    """Return the id of each question: its grade_id, with its notebook where two notebooks share it."""
    counts = Counter(cell for _, cell in points)
    return {(name, cell): cell if counts[cell] == 1 else f"{name}/{cell}" for name, cell in points}
