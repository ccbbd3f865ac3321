"""From a training history, in any of its usual forms, to a data frame with a row for each epoch."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd


def history_frame(history: Any) -> pd.DataFrame:  # noqa: ANN401 - a Keras History, without importing Keras here
    """Check a history and return its numbers: a row for each epoch, from 1, and a column for each key.

    Args:
        history: what `model.fit` returned, its `.history` dictionary, a data frame of the same, or the table
            of Keras's `CSVLogger` (as a data frame, or as the path of its file).

    Raises:
        TypeError: it is none of these, or holds something other than numbers.
        ValueError: it has no epoch or no loss, or its columns differ in length.
        FileNotFoundError: there is no file of that name.
    """
    logs = _logs(history)
    if "loss" not in logs:
        has = ", ".join(map(repr, logs)) or "nothing"
        raise ValueError(f"The history has no 'loss'; it has {has}.")
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
    counted = columns.pop("epoch", getattr(history, "epoch", None))
    return pd.DataFrame(columns, index=_epoch_numbers(counted, epochs))


def _logs(history: object) -> Mapping[Any, Any]:
    """Return the mapping of names to values that a history holds."""
    if isinstance(history, Path) or (isinstance(history, str) and history.endswith(".csv")):
        history = _read_log(Path(history))
    if isinstance(history, pd.DataFrame):
        if history.index.name == "epoch":
            history = history.reset_index()
        return {key: history[key].to_numpy() for key in history}
    logs = getattr(history, "history", history)
    if not isinstance(logs, Mapping):
        raise TypeError(
            "dl_history_plot draws what model.fit returns, its .history dictionary, or the table of a "
            f"CSVLogger; got {type(history).__name__}. Write `history = model.fit(...)` and pass `history`."
        )
    return logs


def _read_log(path: Path) -> pd.DataFrame:
    if not path.is_file():
        raise FileNotFoundError(f"There is no file {str(path)!r}. Pass the path that CSVLogger was given.")
    try:
        return pd.read_csv(path)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise ValueError(f"{str(path)!r} is not the table of a CSVLogger: {error}") from None


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


def _epoch_numbers(counted: object, epochs: int) -> pd.Index:
    """Count as `fit` prints: from 1, or on from `initial_epoch`.

    Keras's own records count from 0. A table that starts at 1 counts as `fit` prints already. If the numbers
    do not rise, as in a file to which a second training was appended, the rows are counted.
    """
    numbers = np.arange(epochs, dtype=float)
    if isinstance(counted, list | np.ndarray):
        numbers = np.asarray(counted, dtype=float)
    whole = len(numbers) == epochs and np.isfinite(numbers).all() and (numbers == np.round(numbers)).all()
    if not whole or not (np.diff(numbers) > 0).all():
        return pd.RangeIndex(1, epochs + 1, name="epoch")
    counts_from_one = isinstance(counted, np.ndarray) and numbers[0] == 1
    shown: pd.Index = pd.Index(numbers.astype(int) + (0 if counts_from_one else 1), name="epoch")
    return shown
