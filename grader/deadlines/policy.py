"""The late policy: how many points a late submission loses."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

DAY = 86_400.0


class Method(StrEnum):
    """Method of a penalty for lateness."""

    NONE = "none"
    ZERO = "zero"
    POINTS = "points"
    PERCENT = "percent"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A late policy.

    Attributes:
        method: How lateness is penalized.
        per_day: Points, or percent of the unit's points, for each day or part of a day.
        grace_minutes: Minutes after the due date in which nothing is taken off.
        most: The most that is taken off, in the same measure as `per_day`; None: everything.
    """

    method: Method = Method.NONE
    per_day: float = 0.0
    grace_minutes: float = 0.0
    most: float | None = None

    def penalty(self, seconds_late: float, score: float, max_score: float) -> float:
        """Return the points that a submission loses.

        Args:
            seconds_late: Seconds between the due date, with any extension, and the time of handing in.
            score: The points earned.
            max_score: The points that could be earned.

        Returns:
            Points, from 0 to `score`.
        """
        if self.method is Method.NONE or seconds_late <= max(0.0, 60 * self.grace_minutes):
            return 0.0
        if self.method is Method.ZERO:
            return score
        taken = self.per_day * math.ceil(seconds_late / DAY)
        if self.most is not None:
            taken = min(taken, self.most)
        points = taken if self.method is Method.POINTS else max_score * taken / 100
        return min(points, score)

    def in_words(self) -> str:
        """Describe the policy in a sentence."""
        if self.method is Method.NONE:
            return "Lateness is shown, and costs nothing."
        grace = f" Within {self.grace_minutes:g} minutes nothing is taken off." if self.grace_minutes else ""
        if self.method is Method.ZERO:
            return f"Late work has no points.{grace}"
        unit = "points" if self.method is Method.POINTS else "% of the unit's points"
        most = "" if self.most is None else f", {self.most:g} {unit} at most"
        return f"Each day or part of a day late costs {self.per_day:g} {unit}{most}.{grace}"
