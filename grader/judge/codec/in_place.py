"""Make an object equal to another without replacing it: what a call did to its arguments."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

MUTABLE = (list, dict, set, bytearray, np.ndarray)


def update_in_place(target: Any, new: Any) -> bool:  # noqa: ANN401 - anything that crosses
    """Give `target` the content of `new`; tell whether that could be done."""
    if type(target) is not type(new):
        return False
    if isinstance(target, list):
        target[:] = _kept(target, new)
    elif isinstance(target, bytearray):
        target[:] = new
    elif isinstance(target, dict):
        now = dict(zip(new, _kept([target.get(key) for key in new], list(new.values())), strict=True))
        target.clear()
        target.update(now)
    elif isinstance(target, set):
        target.clear()
        target |= new
    elif isinstance(target, np.ndarray):
        return _update_array(target, new)
    else:
        return _update_of_library(target, new)
    return True


def _kept(old: list[Any], new: list[Any]) -> list[Any]:
    """Return what is new, with the old objects where they could be made equal to it.

    A test may hold an array that is in a list as well: it is to see the array change.
    """
    kept: list[Any] = []
    seen: set[int] = set()  # one object in two places is updated for the first of them
    for one, other in zip(old, new, strict=False):
        mine = isinstance(one, MUTABLE) and id(one) not in seen and update_in_place(one, other)
        seen.add(id(one))
        kept.append(one if mine else other)
    return kept + new[len(kept) :]


def _update_array(target: np.ndarray, new: np.ndarray) -> bool:
    if target.shape != new.shape or target.dtype != new.dtype:
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
    if new.compiled:
        _update_training(target, new)
    return True


def _update_training(target: Any, new: Any) -> None:  # noqa: ANN401
    """Compile a model as another is, and give its optimizer the other's state (steps, moments)."""
    anew = new.get_compile_config()
    reset = target.compiled and target.optimizer.built and not new.optimizer.built
    if not target.compiled or reset or target.get_compile_config() != anew:
        target.compile_from_config(anew)
    if new.optimizer.built:
        if not target.optimizer.built:
            target.optimizer.build(target.trainable_variables)
        pairs = list(zip(target.optimizer.variables, new.optimizer.variables, strict=False))
        if all(ours.shape == theirs.shape for ours, theirs in pairs):
            for ours, theirs in pairs:
                ours.assign(theirs)
