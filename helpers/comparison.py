"""Models side by side, each with the band that ten seeds gave."""

import math
import os
from collections.abc import Mapping, Sequence
from numbers import Real

import pandas as pd

from helpers.bands import MODE_VARIABLE, BandError, band_of, read_values, record
from helpers.recorded import RecordedFigure


def compare_models(scores: Mapping[str, float], *, lesson: str, metric: str, unit: str = "") -> pd.DataFrame:
    """Set models beside their baselines in one table.

    Args:
        scores: the value of each model, baselines first.
        lesson: the lesson's name, such as "01_regression".
        metric: what was measured, such as "test MAE".
        unit: the metric's unit, such as "mpg".

    Returns:
        A row for each model: its value in this run, and the smallest and largest that ten seeds gave. A value
        far outside them (`band_of`) is marked; so is a recorded figure. A dash stands for a figure that was
        not measured.

        The band shows how far a value moves when the training is repeated. It is not a confidence interval.
        How far the value would move with other test rows is its standard error.
    """
    values = _checked(scores)
    recorded = {str(model) for model, value in scores.items() if isinstance(value, RecordedFigure)}
    mode = os.environ.get(MODE_VARIABLE, "show")
    if mode not in ("show", "check", "record"):
        raise ValueError(f"{MODE_VARIABLE} is show, check or record; got {mode!r}.")
    if mode == "record":
        record(lesson, metric, values)
    seeds = read_values().get(lesson, {}).get(metric, {})
    if mode == "check":
        _check(values, seeds, lesson, metric)
    return pd.DataFrame(
        {
            f"{metric} ({unit})" if unit else metric: [float(f"{value:.4g}") for value in values.values()],
            "band of ten seeds": [
                _band_words(value, seeds.get(model)) + (", recorded" if model in recorded else "")
                for model, value in values.items()
            ],
        },
        index=pd.Index(values, name="model"),
    )


def _checked(scores: Mapping[str, float]) -> dict[str, float]:
    if not isinstance(scores, Mapping) or not scores:
        raise TypeError('compare_models needs a dictionary of models and values, such as {"network": 1.69}.')
    for model, value in scores.items():
        if not isinstance(value, Real) or not math.isfinite(value):
            raise ValueError(f"The value of {model!r} should be one finite number; got {value!r}.")
    return {str(model): float(value) for model, value in scores.items()}


def _inside(value: float, seeds: Sequence[float]) -> bool:
    low, high = band_of(seeds)
    return low <= value <= high


def _check(
    values: Mapping[str, float], seeds: Mapping[str, Sequence[float]], lesson: str, metric: str
) -> None:
    wrong = [
        f"{model!r} gave {value:.4g}, "
        + (_band_words(value, seeds[model]) if model in seeds else "which has no band")
        for model, value in values.items()
        if model not in seeds or not _inside(value, seeds[model])
    ]
    if wrong:
        raise BandError(
            f"Lesson {lesson}, {metric}: {'; '.join(wrong)}. If the change is meant, run "
            "`make bands` and look at what it changes in helpers/bands.json."
        )


def _band_words(value: float, seeds: Sequence[float] | None) -> str:
    if seeds is None:
        return "–"
    low, high = (f"{edge:.3g}" for edge in (min(seeds), max(seeds)))
    words = low if low == high else f"{low} – {high}"
    return words if _inside(value, seeds) else f"{words}, this run is outside"
