"""Results of a student's estimator, as a test may use them: numbers and labels, nothing that acts."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from grader.judge.codec.derived import base_of

KINDS = "biufUSMm"
"""Kinds of arrays: of complex numbers a square may be negative, so that an error seems small."""
LABELS = (bool, int, float, str, bytes, type(None), np.generic)

CALLED = (
    *("fit", "partial_fit", "predict", "predict_proba", "predict_log_proba", "decision_function"),
    *("transform", "inverse_transform", "fit_transform", "fit_predict", "score_samples"),
    *("get_feature_names_out", "get_support", "kneighbors"),
)
"""Methods that are called of any object that can be fitted; arrays and labels come of them."""


def is_result(value: Any) -> bool:  # noqa: ANN401 - anything that came
    """Tell whether a value is an array or a table of numbers or labels, or lists of these."""
    if isinstance(value, np.ma.MaskedArray):
        return False
    if isinstance(value, np.ndarray):
        return value.dtype.kind in KINDS or (value.dtype == object and all(map(_is_label, value.flat)))
    if base_of(type(value)) in (list, tuple):
        return all(map(is_result, value))
    pandas = sys.modules.get("pandas")
    if pandas and isinstance(value, pandas.DataFrame):
        return all(_is_column(value.iloc[:, place]) for place in range(value.shape[1]))
    if pandas and isinstance(value, pandas.Series | pandas.Index):
        return _is_column(value)
    sparse = sys.modules.get("scipy.sparse")
    if sparse and sparse.issparse(value):
        return value.dtype.kind in KINDS
    return _is_label(value)


def _is_column(column: Any) -> bool:  # noqa: ANN401 - of pandas
    kind = getattr(column.dtype, "kind", "O")
    return kind in KINDS or (kind == "O" and all(map(_is_label, column.tolist())))


def _is_label(value: object) -> bool:
    if isinstance(value, np.generic):
        return value.dtype.kind in KINDS
    return base_of(type(value)) in LABELS or type(value).__module__.startswith("pandas.")
