"""The records of the bench: what a run says of its speed, and what survives JSON."""

import pytest

from grader.bench.records import Finding, Run
from grader.record_json import from_json, to_json


@pytest.mark.parametrize(
    ("times", "jobs", "expected"),
    [
        ((9.0, 9.1, 10.0, 10.1, 11.0, 11.1), 2, 0.5),  # two at a time, a second each
        ((5.0, 6.0, 7.0), 1, 1.0),
        ((5.0, 6.0, 7.0), 2, None),  # one after the first two tells nothing
        ((), 1, None),
    ],
)
def test_steady_leaves_the_start_out(times, jobs, expected):
    assert Run(12, 1, times=times).steady(jobs) == (None if expected is None else pytest.approx(expected))


def test_a_finding_survives_json():
    found = Finding(
        "floor",
        "Title",
        columns=("a", "b"),
        rows=(("1", "2"),),
        notes=("note",),
        figures={"light": {"ours": 1.0}},
        runs={},
        ok=False,
    )
    assert from_json(to_json(found), Finding) == found
