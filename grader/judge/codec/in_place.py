"""Make an object equal to another without replacing it: what a call did to its arguments."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np


def update_in_place(target: Any, new: Any) -> bool:  # noqa: ANN401 - anything that crosses
    """Give `target` the content of `new`; tell whether that could be done."""
    if type(target) is not type(new):
        return False
    if isinstance(target, list | bytearray):
        target[:] = new
    elif isinstance(target, dict):
        target.clear()
        target.update(new)
    elif isinstance(target, set):
        target.clear()
        target |= new
    elif isinstance(target, np.ndarray):
        return _update_array(target, new)
    else:
        return _update_of_library(target, new)
    return True


def _update_array(target: np.ndarray, new: np.ndarray) -> bool:
    if target.shape != new.shape:
        return False
    if not np.array_equal(target, new, equal_nan=target.dtype.kind in "fc"):
        target[...] = new
    return True


def _update_of_library(target: Any, new: Any) -> bool:  # noqa: ANN401
    pandas, keras, base = (sys.modules.get(name) for name in ("pandas", "keras", "sklearn.base"))
    if pandas and isinstance(target, pandas.DataFrame | pandas.Series):
        target._update_inplace(new)
    elif keras and isinstance(target, keras.Model):
        return _update_model(target, new)
    elif base and isinstance(target, base.BaseEstimator):
        vars(target).clear()
        vars(target).update(vars(new))
    else:
        return False
    return True


def _update_model(target: Any, new: Any) -> bool:  # noqa: ANN401
    weights = new.get_weights()
    if [w.shape for w in target.get_weights()] != [w.shape for w in weights]:
        return False
    target.set_weights(weights)
    for ours, theirs in zip(target._flatten_layers(), new._flatten_layers(), strict=True):
        ours.trainable = theirs.trainable
    if new.compiled and not target.compiled:
        target.compile_from_config(new.get_compile_config())
    return True
