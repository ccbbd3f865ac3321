"""Tables of what an arena has shown: medians over rounds, of ratios within a round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from grader.bench.arena import Arena
from grader.bench.contestants import missing
from grader.bench.records import Finding, Run

NAMES = {
    "ours": "grader",
    "stock": "stock nbgrader",
    "floor": "bare forks",
    "sparing_floor": "bare forks without tuners",
    "unconfined": "without sandbox and judge",
    "dask": "Dask workers",
}
NOTHING = "–"
MISSED = (
    "This machine allows no performance events (perf_event_open): the processor time of kernels that were "
    "ended with their sandbox is missing here."
)


def engines(part: str, title: str, arena: Arena) -> Finding:
    """Compare this engine with stock nbgrader."""
    faster = ratios(arena, "stock", "ours")
    figures: dict[str, Any] = {"ratio": faster["wall"], "submissions": arena.submissions}
    rows = []
    for name in ("ours", "stock"):
        wall, cpu = (_per_submission(arena, name, what) for what in ("wall", "cpu"))
        peak, marks = arena.memory[name].get("all", 0.0), _marks(arena, name)
        figures[name] = {"wall": wall, "cpu": cpu, "memory": peak}
        times = f"{faster['wall']:.2f}" if name == "ours" else "1"
        rows.append((NAMES[name], f"{wall:.2f}", f"{cpu:.2f}", times, f"{peak:,.0f}", marks))
    columns = ("engine", "s a submission", "processor s", "times as fast", "most memory, MiB", "marks")
    notes = (
        f"{arena.submissions} submissions, ours {arena.jobs} at once; medians of rounds held in turn "
        f"({len(arena.runs['ours'])}).",
        "Whole runs, from the command to its end: starting Python, the zygote's imports, and, since the "
        "class is new, one run of the reference answers.",
        "Memory: the sum over all processes of the command (coordinator, zygote, workers, kernels, judges) "
        "of their proportional set sizes, looked at five times a second in a warm-up that takes no time.",
    )
    return Finding(part, title, columns, tuple(rows), notes, figures, _runs(arena), not _wrong(arena))


def against(part: str, title: str, arenas: Mapping[str, Arena], above: str, below: str) -> Finding:
    """Divide what one contestant took by what another took, class by class."""
    columns = ("class", f"{NAMES[above]}, s", f"{NAMES[below]}, s", "ratio", "without the start", "processor")
    rows, figures = [], {}
    for name, arena in arenas.items():
        found = ratios(arena, above, below)
        figures[name] = {**found, above: _per_submission(arena, above), below: _per_submission(arena, below)}
        seconds = (f"{figures[name][who]:.2f}" for who in (above, below))
        rows.append((name, *seconds, *(_ratio(found[what]) for what in ("wall", "steady", "cpu"))))
    runs = {name: _runs(arena) for name, arena in arenas.items()}
    ok = not any(_wrong(arena) & {above, below} for arena in arenas.values())
    return Finding(part, title, columns, tuple(rows), (), figures, runs, ok)


def missed(arenas: Mapping[str, Arena]) -> tuple[str, ...]:
    """Say it if processor time was missed; a sandbox that ends takes its own with it."""
    runs = [run for arena in arenas.values() for all_ in arena.runs.values() for run in all_]
    return () if all(run.whole for run in runs) else (MISSED,)


def absent(part: str, title: str, contestant: str) -> Finding:
    """Say why a part could not be measured here."""
    return Finding(part, title, (), (), (f"Not measured: {missing(contestant)}",))


def ratios(arena: Arena, above: str, below: str) -> dict[str, float | None]:
    """Return the medians over rounds: of whole runs, of seconds a submission after the start, of CPU."""
    pairs = list(zip(arena.runs[above], arena.runs[below], strict=True))

    def middle(take: Callable[[Run], float | None]) -> float | None:
        found = [(take(one), take(other)) for one, other in pairs]
        quotients = [one / other for one, other in found if one is not None and other]
        return median(quotients) if quotients else None

    return {
        "wall": middle(lambda run: run.wall),
        "steady": middle(lambda run: run.steady(arena.jobs)),
        "cpu": middle(lambda run: run.cpu),
    }


def _per_submission(arena: Arena, name: str, what: str = "wall") -> float:
    return float(median(getattr(run, what) for run in arena.runs[name]) / arena.submissions)


def _ratio(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2f}"


def _marks(arena: Arena, name: str) -> str:
    if name in arena.short:
        return "NOT FULL"
    return "DIFFERENT" if name in arena.differ else "full, equal"


def _wrong(arena: Arena) -> set[str]:
    return arena.differ | arena.short


def _runs(arena: Arena) -> dict[str, Any]:
    timed = {name: [vars(run) for run in runs] for name, runs in arena.runs.items()}
    return {"timed": timed, "memory": arena.memory}
