"""Service: takes in what arrives, grades what waits, and releases feedback, until it is told to end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import KW_ONLY, dataclass, field, replace
from pathlib import Path

from grader import store, timestamps
from grader.course import Course
from grader.deadlines.extensions import EXTENSIONS
from grader.deadlines.files import DEADLINES
from grader.deadlines.zones import zones_of
from grader.errors import MachineError
from grader.executors.feed import Feed, Outcome
from grader.grading import Opened, finish, look_into
from grader.lms import receipts
from grader.lms.notebooks import Known, known_notebooks
from grader.nbgrader import exchange, queries
from grader.records import Result
from grader.submission.prepare import Submission
from grader.watch import inbound, status
from grader.watch.inbound import Arrival
from grader.watch.quota import HOUR, Quota
from grader.watch.submitted import Signature, Watched, Work, signature_of

ATTEMPTS = 3
"""Runs of a submission that the machine, and not the student, has stopped."""

SAVE_AGAIN = 5.0
"""Seconds after which the status is written again though nothing has changed: its time says who is alive."""

RELEASE_AGAIN = 60.0
"""Seconds until feedback that could not be released is tried again."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Rules of a service.

    Attributes:
        inbound: The folder in which submissions arrive; None if only `submitted/` is watched.
        seconds: The time between two looks.
        release: Writes and releases the feedback of some students; None if nobody gets any yet.
        tell: Is told, in a line each, what is done.
    """

    inbound: Path | None
    seconds: float
    release: Callable[[Collection[str]], None] | None
    tell: Callable[[str], None]


@dataclass
class Service:
    """State of a service while it runs; all of it can be found again from the files.

    `looked_in` are the folders of the exchange that were taken or refused, `marked` the students who have
    marks, `works` what runs now, `whole` whose new work needs no time to settle, `unreleased` who is to get
    feedback.
    """

    opened: Opened
    feed: Feed
    quota: Quota
    rules: Rules
    _: KW_ONLY
    looked_in: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    works: dict[str, Work] = field(default_factory=dict)
    held: dict[str, float] = field(default_factory=dict)
    attempts: Counter[tuple[str, Signature]] = field(default_factory=Counter)
    failed: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    unreleased: set[str] = field(default_factory=set)
    release_from: float = 0.0
    graded: int = 0
    saved: status.Status | None = None
    save_from: float = 0.0
    waiting: list[Work] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.watched = Watched(self.course, self.unit)
        self.known: Known = known_notebooks(self.course, self.unit)
        self.marked |= set(queries.marks(self.course, self.unit))

    @property
    def course(self) -> Course:
        """The course and the class."""
        return self.opened.course

    @property
    def unit(self) -> str:
        """The unit that is graded."""
        return self.opened.exercise.unit

    @property
    def is_idle(self) -> bool:
        """True if nothing runs, waits or is to be released; who is held by the limit does not count."""
        return not (self.works or self.waiting or self.watched.unsettled or self.unreleased)

    def step(self, fills: bool = True) -> None:
        """Take in, begin, finish and release what is ready; wait for it so long as the rules say.

        Args:
            fills: Begin what waits. Otherwise only what runs is finished.
        """
        if fills:
            self._take_in()
            self._begin()
        for submission, outcome in self.feed.done(self.rules.seconds if self.works else 0):
            self._finish(submission, outcome)
        self._release()
        self._save()
        if not self.works:
            time.sleep(self.rules.seconds)

    def _take_in(self) -> None:
        """Take new submissions out of the exchange."""
        if self.rules.inbound is None:
            return
        taken = receipts.load(self.course, self.unit)
        for arrival in inbound.arrivals(self.rules.inbound, self.unit):
            if arrival.folder.name in self.looked_in or arrival.student in self.held:
                continue
            if inbound.is_new(arrival, taken):
                self._take(arrival)
            self.looked_in.add(arrival.folder.name)

    def _take(self, arrival: Arrival) -> None:
        why = inbound.problem_of(arrival)
        taken = inbound.Taken(refused=why) if why else inbound.take(self.course, self.known, arrival)
        if taken.refused:
            self.refused[arrival.student] = taken.refused
            self.rules.tell(f"refused: {arrival.student}: {taken.refused}")
        else:
            self.whole.add(taken.student)
            self.refused.pop(arrival.student, None)

    def _begin(self) -> None:
        """Look at what is new or changed, in order, and let it run as long as there is room."""
        now = time.time()
        self.held = {student: until for student, until in self.held.items() if until > now}
        works = [
            work
            for work in self.watched.changed(self.whole)
            if work.student not in self.works and work.student not in self.held
        ]
        roster = queries.students(self.course) if works else set[str]()
        while works and self.feed.has_room:
            self._look(works.pop(0), roster, now)
        self.waiting = works

    def _look(self, work: Work, roster: Collection[str], now: float) -> None:
        """Let one submission run, unless it is as it was, cannot be run, or has to wait."""
        note = timestamps.check(work.folder, zones_of(self.course))
        found = look_into(
            self.opened, work.student, work.folder, roster, self.marked, (note,) if note else ()
        )
        if isinstance(found, Result):
            self._looked_at(work)
            if found.status != "graded":
                self._told_failed(found)
            elif self._is_unreleased(work.student):
                self.unreleased.add(work.student)
            return
        if self._counts(work, found):
            if until := self.quota.free_at(work.student, now):
                self.held[work.student] = until
                self.rules.tell(f"held: {work.student}: too many in an hour, until {status.clock(until)}")
                return
            self.quota.count(work.student, now)
        self.works[work.student] = work
        self.feed.add(found)

    def _counts(self, work: Work, submission: Submission) -> bool:
        """Tell whether a submission counts for the student's limit.

        It does not where the machine stopped it before, or where only our own unit has changed.
        """
        before = store.load(self.course, self.unit, work.student)
        is_new = before is None or before.own != submission.own
        return is_new and not self.attempts[work.student, work.signature]

    def _looked_at(self, work: Work) -> None:
        self.watched.looked_at(work)
        self.whole.discard(work.student)

    def _finish(self, submission: Submission, outcome: Outcome) -> None:
        """Keep what came of a submission; what the machine has stopped is run again, up to a limit."""
        work = self.works.pop(submission.student)
        place = (work.student, work.signature)
        self.attempts[place] += 1
        if isinstance(outcome, MachineError | OSError) and self.attempts[place] < ATTEMPTS:
            self.rules.tell(f"again: {work.student}: {outcome}")
            return
        del self.attempts[place]
        result = finish(self.opened, submission, outcome)
        self._looked_at(work)
        if result.status != "graded":
            self._told_failed(result)
            return
        self.graded += 1
        self.marked.add(work.student)
        self.failed.pop(work.student, None)
        if self.rules.release:
            self.unreleased.add(work.student)
        waited = time.time() - work.since
        after = f", {waited:.1f} s after it was handed in" if 0 <= waited < HOUR else ""
        self.rules.tell(f"graded: {work.student}: {result.score:g} / {result.max_score:g}{after}")

    def _told_failed(self, result: Result) -> None:
        self.failed[result.student] = " ".join(result.notes)
        self.rules.tell(f"not graded: {result.student}: {self.failed[result.student]}")

    def _is_unreleased(self, student: str) -> bool:
        """Tell whether a student has marks that the feedback does not show: a kill came between."""
        if self.rules.release is None:
            return False
        pages = list(self.course.path("feedback", student, self.unit).glob("*.html"))
        result = self.course.result_path(self.unit, student)
        old = not pages or min(page.stat().st_mtime for page in pages) < result.stat().st_mtime
        return old or not exchange.is_released(self.course, self.unit, student)

    def _release(self) -> None:
        """Release feedback of those who have new marks. What cannot be released now is tried again later."""
        if not self.unreleased or self.rules.release is None or time.time() < self.release_from:
            return
        try:
            self.rules.release(sorted(self.unreleased))
        except (MachineError, OSError):
            raise
        except Exception as error:
            self.release_from = time.time() + RELEASE_AGAIN
            self.rules.tell(f"feedback not released: {error}")
            return
        self.unreleased.clear()

    def _save(self) -> None:
        now = status.Status(
            waiting=tuple(work.student for work in self.waiting),
            running=tuple(self.works),
            held={student: status.clock(until) for student, until in self.held.items()},
            graded=self.graded,
            failed=dict(self.failed),
            refused=dict(self.refused),
        )
        if now != self.saved or time.time() > self.save_from:
            status.save(self.course, replace(now, at=status.clock(time.time())))
            self.saved, self.save_from = now, time.time() + SAVE_AGAIN


def sources(course: Course, unit: str) -> tuple[Signature, ...]:
    """Return the signature of all that a unit's grading depends on but the submissions."""
    files = [course.root / "nbgrader_config.py", course.class_dir / DEADLINES, course.class_dir / EXTENSIONS]
    there = [(path.name, path.stat().st_size, path.stat().st_mtime_ns, 0) for path in files if path.exists()]
    return (tuple(there), signature_of(course.path("source", ".", unit)))
