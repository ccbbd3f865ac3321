"""Tables of what rounds of grading has shown: medians over rounds, of ratios within a round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from grader.bench.engines import missing
from grader.bench.records import Finding, Run
from grader.bench.rounds import Rounds

NAMES = {
    "ours": "grader",
    "known": "grader, unit graded before",
    "kept": "grader, kept warm",
    "stock": "stock nbgrader",
    "floor": "bare forks",
    "untuned_floor": "bare forks without tuners",
    "shortened_floor": "bare forks, training shortened",
    "unconfined": "without sandbox and judge",
    "dask": "Dask workers",
}
NOTHING = "–"
MISSED = (
    "This machine allows no performance events (perf_event_open): the processor time of kernels that were "
    "ended with their sandbox is missing here."
)


def engines(part: str, title: str, rounds: Rounds) -> Finding:
    """Compare this engine with stock nbgrader."""
    faster = ratios(rounds, "stock", "ours")
    figures: dict[str, Any] = {"ratio": faster["wall"], "submissions": rounds.submissions}
    rows = []
    for name in [name for name in ("ours", "known", "kept", "stock") if name in rounds.runs]:
        wall, cpu = (_per_submission(rounds, name, what) for what in ("wall", "cpu"))
        peak, marks = rounds.memory[name].get("all", 0.0), _marks(rounds, name)
        first = _first(rounds, name)
        figures[name] = {"wall": wall, "cpu": cpu, "memory": peak, "first": first}
        times = "1" if name == "stock" else _ratio(ratios(rounds, "stock", name)["wall"])
        start = NOTHING if first is None else f"{first:.1f}"
        used = (NOTHING, NOTHING) if name == "kept" else (f"{cpu:.2f}", f"{peak:,.0f}")
        rows.append((NAMES[name], start, f"{wall:.2f}", used[0], times, used[1], marks))
    columns = (
        *("engine", "first mark, s", "s a submission", "processor s", "times as fast"),
        *("most memory, MiB", "marks"),
    )
    notes = (
        _held(rounds),
        "Whole runs, from the command to its end: starting Python, the zygote's imports, and, unless this "
        "user has graded the unit before, the runs of the reference answers. Kept warm: `--keep-warm`, after "
        "a run with it; its kernels are not descendants of the command, so what they use is not counted.",
        "Memory: the sum over all processes of the command (coordinator, zygote, workers, kernels, judges) "
        "of their proportional set sizes, measured five times a second in a warm-up that is not timed.",
    )
    return Finding(
        part,
        title,
        columns=columns,
        rows=tuple(rows),
        notes=notes,
        figures=figures,
        runs=_runs(rounds),
        ok=not _wrong(rounds),
    )


def against(part: str, title: str, all_rounds: Mapping[str, Rounds], above: str, below: str) -> Finding:
    """Divide the cost of one engine by that of another, class by class."""
    columns = ("class", f"{NAMES[above]}, s", f"{NAMES[below]}, s", "ratio", "without the start", "processor")
    rows, figures = [], {}
    for name, rounds in all_rounds.items():
        found = ratios(rounds, above, below)
        figures[name] = {
            **found,
            above: _per_submission(rounds, above),
            below: _per_submission(rounds, below),
            "submissions": rounds.submissions,
        }
        seconds = (f"{figures[name][who]:.2f}" for who in (above, below))
        rows.append((name, *seconds, *(_ratio(found[what]) for what in ("wall", "steady", "cpu"))))
    runs = {name: _runs(rounds) for name, rounds in all_rounds.items()}
    ok = not any(_wrong(rounds) & {above, below} for rounds in all_rounds.values())
    notes = tuple(dict.fromkeys(map(_held, all_rounds.values())))
    return Finding(
        part, title, columns=columns, rows=tuple(rows), notes=notes, figures=figures, runs=runs, ok=ok
    )


def missed(all_rounds: Mapping[str, Rounds]) -> tuple[str, ...]:
    """Say it if processor time was missed; a sandbox that ends takes its own with it."""
    runs = [run for rounds in all_rounds.values() for all_ in rounds.runs.values() for run in all_]
    return () if all(run.whole for run in runs) else (MISSED,)


def absent(part: str, title: str, engine: str) -> Finding:
    """Say why a part could not be measured here."""
    return Finding(part, title, columns=(), rows=(), notes=(f"Not measured: {missing(engine)}",))


def ratios(rounds: Rounds, above: str, below: str) -> dict[str, float | None]:
    """Return the medians over rounds: of whole runs, of seconds a submission after the start, of CPU."""
    pairs = list(zip(rounds.runs[above], rounds.runs[below], strict=True))

    def middle(take: Callable[[Run], float | None]) -> float | None:
        found = [(take(one), take(other)) for one, other in pairs]
        quotients = [one / other for one, other in found if one is not None and other]
        return median(quotients) if quotients else None

    return {
        "wall": middle(lambda run: run.wall),
        "steady": middle(lambda run: run.steady(rounds.jobs)),
        "cpu": middle(lambda run: run.cpu),
    }


def _held(rounds: Rounds) -> str:
    """Say how many submissions were graded, and how often."""
    return (
        f"{rounds.submissions} submissions, ours {rounds.jobs} at once; medians over rounds "
        f"({len(rounds.runs['ours'])})."
    )


def _per_submission(rounds: Rounds, name: str, what: str = "wall") -> float:
    return float(median(getattr(run, what) for run in rounds.runs[name]) / rounds.submissions)


def _first(rounds: Rounds, name: str) -> float | None:
    found = [run.first for run in rounds.runs[name] if run.first is not None]
    return median(found) if found else None


def _ratio(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2f}"


def _marks(rounds: Rounds, name: str) -> str:
    if name in rounds.short:
        return "NOT FULL"
    return "DIFFERENT" if name in rounds.differ else "full, equal"


def _wrong(rounds: Rounds) -> set[str]:
    return rounds.differ | rounds.short


def _runs(rounds: Rounds) -> dict[str, Any]:
    timed = {name: [vars(run) for run in runs] for name, runs in rounds.runs.items()}
    return {"timed": timed, "memory": rounds.memory}
