"""Marks that changed from one grading to the next, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from grader.records import Question, Result, Status

HANDED_IN_AGAIN = "handed in again"
UNIT_CHANGED = "the unit, its limits or the grader changed"
RUN_AGAIN = "run again"
LATENESS = "lateness"
BY_HAND = "points by hand"

MOST_QUESTIONS = 4
"""Limit of the questions that a reason names."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A mark that changed: the points before and now, why, and when that was seen (UTC, ISO 8601)."""

    before: float
    now: float
    why: str
    when: str


def cause(own: tuple[str, str], fingerprints: tuple[str, str]) -> str:
    """Say why a submission was run again.

    Args:
        own: Digests of what was handed in, before and now.
        fingerprints: Digests of all that the verdict depends on, before and now.
    """
    if own[0] and own[0] != own[1]:
        return HANDED_IN_AGAIN
    return RUN_AGAIN if fingerprints[0] == fingerprints[1] else UNIT_CHANGED


def change_of(before: Result, now: Result, why: str) -> Change | None:
    """Compare two results of a submission; None if the mark is the same, or a person only read an answer."""
    moved = list(_moved({question.id: question for question in before.questions}, now))
    if before.score == now.score or not (moved or before.penalty != now.penalty):
        return None
    parts = moved[:MOST_QUESTIONS]
    if len(moved) > MOST_QUESTIONS:
        parts.append(f"{len(moved) - MOST_QUESTIONS} more")
    if before.penalty != now.penalty:
        parts.append(f"late penalty {before.penalty:g} → {now.penalty:g}")
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Change(before=before.score, now=now.score, why=f"{why}: {', '.join(parts)}", when=when)


def _moved(before: Mapping[str, Question], now: Result) -> list[str]:
    """Return the questions that a machine grades and whose points changed, in words."""
    return [
        f"{question.id} {before[question.id].points if question.id in before else 0:g} → {question.points:g}"
        for question in now.questions
        if question.status is not Status.MANUAL
        and (question.id not in before or before[question.id].points != question.points)
    ]
