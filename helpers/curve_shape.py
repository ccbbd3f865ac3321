"""What shape a learning curve has, and what to do about it.

The rules look at the validation loss, or at the training loss where there is none. They compare with the
loss's own level, so that they mean the same for a loss of 600 and of 0.3. Medians stand for single epochs, so
that one odd epoch decides nothing.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

Shape = Literal["good", "still falling", "jagged", "over-fitted", "diverged", "too short"]

# Fewer epochs show no shape: a start always falls.
FEWEST_EPOCHS = 5
# Over-fitted: the validation loss ends this much above its lowest level. Noise moves medians by less.
RISE = 0.05
# Still falling: in the last fifth of the epochs the loss fell by this much more.
FALL = 0.03
# Jagged: from one epoch to the next the loss typically jumps by this much of its level, to and fro.
JUMP = 0.10


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
    best = int(judged.idxmin()) if np.isfinite(judged).any() else None
    shape: Shape = _shape(train, judged)
    verdict, remedy = _words(shape, frame, best)
    return CurveShape(shape, verdict, remedy, best)


def _shape(train: pd.Series, judged: pd.Series) -> Shape:
    if _diverged(train) or _diverged(judged, climbs=False):
        return "diverged"
    if len(judged) < FEWEST_EPOCHS:
        return "too short"
    if judged is not train and _overfitted(judged):
        return "over-fitted"
    if max(_jump(train), _jump(judged)) > JUMP:
        return "jagged"
    return "still falling" if _still_falling(judged) else "good"


def _diverged(loss: pd.Series, climbs: bool = True) -> bool:
    """No longer a number, or, for the training loss, above where it began: then the steps lead uphill."""
    if not np.isfinite(loss).all():
        return True
    return climbs and len(loss) >= FEWEST_EPOCHS and _end(loss) > loss.iloc[0] + 0.1 * abs(loss.iloc[0])


def _overfitted(loss: pd.Series) -> bool:
    smooth = _smooth(loss)
    rise = _end(loss) - smooth.min()
    return bool(
        rise > RISE * _level(smooth.min(), loss) and rise > 2 * _jump(loss) * _level(smooth.min(), loss)
    )


def _still_falling(loss: pd.Series) -> bool:
    window = _window(loss)
    before = float(loss.iloc[-2 * window : -window].median())
    return before - _end(loss) > FALL * _level(_end(loss), loss)


def _jump(loss: pd.Series) -> float:
    """The typical distance of an epoch from the mean of its two neighbours, as a part of the level."""
    half = loss.iloc[len(loss) // 2 :] if len(loss) >= 2 * FEWEST_EPOCHS else loss
    distance = (half - (half.shift(1) + half.shift(-1)) / 2).abs().median()
    return float(distance) / _level(float(half.median()), loss)


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
        epochs = "One epoch shows" if len(frame) == 1 else f"{len(frame)} epochs show"
        return f"Too short: {epochs} no shape yet.", f"Train for {FEWEST_EPOCHS} epochs or more."
    if shape == "over-fitted":
        return f"Over-fitted from epoch {best}: the {name} rises again.", (
            "Stop there: early stopping with the best weights restored."
        )
    if shape == "jagged":
        return "Jagged: the loss jumps up and down.", "Use a smaller learning rate or a larger batch."
    if shape == "still falling":
        return f"Still falling: the {name} has not levelled off.", "Train longer."
    return f"Good: the {name} fell and levelled off.", "Nothing to mend."
