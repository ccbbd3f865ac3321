"""Reference run: what the reference answers show about the tests of a unit, once a source.

They run twice, side by side: before the judge, and in stock nbgrader's order. A test is isolated only if
its reference answer earns the same both ways. Any other shares the answer's process, and says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from grader.engine.execute import execute, with_newer
from grader.engine.findings import References, Shown, keep, recall
from grader.engine.reference_trial import Run, Trial
from grader.engine.written_files import contents
from grader.judge.plan import comparing, only_imports_of, plan_of
from grader.judge.process_use import text_running_tests
from grader.records import Executed, Plan


def silent(done: int, total: int) -> None:
    """Report no progress of the reference runs."""


def wait_for_plans(likely: Mapping[str, Plan]) -> None:
    """Begin nothing before the plans are certain."""


def plans_for(
    references: References,
    cache: Path,
    run: Run = execute,
    tell: Callable[[int, int], None] = silent,
    early: Callable[[Mapping[str, Plan]], None] = wait_for_plans,
) -> dict[str, Plan]:
    """Return the plan of each notebook of a unit.

    Args:
        references: the unit.
        cache: the file that keeps what the reference answers show, as long as the unit stays as it is.
        run: runs a notebook; several at once, from threads.
        tell: is called with the number of finished runs and of all runs.
        early: is given the likely plans before the reference answers run, if they have to: those of answers
            which show nothing special.
    """
    skeletons = references.skeletons
    plans = {
        name: plan_of(skeletons[name], references.sources[name], references.given_out.get(name))
        for name in skeletons
    }
    shown = recall(cache, references)
    if shown is None:
        likely = _completed(references, plans, {name: Shown() for name in plans})
        shown = what_shows(references, plans, run, tell, partial(early, likely))
        keep(cache, references, shown)
    return _completed(references, plans, shown)


def _completed(
    references: References, plans: Mapping[str, Plan], shown: Mapping[str, Shown]
) -> dict[str, Plan]:
    """Return the plans with what the reference answers show."""
    skeletons = references.skeletons
    return {
        name: replace(
            only_imports_of(
                frozenset(shown[name].shared) & text_running_tests(skeletons[name], references.files),
                comparing(plan, shown[name].needed),
            ),
            shared_tests=frozenset(shown[name].shared),
            alias_tests=frozenset(shown[name].aliasing),
            changing_tests=shown[name].changing,
            valued_tests=shown[name].valued,
            needed=shown[name].needed,
            written=shown[name].written,
            feeds=shown[name].feeds,
        )
        for name, plan in plans.items()
    }


def what_shows(
    references: References,
    plans: Mapping[str, Plan],
    run: Run = execute,
    tell: Callable[[int, int], None] = silent,
    ready: Callable[[], None] = lambda: None,
) -> dict[str, Shown]:
    """Run the reference answers of a unit both ways, and return what becomes of their tests.

    `ready` is called before the first run.
    """
    several = len(plans) > 1  # then one without tests may write what others read
    trials = {
        name: Trial(references, name, plans[name]) for name, plan in plans.items() if plan.tests() or several
    }
    ready()
    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as threads:
        done = _Done(sum(len(trial.jobs()) for trial in trials.values()), tell)
        runs = threads.map(run, [job for trial in trials.values() for job in trial.jobs()])
        ends = {name: [done.count(next(runs)) for _ in trial.jobs()] for name, trial in trials.items()}
        passed: dict[str, bytes] = {}
        for name, trial in trials.items():
            if passed:  # what the notebooks above wrote was not there
                trial.follow(passed)
                done.expect(len(trial.jobs()))
                ends[name] = [done.count(one) for one in threads.map(run, trial.jobs())]
            passed = with_newer(passed, contents(ends[name][0].written))
    shown = {name: Shown() for name in plans}
    last = list(plans)[-1:]
    for name, trial in trials.items():
        feeds = name not in last and bool(contents(ends[name][0].written))
        shown[name] = replace(trial.conclude(ends[name], run), feeds=feeds)
    return shown


class _Done:
    """Count of the runs that are done, for whoever shows the progress."""

    def __init__(self, total: int, tell: Callable[[int, int], None]) -> None:
        self._done, self._total, self._tell = 0, total, tell
        tell(0, total)

    def expect(self, more: int) -> None:
        """Expect so many runs more."""
        self._total += more
        self._tell(self._done, self._total)

    def count(self, executed: Executed) -> Executed:
        """Count a run, and return it."""
        self._done += 1
        self._tell(self._done, self._total)
        return executed
