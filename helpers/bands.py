"""Bands: the range that ten seeds gave for each figure of a lesson.

`python -m helpers.bands UNIT...` runs the lessons with each seed and writes `helpers/bands.json`.
"""

import argparse
import json
import math
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from helpers.runtime import SEED_VARIABLE

BANDS_FILE = Path(__file__).with_name("bands.json")
MODE_VARIABLE = "KERAS_COURSE_BANDS"
RECORD_VARIABLE = "KERAS_COURSE_BANDS_FILE"
SEEDS = tuple(range(10))

Band = tuple[float, float]
Bands = dict[str, dict[str, dict[str, list[float]]]]


class BandError(AssertionError):
    """A figure of a lesson left its band, or has none."""


@dataclass(frozen=True)
class Measurement:
    """What one run of a lesson gave for one model."""

    lesson: str
    metric: str
    model: str
    value: float
    seed: int


def bands_from(measurements: Iterable[Measurement], seeds: Iterable[int] = SEEDS) -> Bands:
    """Turn measurements into bands; every model needs a value for every seed."""
    values: dict[tuple[str, str, str], dict[int, float]] = {}
    for one in measurements:
        values.setdefault((one.lesson, one.metric, one.model), {})[one.seed] = one.value
    bands: Bands = {}
    for (lesson, metric, model), by_seed in sorted(values.items()):
        if missing := sorted(set(seeds) - set(by_seed)):
            raise ValueError(f"Lesson {lesson}, {metric} of {model!r}: no value for the seeds {missing}.")
        bands.setdefault(lesson, {}).setdefault(metric, {})[model] = list(band_of(by_seed.values()))
    return bands


def band_of(values: Iterable[float]) -> Band:
    """Widen the range of the values by half of it on each side, and by a thousandth of their size.

    Ten seeds do not show the extremes, hence the half. The thousandth is for a figure that no seed changes:
    another processor may still change its last digits.
    """
    values = list(values)
    low, high = min(values), max(values)
    margin = (high - low) / 2 + max(abs(low), abs(high)) / 1000
    return _rounded(low - margin, math.floor), _rounded(high + margin, math.ceil)


def _rounded(value: float, whole: Callable[[float], int], digits: int = 4) -> float:
    """Round outwards to four significant digits, so that a band never shrinks."""
    if value == 0:
        return 0.0
    places = digits - 1 - math.floor(math.log10(abs(value)))
    shifted = round(value * 10.0**places, 6)  # without the noise of the last bits, which would round 2.48 up
    return round(whole(shifted) / 10.0**places, places)


def read_bands(file: Path | None = None) -> Bands:
    """Read the bands; none if the file does not exist yet."""
    file = file or BANDS_FILE
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_bands(bands: Bands, file: Path | None = None) -> None:
    """Write the bands of these lessons; those of other lessons stay."""
    file = file or BANDS_FILE
    text = json.dumps(read_bands(file) | bands, indent=2, sort_keys=True, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")


def record(lesson: str, metric: str, scores: Mapping[str, float]) -> None:
    """Append a line for each model to the file that KERAS_COURSE_BANDS_FILE names."""
    missing = [name for name in (RECORD_VARIABLE, SEED_VARIABLE) if name not in os.environ]
    if missing:
        raise BandError(f"{MODE_VARIABLE}=record needs {' and '.join(missing)} too.")
    seed = int(os.environ[SEED_VARIABLE])
    with Path(os.environ[RECORD_VARIABLE]).open("a", encoding="utf-8") as file:
        for model, value in scores.items():
            file.write(json.dumps(asdict(Measurement(lesson, metric, model, value, seed))) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run lessons with each seed and write their bands."""
    from helpers.lesson_runs import LESSONS, find_lesson, run_lessons

    parser = argparse.ArgumentParser(prog="python -m helpers.bands", description=main.__doc__)
    parser.add_argument("units", nargs="+", metavar="UNIT", help="a lesson, such as 01_regression or 01")
    parser.add_argument("--jobs", type=int, default=2, help="how many notebooks run at a time (default: 2)")
    parser.add_argument("--lessons", type=Path, default=LESSONS, help="the folder of the lessons")
    parser.add_argument("--output", type=Path, default=BANDS_FILE, help="the file of the bands")
    chosen = parser.parse_args(arguments)
    try:
        notebooks = [find_lesson(unit, chosen.lessons) for unit in chosen.units]
        bands = bands_from(run_lessons(notebooks, SEEDS, jobs=max(1, chosen.jobs)), SEEDS)
    except (OSError, RuntimeError, ValueError) as error:
        print(f"bands: {error}", file=sys.stderr)
        return 1
    write_bands(bands, chosen.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
