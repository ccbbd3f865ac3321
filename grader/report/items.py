"""Item statistics: how hard each question was, how well it tells students apart, and what most got wrong."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.engine.verdict import NO_ANSWER
from grader.records import Question, Reading, Result, Status

FEWEST = 8
"""With fewer students a discrimination says nothing."""

STOPPED = (Status.ERROR, Status.TIMEOUT, Status.NOT_RUN)

COMMONEST = 3
"""Limit of the messages that are shown for a question."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message of a test, and the students who got it."""

    text: str
    students: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Item:
    """The statistics of one question.

    Attributes:
        facility: The share of its points that the class earned, 0 to 1 (the item's difficulty index). None
            while nobody has read an answer.
        discrimination: The correlation of its points with the points of all other questions, -1 to 1
            (the corrected point-biserial correlation). None for small classes, and where all students
            have the same points.
        full, partly, wrong, blank, unread: How many students have all of its points, some, none, no
            answer, and an answer that nobody has read yet.
        stopped: How many of the wrong answers could not run to their end: an error, the limit of time, or a
            cell before them.
        messages, stops: The commonest messages of tests that failed, and of answers that were stopped.
    """

    id: str
    heading: str
    most: float
    facility: float | None
    discrimination: float | None
    full: int
    partly: int
    wrong: int
    blank: int
    unread: int
    stopped: int
    messages: tuple[Message, ...]
    stops: tuple[Message, ...]


def items(results: Sequence[Result], headings: Mapping[str, str]) -> list[Item]:
    """Return the statistics of each question, in the order of the exercise.

    Args:
        results: Graded results of one unit.
        headings: The heading of each question, by its id.
    """
    found: dict[str, list[tuple[Result, Question]]] = defaultdict(list)
    for result in results:
        for question in result.questions:
            found[question.id].append((result, question))
    return [_item(name, headings.get(name, name), answers) for name, answers in found.items()]


def _item(name: str, heading: str, answers: list[tuple[Result, Question]]) -> Item:
    questions = [question for _, question in answers]
    blank = [question for question in questions if is_blank(question)]
    unread = [question for question in questions if is_unread(question) and question not in blank]
    read = [question for question in questions if not is_unread(question) or question in blank]
    full = sum(question.points >= question.max_points for question in read)
    partly = sum(0 < question.points < question.max_points for question in read)
    return Item(
        id=name,
        heading=heading,
        most=questions[0].max_points,
        facility=_facility(read, only_blank=bool(unread) and len(blank) == len(read)),
        discrimination=None if unread else _discrimination(answers),
        full=full,
        partly=partly,
        wrong=len(read) - full - partly - len(blank),
        blank=len(blank),
        unread=len(unread),
        stopped=sum(q.status in STOPPED and q not in blank for q in questions),
        messages=_messages(answers, (Status.FAILED,)),
        stops=_messages(answers, STOPPED),
    )


def _facility(read: Sequence[Question], only_blank: bool) -> float | None:
    """Return the share of its points that was earned in the answers that are graded."""
    worth = sum(question.max_points for question in read)
    return sum(question.points for question in read) / worth if worth and not only_blank else None


def is_blank(question: Question) -> bool:
    """Tell whether nothing was answered."""
    return question.reading is Reading.BLANK or (question.message == NO_ANSWER and not question.points)


def is_unread(question: Question) -> bool:
    """Tell whether a person has to read the answer, and has not yet."""
    return question.reading is Reading.UNREAD


def _discrimination(answers: list[tuple[Result, Question]]) -> float | None:
    own = [question.points for _, question in answers]
    rest = [sum(other.points for other in result.questions) - q.points for result, q in answers]
    if len(own) < FEWEST or len(set(own)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(own, rest)


def _messages(answers: list[tuple[Result, Question]], statuses: tuple[Status, ...]) -> tuple[Message, ...]:
    """Return the commonest messages of answers that ended so, each with its students."""
    students: dict[str, list[str]] = defaultdict(list)
    for result, question in answers:
        if question.status in statuses and question.message and not is_blank(question):
            students[question.message].append(result.student)
    ranked = sorted(students.items(), key=lambda entry: -len(entry[1]))
    return tuple(Message(text=text, students=tuple(who)) for text, who in ranked[:COMMONEST])
