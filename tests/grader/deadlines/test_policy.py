"""The late policy: points for each day or part of a day, a grace period, a most."""

import pytest

from grader.deadlines.policy import Method, Policy

DAY, MINUTE = 86_400, 60


@pytest.mark.parametrize(
    ("policy", "seconds", "score", "penalty"),
    [
        (Policy(), 9 * DAY, 20, 0),
        (Policy(method=Method.ZERO), 1, 20, 20),
        (Policy(method=Method.POINTS, per_day=2), 1, 20, 2),
        (Policy(method=Method.POINTS, per_day=2), DAY, 20, 2),
        (Policy(method=Method.POINTS, per_day=2), DAY + 1, 20, 4),
        (Policy(method=Method.POINTS, per_day=2), 50 * DAY, 20, 20),  # no mark below 0
        (Policy(method=Method.POINTS, per_day=2, most=5), 50 * DAY, 20, 5),
        (Policy(method=Method.PERCENT, per_day=10), DAY, 20, 2.5),  # of the 25 points that there are
        (Policy(method=Method.PERCENT, per_day=10, most=30), 9 * DAY, 20, 7.5),
        (Policy(method=Method.PERCENT, per_day=10, grace_minutes=15), 15 * MINUTE, 20, 0),
        # After the grace period lateness counts from the due date.
        (Policy(method=Method.PERCENT, per_day=10, grace_minutes=15), 15 * MINUTE + 1, 20, 2.5),
        (Policy(method=Method.ZERO, grace_minutes=15), 10 * MINUTE, 20, 0),
    ],
)
def test_penalties(policy, seconds, score, penalty):
    assert policy.penalty(seconds, score, 25) == penalty


def test_words():
    policy = Policy(method=Method.PERCENT, per_day=10, most=50, grace_minutes=15)
    assert policy.in_words() == (
        "Each day or part of a day late costs 10 % of the unit's points, 50 % of the unit's points at most. "
        "Within 15 minutes nothing is taken off."
    )
