"""Changes in place: make an object equal to another without replacing it."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from grader.judge.codec.variables import update_variable, variable_as_it_is, variable_types

MUTABLE = (list, dict, set, bytearray, deque, np.ndarray)

TRAINING = (
    *("compiled", "optimizer", "loss", "stop_training", "steps_per_execution"),
    *("_compile_config", "_compile_loss", "_compile_metrics", "_loss_tracker", "_jit_compile"),
    "history",
)
"""Attributes that `compile` and `fit` set in a Keras model (`keras.src.trainers.trainer.Trainer`)."""

Undo = list[Callable[[], object]]
"""Functions that restore changed objects; they are called from the last to the first."""


def update_in_place(target: Any, new: Any, undo: Undo | None = None) -> bool:  # noqa: ANN401 - anything that crosses
    """Give `target` the content of `new`; return whether that was possible.

    For each changed object a function that restores it is added to `undo`. So an object that a test
    holds too is restored even if a later change removes it from its container.
    """
    undo = [] if undo is None else undo
    if type(target) is not type(new):
        return False
    if isinstance(target, list | deque):
        return _refill(target, _kept(list(target), list(new), undo), undo)
    if isinstance(target, dict):
        values = _kept([target.get(key) for key in new], list(new.values()), undo)
        return _refill(target, dict(zip(new, values, strict=True)), undo)
    if isinstance(target, bytearray | set):
        return _refill(target, new, undo)
    if isinstance(target, np.ndarray):
        return _update_array(target, new, undo)
    return _update_of_library(target, new, undo)


def remember(target: Any, undo: Undo) -> None:  # noqa: ANN401 - anything
    """Add to `undo` functions that restore a container of data and the containers in it."""
    pandas, torch = sys.modules.get("pandas"), sys.modules.get("torch")
    kinds = (*MUTABLE, *((pandas.DataFrame, pandas.Series) if pandas else ()))
    kinds = (*kinds, *((torch.Tensor,) if torch else ()), *variable_types())
    waiting: list[Any] = [target]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen or not isinstance(one, kinds):
            continue
        seen.add(id(one))
        undo.append(_as_it_is(one))
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list | deque):
            waiting += one


@contextmanager
def weights_kept(one: object) -> Iterator[None]:
    """Restore the weights of a Keras layer or model at the end of the context."""
    keras = sys.modules.get("keras")
    layer: Any = one if keras and isinstance(one, keras.Layer) else None
    before = layer.get_weights() if layer is not None else []
    try:
        yield
    finally:
        if before:
            layer.set_weights(before)


def undo_all(undo: Undo) -> None:
    """Undo every change, the last one first, and clear the list."""
    while undo:
        undo.pop()()


def _as_it_is(target: Any) -> Callable[[], object]:  # noqa: ANN401
    """Return a function that restores the current content of one container."""
    if _is_pytorchs(target):
        restore: Callable[[], object] = _pytorch().as_it_is(target)
        return restore
    if isinstance(target, variable_types()):
        return variable_as_it_is(target)
    before = target.copy()
    if isinstance(target, np.ndarray):
        return lambda: target.__setitem__(..., before)
    if not isinstance(target, MUTABLE):
        return lambda: target._update_inplace(before)
    return lambda: _fill(target, before)


def _fill(target: Any, content: Any) -> None:  # noqa: ANN401
    target.clear()
    (target.update if isinstance(target, dict | set) else target.extend)(content)


def _refill(target: Any, content: Any, undo: Undo) -> bool:  # noqa: ANN401
    """Replace the content of a container."""
    undo.append(_as_it_is(target))
    _fill(target, content)
    return True


def _kept(old: list[Any], new: list[Any], undo: Undo) -> list[Any]:
    """Return what is new, with the old objects where they could be made equal to it.

    A test may hold an array that is in a list as well: it is to see the array change.
    """
    kept: list[Any] = []
    seen: set[int] = set()  # one object in two places is updated for the first of them
    mutable = (*MUTABLE, *variable_types())
    for one, other in zip(old, new, strict=False):
        can_be = isinstance(one, mutable) or _is_pytorchs(one)
        mine = can_be and id(one) not in seen and update_in_place(one, other, undo)
        seen.add(id(one))
        kept.append(one if mine else other)
    return kept + new[len(kept) :]


def _update_array(target: np.ndarray, new: np.ndarray, undo: Undo) -> bool:
    if target.shape != new.shape or target.dtype != new.dtype:
        return False
    if not np.array_equal(target, new, equal_nan=target.dtype.kind in "fc"):
        undo.append(_as_it_is(target))
        target[...] = new
    return True


def _update_of_library(target: Any, new: Any, undo: Undo) -> bool:  # noqa: ANN401
    pandas, keras, base = (sys.modules.get(name) for name in ("pandas", "keras", "sklearn.base"))
    if _is_pytorchs(target):
        return bool(_pytorch().update(target, new, undo))
    if isinstance(target, variable_types()):
        return update_variable(target, new, undo)
    if pandas and isinstance(target, pandas.DataFrame | pandas.Series):
        undo.append(_as_it_is(target))
        target._update_inplace(new)
    elif keras and isinstance(target, keras.Model):
        return _update_model(target, new, undo)
    elif base and isinstance(target, base.BaseEstimator):
        _refill(vars(target), vars(new), undo)
    else:
        return False
    return True


def _is_pytorchs(one: object) -> bool:
    if "torch" not in sys.modules:
        return False
    return isinstance(one, _pytorch().MUTABLE) and bool(_pytorch().is_of_pytorch(one))


def _pytorch() -> Any:  # noqa: ANN401 - the module
    from grader.judge.codec.pytorch import in_place  # PyTorch is loaded by then

    return in_place


def _update_model(target: Any, new: Any, undo: Undo) -> bool:  # noqa: ANN401
    layers, others = target._flatten_layers(), new._flatten_layers()
    pairs = list(zip(layers, others, strict=False))
    if len(layers) != len(others) or any(type(ours) is not type(theirs) for ours, theirs in pairs):
        return False
    weights = new.get_weights()
    if [w.shape for w in target.get_weights()] != [w.shape for w in weights]:
        return False
    undo.append(_model_as_it_is(target))
    target.set_weights(weights)
    for ours, theirs in pairs:
        ours.trainable = theirs.trainable
    for mine, its in zip(target.weights, new.weights, strict=True):
        mine.trainable = its.trainable  # one variable of a layer may be frozen
    if new.compiled:
        _update_training(target, new)
    if (history := getattr(new, "history", None)) is not None:
        target.history = history
    return True


def _model_as_it_is(target: Any) -> Callable[[], None]:  # noqa: ANN401
    """Return a function that restores the current state of a model."""
    weights = target.get_weights()
    optimizer: Any = getattr(target, "optimizer", None)
    trainable = [(layer, layer.trainable) for layer in target._flatten_layers()]
    flags = [(variable, variable.trainable) for variable in target.weights]
    training = {name: getattr(target, name, None) for name in TRAINING}
    built = optimizer is not None and optimizer.built
    state = [(variable, np.array(variable)) for variable in (optimizer.variables if built else ())]
    metrics = list(target._metrics)

    def restore() -> None:
        target.set_weights(weights)
        for one, was in [*trainable, *flags]:
            one.trainable = was
        for name, value in training.items():
            setattr(target, name, value)
        target._metrics[:] = metrics
        target.train_function = target.test_function = target.predict_function = None  # traced with another
        for variable, value in state:
            variable.assign(value)
        if optimizer is not None and optimizer.built and not built:
            _compile_as(target, target)

    return restore


def _compile_as(target: Any, new: Any) -> None:  # noqa: ANN401
    from grader.judge.codec.custom.building import compile_as  # Keras is loaded by then

    compile_as(target, new)


def _update_training(target: Any, new: Any) -> None:  # noqa: ANN401
    """Compile a model like another, and copy the state of the other's optimizer (steps, moments)."""
    reset = target.compiled and target.optimizer.built and not new.optimizer.built
    if not target.compiled or reset or target.get_compile_config() != new.get_compile_config():
        _compile_as(target, new)
    if new.optimizer.built:
        if not target.optimizer.built:
            target.optimizer.build(target.trainable_variables)
        pairs = list(zip(target.optimizer.variables, new.optimizer.variables, strict=False))
        if all(ours.shape == theirs.shape for ours, theirs in pairs):
            for ours, theirs in pairs:
                ours.assign(theirs)
