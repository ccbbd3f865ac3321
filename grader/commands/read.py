"""`grader read`: manual grading, all answers to one question under each other."""

from __future__ import annotations

import errno
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.course import open_course
from grader.errors import GraderError
from grader.lms import people
from grader.nbgrader import database
from grader.reading.answers import ToRead, questions_to_read
from grader.reading.server import Desk, serve


@dataclass(frozen=True, kw_only=True)
class Options:
    """Selection of answers: one `question`, one `part` of the class ("2/3"), with or without names."""

    question: str = ""
    part: str = ""
    anonymous: bool = False
    port: int = 0
    open_it: bool = False


def run(unit: str, options: Options, course_dir: Path | None, class_dir: Path | None) -> int:
    """Serve the reading page of a unit until Ctrl-C."""
    course = open_course(course_dir, class_dir)
    unit = course.unit(unit)
    questions = chosen(questions_to_read(course, unit), options)
    desk = Desk(
        unit=unit,
        questions=questions,
        names=_names(questions, [] if options.anonymous else people.load(course), options.anonymous),
        gradebook=lambda: database.opened(course),
    )

    def started(address: str) -> None:
        print(
            f"Reading {unit}: {address}\nCtrl-C ends it. Every mark is in the gradebook at once.", flush=True
        )
        if options.open_it:
            webbrowser.open(address)

    try:
        serve(desk, options.port, started)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise GraderError(
            f"Port {options.port} is taken.", "Name another --port, or leave it out."
        ) from error
    except KeyboardInterrupt:
        return 0
    return 0


def chosen(questions: Sequence[ToRead], options: Options) -> list[ToRead]:
    """Return the questions and the answers that the options ask for.

    Raises:
        GraderError: There is no such question or part.
    """
    found = [question for question in questions if options.question in ("", question.cell)]
    if not found:
        known = ", ".join(question.cell for question in questions)
        raise GraderError(f"There is no question {options.question!r} to read.", f"Questions: {known}.")
    if not options.part:
        return found
    number, _, count = options.part.partition("/")
    if not (number.isdigit() and count.isdigit() and 1 <= int(number) <= int(count)):
        raise GraderError(f"--part {options.part} is not a part.", "Write 1/3, 2/3 or 3/3 for thirds.")
    place = slice(int(number) - 1, None, int(count))
    return [replace(question, answers=question.answers[place]) for question in found]


def _names(
    questions: Sequence[ToRead], everybody: Sequence[people.Person], anonymous: bool
) -> dict[str, str]:
    """Return the name to show for each student; numbers, if the reading is anonymous."""
    if not anonymous:
        return {person.student: person.shown for person in everybody if person.name}
    students = dict.fromkeys(answer.student for question in questions for answer in question.answers)
    return {student: f"Answer {number}" for number, student in enumerate(students, start=1)}
