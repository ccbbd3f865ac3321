"""`grader watch`: grades submissions as they arrive."""

from __future__ import annotations

import signal
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import FrameType

from grader.clean.text import one_line
from grader.commands import feedback
from grader.course import Course, open_course
from grader.errors import GraderError
from grader.executors.feed import Feed
from grader.executors.pool import cores, local_executor
from grader.exercise import kernel_modules
from grader.grading import Opened, check_machine, open_unit, with_plans
from grader.grading import Options as GradeOptions
from grader.nbgrader import exchange, steps
from grader.nbgrader.setting_names import tell_unknown
from grader.watch import lock, status
from grader.watch.quota import Quota
from grader.watch.service import Rules, Service, sources


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of `grader watch`.

    Attributes:
        inbound: The folder in which submissions arrive; None: that of nbgrader's exchange, if it is there.
        release: Write and release feedback as soon as a submission is graded.
        per_hour: How many submissions of a student are graded in an hour; 0: all.
        seconds: The time between two looks.
        jobs: How many notebooks run at a time; 0: as many as cores.
        unsafe: Grade even if part of the sandbox is missing.
        once: End as soon as nothing waits.
    """

    inbound: Path | None = None
    release: bool = False
    per_hour: int = 10
    seconds: float = 0.5
    jobs: int = 0
    unsafe: bool = False
    once: bool = False


def show_status(course_dir: Path | None, class_dir: Path | None) -> int:
    """Say how many submissions wait; 0 if a service watches the class, else 1."""
    course = open_course(course_dir, class_dir)
    holder = lock.holder_of(course)
    print("\n".join(status.said(holder, status.load(course))))
    return 0 if holder else 1


def run(unit: str, options: Options, course_dir: Path | None, class_dir: Path | None) -> int:
    """Watch a unit until Ctrl-C or SIGTERM, or until nothing waits; 0, or 1 if something was not graded."""
    course = open_course(course_dir, class_dir)
    unit = course.unit(unit)
    tell_unknown(course)
    arriving = _inbound(course, options)
    with lock.held(course, unit), _ended_by_sigterm():
        _tell(
            f"Watching {unit}: {arriving or 'no exchange'} and {course.folder('submitted')}. Ctrl-C ends it."
        )
        try:
            while not (ended := _watch(unit, options, course_dir, class_dir)):
                _tell("The unit, its settings or its deadlines have changed: they are read again.")
        except KeyboardInterrupt:
            _tell("Ended. What waits stays where it is, and is graded when somebody watches again.")
            return 0
    return 1 if ended.failed or ended.refused else 0


def _watch(unit: str, options: Options, course_dir: Path | None, class_dir: Path | None) -> Service | None:
    """Grade what arrives; return the service once nothing waits, or None if the unit has changed."""
    course = open_course(course_dir, class_dir)
    steps.check(course)
    rules = Rules(
        inbound=_inbound(course, options),
        seconds=options.seconds,
        release=_releasing(course, unit) if options.release else None,
        tell=_tell,
    )
    before = sources(course, unit)
    asked = GradeOptions(jobs=options.jobs, unsafe=options.unsafe)
    lacking = check_machine(course, asked)
    quota = Quota(lock.folder(course) / f"{unit}.jsonl", options.per_hour)
    with Feed(local_executor, options.jobs or cores()) as feed:
        feed.begin(modules=kernel_modules(course, unit))
        opened = _ready(open_unit(course, unit, asked, lacking), feed)
        service = Service(opened, feed, quota, rules)
        _tell("Ready.")
        while sources(course, unit) == before:
            service.step()
            if options.once and service.is_idle:
                return service
        while service.works:
            service.step(fills=False)
    return None


def _ready(opened: Opened, feed: Feed) -> Opened:
    """Run the reference answers, unless that is done."""
    return with_plans(opened, feed.run, lambda done, total: _tell(f"reference answers: {done} of {total}"))


def _inbound(course: Course, options: Options) -> Path | None:
    """Return the folder in which submissions arrive, if there is one. A folder that was named has to be."""
    folder = options.inbound or exchange.inbound(course)
    if folder.is_dir():
        return folder
    if options.inbound:
        raise GraderError(f"There is no folder {folder}.", "Name nbgrader's inbound folder, or leave it out.")
    return None


def _releasing(course: Course, unit: str) -> Callable[[Collection[str]], None]:
    """Return what writes the feedback of students, and gives it to the exchange if it came from there."""

    def release(students: Collection[str]) -> None:
        for student in feedback.write(course, unit, students):
            if not exchange.is_released(course, unit, student):
                exchange.release_feedback(course, unit, student)

    return release


def _tell(words: str) -> None:
    print(one_line(f"{datetime.now():%H:%M:%S} {words}"), flush=True)


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Let SIGTERM, by which systemd ends a service, do what Ctrl-C does."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
