"""`grader feedback`: a page for each student, and a ZIP of them that the platform takes back."""

from __future__ import annotations

import statistics
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import nbformat

from grader.clean.text import one_line, plural
from grader.commands.report import class_results, unread_note
from grader.course import Course, open_course
from grader.deadlines.files import load
from grader.deadlines.words import LATE
from grader.errors import GraderError
from grader.lms import people, receipts
from grader.lms.people import Person
from grader.lms.receipts import Receipt
from grader.lms.times import from_timestamp, shown_in
from grader.nbgrader import queries
from grader.nbgrader.feedback import HideHiddenTests
from grader.records import Result
from grader.report.feedback import Feedback, Work, page, works
from grader.report.lessons import sections
from grader.submission.folder import TIMESTAMP
from grader.submission.plain_files import read_file
from grader.whole_files import replacing, write_text

SECRET = "submission_secret.txt"
"""nbgrader's exchange finds a student's feedback by it."""

FORMS = ("canvas", "moodle", "folders")


def run(unit: str, form: str, output: Path | None, course_dir: Path | None, class_dir: Path | None) -> int:
    """Write the feedback of a unit; with a `form`, also a ZIP. Returns 0 if everybody has a place in it."""
    course = open_course(course_dir, class_dir)
    unit = course.unit(unit)
    if form and form not in FORMS:
        raise GraderError(f"--zip {form} is not known.", f"Choose one of: {', '.join(FORMS)}.")
    if output is not None and not form:
        raise GraderError("--output names the ZIP, and goes with --zip.", f"--zip {' or '.join(FORMS)}.")
    pages = write(course, unit)
    print(f"Feedback for {plural(len(pages), 'student')}: {course.path('feedback', 'STUDENT', unit)}")
    if ungraded := [student for student in course.submissions(unit) if student not in pages]:
        print(one_line(f"Not graded, so without feedback: {', '.join(ungraded)}"))
    if note := unread_note(unit, class_results(course, unit)):
        print(note)
    if not form:
        return 0
    collected = receipts.load(course, unit)
    names = names_in_zip(pages, collected, form)
    if not names:
        known = sorted({receipt.platform for receipt in collected.values()})
        raise GraderError(
            f"No submission of {unit} was collected from {form.title()}, so there is no ZIP to write.",
            f"They came from {', '.join(known) or 'no download'}: name that, or use --zip folders.",
        )
    target = output or course.class_dir / f"feedback_{unit}_{form}.zip"
    files = [
        (name, path) for student, own in names.items() for name, path in zip(own, pages[student], strict=True)
    ]
    _write_zip(target, files)
    print(f"Wrote {target}: {plural(len(files), 'page')}.")
    without = [student for student in pages if student not in names]
    if without:
        print(one_line(f"Not collected from {form.title()}, so not in the ZIP: {', '.join(without)}"))
    return 1 if without else 0


def write(course: Course, unit: str, students: Collection[str] | None = None) -> dict[str, tuple[Path, ...]]:
    """Write the feedback of everybody who is graded, or of some students; return the pages of each.

    The pages lie where nbgrader's own feedback lies, so that `nbgrader release_feedback` takes them.
    """
    graded = [result for result in class_results(course, unit) if result.status == "graded"]
    if not graded:
        raise GraderError(f"Nothing of {unit} is graded yet.", f"Run `grader grade {unit}` first.")
    marks = {mark.student: mark.score for mark in queries.final_marks(course, unit)}
    facts = _Facts(course, unit, statistics.median(marks.values()) if len(marks) > 1 else None)
    return {
        result.student: facts.write(result)
        for result in graded
        if result.student in marks and (students is None or result.student in students)
    }


