"""`python -m grader.bench.unconfined WORDS...`: `grader WORDS...` without sandbox and judge.

For the bench alone, which compares; no option of `grader` does this. The submissions must be trusted.
"""

from __future__ import annotations

import runpy
from dataclasses import replace
from unittest import mock

from grader.executors import feed
from grader.executors.pool import execute_all
from grader.kernels import session
from grader.records import Executed, Job


def execute_unconfined(jobs: tuple[Job, ...]) -> tuple[Executed, ...]:
    """Run a submission's notebooks as `execute_all`, tests and all in one kernel that nothing confines."""
    with mock.patch.object(session, "available_parts", lambda: ()):
        return execute_all(tuple(replace(job, plan=None) for job in jobs))


if __name__ == "__main__":
    with mock.patch.object(feed, "execute_all", execute_unconfined):
        runpy.run_module("grader.cli", run_name="__main__")
