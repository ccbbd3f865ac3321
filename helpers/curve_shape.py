"""What shape a learning curve has, and what to do about it.

The rules look at the validation loss, or at the training loss where there is none. They compare with the
loss's own level, so that they mean the same for a loss of 600 and of 0.3. Medians stand for single epochs, so
that one odd epoch decides nothing.
"""

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
import pandas as pd

Shape = Literal["good", "still falling", "jagged", "over-fitted", "diverged", "too short"]

# Fewer epochs show no shape: a start always falls.
FEWEST_EPOCHS = 5
# Over-fitted: the loss ends this much above the lowest level it had. Fits that are fine end within 2 %.
RISE = 0.05
# Still falling: the last fifth of the epochs is lower than the fifth before by this much. A network of
# unit 01 that has learnt what it can still gains 3 %.
FALL = 0.05
# Jagged: an epoch climbs back by this much on average. Fits with sensible steps climb by less than 0.5 %.
CLIMB = 0.02


@dataclass(frozen=True)
class CurveShape:
    """A learning curve's shape in a word, in a sentence, and the remedy."""

    shape: Shape
    verdict: str
    remedy: str
    best_epoch: int | None


def curve_shape(frame: pd.DataFrame) -> CurveShape:
    """Judge the curve of a history frame."""
    train, judged = frame["loss"], frame.get("val_loss", frame["loss"])
    best = int(cast(int, judged.idxmin())) if np.isfinite(judged).any() else None
    shape: Shape = _shape(train, judged)
    verdict, remedy = _words(shape, frame, best)
    return CurveShape(shape, verdict, remedy, best)


def _shape(train: pd.Series, judged: pd.Series) -> Shape:
    """Ask in the order of harm: what diverged need not be asked whether it is jagged."""
    if not np.isfinite(train).all() or not np.isfinite(judged).all():
        return "diverged"
    if len(judged) < FEWEST_EPOCHS:
        return "too short"
    if _climbs_above_its_start(train):
        return "diverged"
    climb = max(_climb(train, judged), _climb(judged, judged))
    if judged is not train and _rise(judged) > max(RISE, 3 * climb):  # more than chance moves it
        return "over-fitted"
    if climb > CLIMB:
        return "jagged"
    return "still falling" if _fall(judged) > FALL else "good"


def _climbs_above_its_start(train: pd.Series) -> bool:
    """A training loss that ends above its beginning: the steps lead uphill, though it is a number still."""
    start = float(train.iloc[0])
    return _end(train) > start + RISE * _level(start, train)


def _rise(loss: pd.Series) -> float:
    """How far the end lies above the lowest level before it."""
    lowest = float(_smooth(loss).iloc[: -_window(loss)].min())
    return (_end(loss) - lowest) / _level(lowest, loss)


def _fall(loss: pd.Series) -> float:
    """How far the last fifth of the epochs lies below the fifth before."""
    window = _window(loss)
    before = float(loss.iloc[-2 * window : -window].median())
    return (before - _end(loss)) / _level(_end(loss), loss)


def _climb(loss: pd.Series, judged: pd.Series) -> float:
    """How far an epoch climbs on average, after the first third, which may be rough.

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
    """What to measure a change against: the loss's own size; its whole range where it is zero or negative."""
    return abs(value) if loss.min() > 0 else float(loss.max() - loss.min()) or 1.0


def _words(shape: Shape, frame: pd.DataFrame, best: int | None) -> tuple[str, str]:
    name = "validation loss" if "val_loss" in frame else "training loss"
    if shape == "diverged":
        return "Diverged: the loss is no longer a number, or grows.", (
            "Use a smaller learning rate; check the data for missing values and unscaled columns."
        )
    if shape == "too short":
        epochs = "one epoch shows" if len(frame) == 1 else f"{len(frame)} epochs show"
        return f"Too short: {epochs} no shape yet.", f"Train for {FEWEST_EPOCHS} epochs or more."
    if shape == "over-fitted":
        return f"Over-fitted from epoch {best}: the {name} rises again.", (
            "Stop there: early stopping with the best weights restored."
        )
    if shape == "jagged":
        return "Jagged: the loss jumps up and down.", "Use a smaller learning rate or a larger batch."
    if shape == "still falling":
        return f"Still falling: the {name} has not levelled off.", "Train longer."
    remedy = "Nothing to mend." if "val_loss" in frame else "Add validation data to see whether it over-fits."
    return f"Good: the {name} fell and levelled off.", remedy