class _Facts:
    """Data of a unit from the gradebook, read once for all students."""

    def __init__(self, course: Course, unit: str, median: float | None) -> None:
        self._course, self._unit, self._median = course, unit, median
        self._points = queries.scores(course, unit)
        self._comments = queries.comments(course, unit)
        self._penalties = queries.penalties(course, unit)
        self._people: dict[str, Person] = {person.student: person for person in people.load(course)}
        self._receipts = receipts.load(course, unit)
        self._hide = HideHiddenTests(config=course.config)
        self._sections = sections(course)
        self._zone = load(course).shown_zone

    def write(self, result: Result) -> tuple[Path, ...]:
        """Write a student's pages, one for each notebook of the unit, and return them."""
        student = result.student
        folder = self._course.path("feedback", student, self._unit)
        folder.mkdir(parents=True, exist_ok=True)
        graded = sorted(self._course.path("autograded", student, self._unit).glob("*.ipynb"))
        if not graded:
            raise GraderError(
                f"{student} has no graded notebook of {self._unit}.",
                f"Run `grader grade {self._unit} --force`.",
            )
        pages = tuple(folder / f"{path.stem}.html" for path in graded)
        for path, target in zip(graded, pages, strict=True):
            write_text(target, page(self._feedback(result, path, alone=len(graded) == 1), self._sections))
        self._copy_for_the_exchange(student, folder)
        return pages

    def _feedback(self, result: Result, path: Path, alone: bool) -> Feedback:
        found = tuple(self._works(result, path))
        student = result.student
        penalty = self._penalties.get(student, {}).get(path.stem, 0.0)
        person = self._people.get(student, Person(student=student))
        handed_in = self._receipts.get(student, Receipt(source="", platform="")).handed_in
        return Feedback(
            unit=self._unit if alone else f"{self._unit} · {path.stem}",
            student=student,
            name=person.name or person.ids.get("name", ""),
            score=max(0.0, sum(work.points for work in found) - penalty),
            most=sum(work.most for work in found),
            works=found,
            penalty=penalty,
            median=self._median if alone else None,
            handed_in=_local(handed_in, self._zone),
            notes=tuple(note for note in result.notes if note.startswith(LATE)),
        )

    def _works(self, result: Result, path: Path) -> Iterable[Work]:
        notebook, _ = self._hide.preprocess(nbformat.read(path, as_version=4), {})
        by_id = {question.id: question for question in result.questions}
        own = [cell for name, cell in self._points.get(result.student, {}) if name == path.stem]
        verdicts = {cell: by_id.get(f"{path.stem}/{cell}") or by_id.get(cell) for cell in own}
        comments = self._comments.get(result.student, {})
        return works(
            notebook,
            {cell: question for cell, question in verdicts.items() if question},
            {cell: text for (name, cell), text in comments.items() if name == path.stem},
        )

    def _copy_for_the_exchange(self, student: str, folder: Path) -> None:
        submitted = self._course.path("submitted", student, self._unit)
        for name in (TIMESTAMP, SECRET):
            try:
                (folder / name).write_bytes(read_file(submitted / name, 1000)[:1000])
            except (GraderError, OSError):
                continue


def _local(timestamp: str, zone: str) -> str:
    """Return a time of handing in as the class reads its clocks; empty if it is not known."""
    moment = from_timestamp(timestamp)
    return f"{shown_in(moment, ZoneInfo(zone))} ({zone})" if moment else ""


def names_in_zip(
    pages: Mapping[str, Sequence[Path]], known: Mapping[str, Receipt], form: str
) -> dict[str, list[str]]:
    """Return the names of each student's pages in the ZIP, as the platform takes them back.

    Students whose submission did not come from that platform are left out.
    """
    if form == "folders":
        replies = {student: f"{student}/" for student in pages}
    else:
        replies = {
            student: known[student].reply
            for student in pages
            if student in known and known[student].platform.lower() == form and known[student].reply
        }
    return {
        student: [f"{reply}{_called(path, alone=len(pages[student]) == 1)}" for path in pages[student]]
        for student, reply in replies.items()
    }


def _called(path: Path, alone: bool) -> str:
    return "feedback.html" if alone else f"feedback_{path.name}"


def _write_zip(target: Path, files: Iterable[tuple[str, Path]]) -> None:
    """Write an archive, wholly or not at all."""
    with replacing(target) as half, zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files:
            archive.write(path, name)
