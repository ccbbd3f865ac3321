"""scikit-learn's estimators, by skops: it knows their types and builds no other."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import skops.io
from sklearn import model_selection
from sklearn.base import BaseEstimator
from sklearn.model_selection import BaseCrossValidator, BaseShuffleSplit
from sklearn.utils import Bunch

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts, below, exactly

MOST_BYTES = 100_000_000
"""How large an estimator may be once its archive is unpacked."""

# skops trusts estimators of its own accord, and these when it is told to: they hold settings alone.
SPLITTERS = tuple(
    f"{one.__module__}.{one.__name__}"
    for one in (
        *(model_selection.KFold, model_selection.StratifiedKFold, model_selection.GroupKFold),
        *(
            model_selection.TimeSeriesSplit,
            model_selection.ShuffleSplit,
            model_selection.StratifiedShuffleSplit,
        ),
        *(model_selection.LeaveOneOut, model_selection.PredefinedSplit),
    )
)


def _estimator(value: object) -> Parts:
    if not type(value).__module__.startswith("sklearn."):
        raise CannotCross(f"Your class {type(value).__name__} cannot be tested; use scikit-learn's own.")
    data = skops.io.dumps(value)
    if unknown := set(skops.io.get_untrusted_types(data=data)) - set(SPLITTERS):
        raise CannotCross(f"Your {type(value).__name__} holds {min(unknown)}, which cannot be tested.")
    return [data]


def _make_estimator(parts: list[Any]) -> object:
    (data,) = parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError("the archive is too large once unpacked")
    return skops.io.loads(data, trusted=SPLITTERS)


def _bunch(value: Bunch) -> Parts:
    return [dict(value)]


KINDS = (
    Kind("sklearn.bunch", exactly(Bunch), _bunch, lambda parts: Bunch(**parts[0])),
    Kind(
        "sklearn.estimator",
        below(BaseEstimator, BaseCrossValidator, BaseShuffleSplit),
        _estimator,
        _make_estimator,
    ),
)
