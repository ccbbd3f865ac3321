"""Bands: what ten seeds gave for each figure of a lesson, and how far a run may move from it."""

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from helpers.runtime import SEED_VARIABLE

BANDS_FILE = Path(__file__).with_name("bands.json")
MODE_VARIABLE = "KERAS_COURSE_BANDS"
RECORD_VARIABLE = "KERAS_COURSE_BANDS_FILE"
SEEDS = tuple(range(10))

Band = tuple[float, float]
Values = dict[str, dict[str, dict[str, list[float]]]]
"""By lesson, metric and model: the value of each seed, in their order."""


class BandError(AssertionError):
    """A figure of a lesson left its band, or has none."""


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """Measurement: the value of one model in one run of a lesson."""

    lesson: str
    metric: str
    model: str
    value: float
    seed: int


def values_from(measurements: Iterable[Measurement], seeds: Sequence[int] = SEEDS) -> Values:
    """Gather the values of each model by seed; every model needs one for every seed."""
    values: dict[tuple[str, str, str], dict[int, float]] = {}
    for one in measurements:
        values.setdefault((one.lesson, one.metric, one.model), {})[one.seed] = one.value
    found: Values = {}
    for (lesson, metric, model), by_seed in sorted(values.items()):
        if missing := sorted(set(seeds) - set(by_seed)):
            raise ValueError(f"Lesson {lesson}, {metric} of {model!r}: no value for the seeds {missing}.")
        row = [float(f"{by_seed[seed]:.5g}") for seed in seeds]
        found.setdefault(lesson, {}).setdefault(metric, {})[model] = row
    return found


def band_of(values: Iterable[float]) -> Band:
    """Widen the range of the values on each side: by half of it, and by a fiftieth of their size at least.

    Ten seeds do not show the extremes, hence the half. The fiftieth is for figures that hardly a seed
    changes: another processor may move one row of a small test set to another class.
    """
    values = list(values)
    low, high = min(values), max(values)
    margin = max((high - low) / 2, max(abs(low), abs(high)) / 50)
    return low - margin, high + margin


def read_values(file: Path | None = None) -> Values:
    """Read what ten seeds gave; nothing if the file does not exist yet."""
    file = file or BANDS_FILE
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_values(values: Values, file: Path | None = None) -> None:
    """Write the values of these lessons; those of other lessons stay."""
    file = file or BANDS_FILE
    text = json.dumps(read_values(file) | values, indent=1, sort_keys=True, ensure_ascii=False)
    file.write_text(_LISTS.sub(_on_one_line, text) + "\n", encoding="utf-8")


_LISTS = re.compile(r"\[[^\[\]]*\]")


def _on_one_line(found: re.Match[str]) -> str:
    return " ".join(found[0].split())


def record(lesson: str, metric: str, scores: Mapping[str, float]) -> None:
    """Append a line for each model to the file that KERAS_COURSE_BANDS_FILE names."""
    missing = [name for name in (RECORD_VARIABLE, SEED_VARIABLE) if name not in os.environ]
    if missing:
        raise BandError(f"{MODE_VARIABLE}=record needs {' and '.join(missing)} too.")
    seed = int(os.environ[SEED_VARIABLE])
    with Path(os.environ[RECORD_VARIABLE]).open("a", encoding="utf-8") as file:
        for model, value in scores.items():
            file.write(
                json.dumps(
                    asdict(Measurement(lesson=lesson, metric=metric, model=model, value=value, seed=seed))
                )
                + "\n"
            )
