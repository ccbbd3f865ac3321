"""Recorded figures: measured beforehand, as they take minutes or need a package that the course does not."""

import os
import statistics
from collections.abc import Callable

from helpers.bands import MODE_VARIABLE, SEEDS, BandError, read_values
from helpers.runtime import SEED_VARIABLE

RECORDED_VARIABLE = "KERAS_COURSE_RECORDED"
"""`measure` computes recorded figures again; without it they are read from the bands."""


class RecordedFigure(float):
    """Figure that was measured beforehand and not in this run."""


def recorded_figure(compute: Callable[[], float], *, lesson: str, metric: str, model: str) -> float:
    """Return a figure that was measured beforehand.

    Args:
        compute: measures the figure. It is called only if KERAS_COURSE_RECORDED is `measure`.
        lesson: the lesson's name, as `compare_models` gets it.
        metric: what was measured, as `compare_models` gets it.
        model: the model's name in that table.

    Returns:
        The median of ten seeds, which `compare_models` marks as recorded. While `make bands` measures a
        lesson, the value of its seed, so that the ten values stay as they are.

    Raises:
        BandError: if there is no such figure.
    """
    mode = os.environ.get(RECORDED_VARIABLE, "show")
    if mode not in ("show", "measure"):
        raise ValueError(f"{RECORDED_VARIABLE} is show or measure; got {mode!r}.")
    if mode == "measure":
        return float(compute())
    row = read_values().get(lesson, {}).get(metric, {}).get(model)
    if row is None:
        raise BandError(
            f"Lesson {lesson}, {metric} of {model!r} was never recorded. "
            "Run `python -m tools.measure_bands UNIT --recorded`."
        )
    if os.environ.get(MODE_VARIABLE) == "record" and os.environ.get(SEED_VARIABLE, "").isdigit():
        seed = int(os.environ[SEED_VARIABLE])
        if seed in SEEDS:
            return RecordedFigure(row[SEEDS.index(seed)])
    return RecordedFigure(statistics.median(row))
