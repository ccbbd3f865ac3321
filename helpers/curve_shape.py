"""Shape of a learning curve, and the remedy for it.

The rules look at the validation loss, or at the training loss if there is none, and at the gap between the
two. They compare with the loss's own level, so that they mean the same for a loss of 600 and of 0.3. Medians
stand for single epochs, so that one odd epoch decides nothing.
"""

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
import pandas as pd

Shape = Literal["good", "large gap", "still falling", "jagged", "overfitting", "diverged", "too short"]

# Fewer epochs show no shape: a start always falls.
FEWEST_EPOCHS = 5
# Overfitting: the loss ends this much above the lowest level it had. Fits that are fine end within 2 %.
RISE = 0.05
# Still falling: the last fifth of the epochs is lower than the fifth before by this much. A network of
# unit 01 that has learned what it can still gains 3 %.
FALL = 0.05
# Jagged: an epoch climbs back by this much on average. Fits with sensible steps climb by less than 0.5 %.
CLIMB = 0.02
# Large gap: the validation loss ends at this many times the training loss or more. A network of unit 01 with
# enough cars ends at 1.2; lesson 04's network, which knows its training rows by heart, at 20.
GAP = 1.5
# A gap this small, compared with the loss of the first epoch, is not worth a remedy: both losses are near 0.
SMALL_GAP = 0.005


@dataclass(frozen=True, kw_only=True)
class CurveShape:
    """A learning curve's shape in a word, in a sentence, and the remedy."""

    shape: Shape
    verdict: str
    remedy: str
    best_epoch: int | None


def curve_shape(frame: pd.DataFrame) -> CurveShape:
    """Judge the curve of a history frame.

    Args:
        frame: as `history_frame` returns it. A validation loss that was not measured in each epoch is judged
            by the epochs in which it was.

    Returns:
        The shape, a sentence that says what it is, a sentence that says what to do, and the epoch with the
        lowest validation loss (training loss if there is no other).
    """
    train = frame["loss"]
    judged = measured(frame["val_loss"]) if "val_loss" in frame else train
    best = int(cast(int, judged.idxmin())) if np.isfinite(judged).any() else None
    shape: Shape = _shape(train, judged)
    verdict, remedy = _words(shape, train, judged, best)
    return CurveShape(shape=shape, verdict=verdict, remedy=remedy, best_epoch=best)


def measured(loss: pd.Series) -> pd.Series:
    """Leave out the epochs without a measurement, as `validation_freq=2` makes them.

    A NaN before a later number was not measured. NaNs at the end were not measured either if there are fewer
    than between two measurements; otherwise the loss is not a number any more, and all values are kept.
    """
    places = np.flatnonzero(loss.notna())
    if not len(places):
        return loss
    longest = int(np.diff(places, prepend=-1).max())
    return loss.iloc[places] if len(loss) - 1 - places[-1] < longest else loss


def _shape(train: pd.Series, judged: pd.Series) -> Shape:
    """Ask in the order of harm: a curve that diverged is not asked whether it is jagged."""
    if not np.isfinite(train).all() or not np.isfinite(judged).all():
        return "diverged"
    if len(judged) < FEWEST_EPOCHS:
        return "too short"
    if _climbs_above_its_start(train):
        return "diverged"
    climb = max(_climb(train, judged), _climb(judged, judged))
    if judged is not train and _rise(judged) > max(RISE, 3 * climb):  # more than chance moves it
        return "overfitting"
    if climb > CLIMB:
        return "jagged"
    if _fall(judged) > FALL:
        return "still falling"
    return "large gap" if judged is not train and _is_large(train, judged) else "good"


def _is_large(train: pd.Series, judged: pd.Series) -> bool:
    """Tell whether the validation loss ends far above the training loss, and not both near 0."""
    gap = _end(judged) - _end(train)
    allowed = (1 - 1 / GAP) * _level(_end(judged), judged)
    return gap > max(allowed, SMALL_GAP * _level(float(train.iloc[0]), train))


def _climbs_above_its_start(train: pd.Series) -> bool:
    """A training loss that ends above its beginning: the steps lead uphill, though it is a number still."""
    start = float(train.iloc[0])
    return _end(train) > start + RISE * _level(start, train)


def _rise(loss: pd.Series) -> float:
    """Return how far the end lies above the lowest level before it."""
    lowest = float(_smooth(loss).iloc[: -_window(loss)].min())
    return (_end(loss) - lowest) / _level(lowest, loss)


def _fall(loss: pd.Series) -> float:
    """Return how far the last fifth of the epochs lies below the fifth before."""
    window = _window(loss)
    before = float(loss.iloc[-2 * window : -window].median())
    return (before - _end(loss)) / _level(_end(loss), loss)


def _climb(loss: pd.Series, judged: pd.Series) -> float:
    """Return how far an epoch climbs on average, after the first third, which may be rough.

    Against the level of the loss that is judged: a training loss near zero may jump without harm. The largest
    climb is left out: a mean, which sees many small climbs, would also see one odd epoch.
    """
    late, level = loss.iloc[len(loss) // 3 :], judged.iloc[len(judged) // 3 :].median()
    climbs = late.diff().clip(lower=0).dropna().sort_values().iloc[:-1]
    return float(climbs.mean()) / _level(float(level), judged)


def _window(loss: pd.Series) -> int:
    return max(2, len(loss) // 5)


def _end(loss: pd.Series) -> float:
    return float(loss.iloc[-_window(loss) :].median())


def _smooth(loss: pd.Series) -> pd.Series:
    return loss.rolling(max(3, len(loss) // 10), center=True, min_periods=1).median()


def _level(value: float, loss: pd.Series) -> float:
    """Return the scale of a change: the loss's own size, or its whole range where it is zero or negative."""
    return abs(value) if loss.min() > 0 else float(loss.max() - loss.min()) or 1.0


def _words(shape: Shape, train: pd.Series, judged: pd.Series, best: int | None) -> tuple[str, str]:
    validated = judged is not train
    name = "validation loss" if validated else "training loss"
    if shape == "diverged":
        return "Diverged: the loss is not a number any more, or grows.", (
            "Use a smaller learning rate; check the data for missing values and unscaled columns."
        )
    if shape == "too short":
        epochs = "one epoch shows" if len(judged) == 1 else f"{len(judged)} epochs show"
        return f"Too short: {epochs} no shape yet.", f"Train for {FEWEST_EPOCHS} epochs or more."
    if shape == "overfitting":
        return f"Overfitting from epoch {best}: the {name} rises again.", (
            "Stop there: early stopping with the best weights restored."
        )
    if shape == "jagged":
        return "Jagged: the loss jumps up and down.", "Use a smaller learning rate or a larger batch."
    if shape == "still falling":
        return f"Still falling: the {name} has not leveled off.", "Train longer."
    if shape == "large gap":
        return f"Large gap: the validation loss ends{_factor(train, judged)}.", (
            "The model may overfit: try more data, regularization or fewer units."
        )
    if validated:
        return f"Good: the {name} fell and leveled off near the training loss.", "Nothing to change."
    return f"Good: the {name} fell and leveled off.", "Add validation data to see whether it overfits."


def _factor(train: pd.Series, judged: pd.Series) -> str:
    """Say how far apart the two losses end; a ratio means nothing for losses below zero."""
    if train.min() <= 0:
        return " far above the training loss"
    ratio = _end(judged) / _end(train)
    times = f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}"
    return f" at {times} times the training loss"
