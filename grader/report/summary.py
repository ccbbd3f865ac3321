"""Summary of a class's results: plain figures for the page."""

from __future__ import annotations

import statistics
from collections import Counter
from dataclasses import dataclass

from grader.records import Question, Reading, Result, Status

BINS = 10
"""Bars of the histogram: each a tenth of the points."""


@dataclass(frozen=True, kw_only=True)
class QuestionSummary:
    """Summary of one question: the `share` of its points that was earned (0–1), its commonest message."""

    id: str
    max_points: float
    share: float
    statuses: dict[Status, int]
    message: str
    message_count: int


@dataclass(frozen=True)
class Bar:
    """One bar of the histogram: scores from `low` up to `high` points, and how many students."""

    low: float
    high: float
    count: int


@dataclass(frozen=True, kw_only=True)
class Summary:
    """A class in figures; mean and median (points) are None while nobody is graded.

    Of the answers for a person so many are `unread`, `blank` (as they were given out) or `read`.
    `penalties` are all points taken off for lateness.
    """

    graded: list[Result]
    failed: list[Result]
    max_score: float
    mean: float | None
    median: float | None
    unread: int
    blank: int
    read: int
    penalties: float
    questions: list[QuestionSummary]
    histogram: list[Bar]


def summarize(results: list[Result]) -> Summary:
    """Return the summary of a unit's results; its questions come hardest first."""
    graded = [result for result in results if result.status == "graded"]
    scores = [result.score for result in graded]
    most = max((result.max_score for result in graded), default=0.0)
    by_id: dict[str, list[Question]] = {}
    for result in graded:
        for question in result.questions:
            by_id.setdefault(question.id, []).append(question)
    readings = Counter(question.reading for result in graded for question in result.questions)
    machine = {name: found for name, found in by_id.items() if found[0].status is not Status.MANUAL}
    return Summary(
        graded=graded,
        failed=[result for result in results if result.status != "graded"],
        max_score=most,
        mean=statistics.fmean(scores) if scores else None,
        median=statistics.median(scores) if scores else None,
        unread=readings[Reading.UNREAD],
        blank=readings[Reading.BLANK],
        read=readings[Reading.READ],
        penalties=sum(result.penalty for result in graded),
        questions=sorted((_question(*item) for item in machine.items()), key=lambda q: q.share),
        histogram=_histogram(scores, most),
    )


def _question(name: str, found: list[Question]) -> QuestionSummary:
    worth = sum(question.max_points for question in found)
    messages = Counter(question.message for question in found if question.status is not Status.PASSED)
    message, count = messages.most_common(1)[0] if messages else ("", 0)
    share = sum(question.points for question in found) / worth if worth else 1.0
    statuses = dict(Counter(question.status for question in found))
    return QuestionSummary(
        id=name,
        max_points=found[0].max_points,
        share=share,
        statuses=statuses,
        message=message,
        message_count=count,
    )


def _histogram(scores: list[float], most: float) -> list[Bar]:
    if not scores or not most:
        return []
    width = most / BINS
    counts = Counter(min(int(score / width), BINS - 1) for score in scores)
    return [Bar(index * width, (index + 1) * width, counts[index]) for index in range(BINS)]
