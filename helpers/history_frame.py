"""From what `model.fit` returns to a data frame with a row for each epoch."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd


def history_frame(history: Any) -> pd.DataFrame:  # noqa: ANN401 - a Keras History, without importing Keras here
    """Check a history and give its numbers: a row for each epoch, from 1, and a column for each key.

    Raises:
        TypeError: it is no History and no dictionary, or holds something other than numbers.
        ValueError: it has no epoch or no loss, or its columns differ in length.
    """
    logs = getattr(history, "history", history)
    if not isinstance(logs, Mapping):
        raise TypeError(
            "dl_history_plot draws what model.fit returns, or its .history dictionary; "
            f"got {type(history).__name__}. Write `history = model.fit(...)` and pass `history`."
        )
    if "loss" not in logs:
        raise ValueError(f"The history has no 'loss'; it has {', '.join(map(repr, logs)) or 'nothing'}.")
    columns = {str(key): _numbers(key, values) for key, values in logs.items()}
    epochs = len(columns["loss"])
    if epochs == 0:
        raise ValueError("The history has no epoch: fit with epochs=1 or more.")
    for key, values in columns.items():
        if len(values) != epochs:
            raise ValueError(
                f"The history has {epochs} values of 'loss' but {len(values)} of {key!r}: one is needed for "
                "each epoch. With validation data, fit with validation_freq=1."
            )
    return pd.DataFrame(columns, index=_epoch_numbers(history, epochs))


def _numbers(key: object, values: object) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    try:
        numbers = np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        raise TypeError(f"The history's {key!r} should be a list of numbers, one for each epoch.") from None
    if numbers.ndim != 1:
        raise ValueError(
            f"The history's {key!r} should hold one number for each epoch; it has the shape {numbers.shape}. "
            "A metric for each class cannot be drawn: give the metric an average."
        )
    return numbers


def _epoch_numbers(history: object, epochs: int) -> pd.Index:
    """Count as `fit` prints: from 1, or on from `initial_epoch`."""
    counted = getattr(history, "epoch", None)
    start = counted[0] if isinstance(counted, list) and len(counted) == epochs else 0
    return pd.RangeIndex(start + 1, start + epochs + 1, name="epoch")
