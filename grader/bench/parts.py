"""The parts of the bench, and what each needs to be measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import Path

from grader.bench import growth, kernels, light, scaling, unit
from grader.bench.comparison import absent, against, engines, missed
from grader.bench.engines import ENGINES, missing
from grader.bench.records import Finding, Settings
from grader.bench.rounds import Rounds, hold

Say = Callable[[str], None]


@dataclass(frozen=True)
class Comparison:
    """A part that lets competitors grade the same classes: these `classes`, with `other` beside ours."""

    title: str
    classes: tuple[str, ...]
    _: KW_ONLY
    other: str
    notes: tuple[str, ...] = ()


CLASSES: dict[str, tuple[str, Callable[[Path, int], None]]] = {
    "numpy": (light.UNIT, light.make_numpy_course),
    "light": (light.UNIT, light.make_course),
    "unit": (unit.UNIT, unit.make_course),
}

COMPARISONS = {
    "numpy": Comparison("NumPy submissions (one question, no Keras)", ("numpy",), other="stock"),
    "light": Comparison("Light submissions (one question, one fit of 20 epochs)", ("light",), other="stock"),
    "unit": Comparison("Perfect submissions of unit 01", ("unit",), other="stock"),
    "floor": Comparison(
        "Distance from the floor",
        ("light", "unit"),
        other="floor",
        notes=(
            "The floor: the same cells, tests too, in bare forks of a process that has imported the same "
            "modules, as many at once, with the same threads; no Jupyter, sandbox, judge or gradebook.",
            'Without the start: from the end of the first jobs to the end of the last; "–": too few.',
        ),
    ),
    "untuned_floor": Comparison(
        "Distance from a floor without tuners",
        ("light", "unit"),
        other="untuned_floor",
        notes=(
            "The floor again, but its forks, too, leave out tf.data's tuners (grader/kernels/threads.py says "
            "why). TensorFlow has them by itself; they cost most where several fits share the cores.",
        ),
    ),
    "shortened_floor": Comparison(
        "Distance from a floor with shortened training",
        ("light", "unit"),
        other="shortened_floor",
        notes=(
            "The floor without tuners; its forks also leave out what else our kernels leave out of training "
            "(grader/kernels/training.py). What remains is the cost of Jupyter, of drawing the pictures, of "
            "sandbox, judge and gradebook.",
        ),
    ),
    "confinement": Comparison(
        "The cost of sandbox and judge",
        ("light", "unit"),
        other="unconfined",
        notes=("The same engine, but tests run in the student's kernel, and nothing confines that.",),
    ),
    "dask": Comparison(
        "Dask against the local pool",
        ("light",),
        other="dask",
        notes=("As many Dask workers on this machine as the pool has; each imports for itself.",),
    ),
}

ALONE: dict[str, Callable[[Settings, Say], Finding]] = {
    "kernels": kernels.measure,
    "growth": growth.measure,
    "scaling": scaling.measure,
}

PARTS = (
    "numpy",
    "light",
    "unit",
    "floor",
    "untuned_floor",
    "shortened_floor",
    "confinement",
    "kernels",
    "dask",
    "growth",
    "scaling",
)
"""In the order in which they are shown."""


def measure(parts: Sequence[str], settings: Settings, say: Say) -> Iterator[Finding]:
    """Measure parts; yield each finding as soon as all that it needs has been measured."""
    waiting = [part for part in parts if part in COMPARISONS]
    all_rounds: dict[str, Rounds] = {}
    for name, (title, make_course) in CLASSES.items():
        competitors = _competitors(waiting, name)
        if len(competitors) > 1:
            all_rounds[name] = hold(make_course, title, competitors, settings, say)
        for part in [part for part in waiting if set(COMPARISONS[part].classes) <= {*all_rounds, name}]:
            waiting.remove(part)
            yield _finding(part, all_rounds)
    for part in [part for part in parts if part in ALONE]:
        yield ALONE[part](settings, say)


def _competitors(parts: Sequence[str], class_name: str) -> list[str]:
    """Return the engines that grade a class, each once, for all parts together."""
    wanted = {COMPARISONS[part].other for part in parts if class_name in COMPARISONS[part].classes}
    wanted |= {"known", "kept"} if "stock" in wanted else set()
    return [name for name in ENGINES if name == "ours" or (name in wanted and not missing(name))]


def _finding(part: str, all_rounds: dict[str, Rounds]) -> Finding:
    asked = COMPARISONS[part]
    if missing(asked.other):
        return absent(part, asked.title, asked.other)
    held = {name: all_rounds[name] for name in asked.classes}
    if asked.other == "stock":
        found = engines(part, asked.title, held[part])
    else:
        pair = (asked.other, "ours") if asked.other == "dask" else ("ours", asked.other)
        found = against(part, asked.title, held, *pair)
    return replace(found, notes=(*found.notes, *asked.notes, *missed(held)))
