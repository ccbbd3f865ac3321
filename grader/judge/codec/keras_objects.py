"""Keras's objects: their configuration, checked before anything is built, and their weights."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any

import keras
import numpy as np
from keras.src.backend.common import global_state

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.keras_classes import holds_state, refused
from grader.judge.codec.kind import Kind, Parts, below, exactly

FUNCTIONAL = ("keras.src.models.functional", "Functional")
"""The class of `keras.Model(inputs, outputs)`, which has no public name."""

CALLBACKS = (
    *("EarlyStopping", "ReduceLROnPlateau", "ModelCheckpoint"),
    *("LearningRateScheduler", "TerminateOnNaN", "CSVLogger"),
)


def _described(value: Any) -> dict[str, Any]:  # noqa: ANN401
    config: dict[str, Any] = keras.saving.serialize_keras_object(value)
    if why := refused(config):
        raise CannotCross(f"Your {type(value).__name__} cannot be tested: {why}. Use Keras's own classes.")
    return config


def _built(config: object) -> Any:  # noqa: ANN401
    if not isinstance(config, dict):
        raise ValueError("no configuration")
    if why := refused(config):
        raise ValueError(why)
    return keras.saving.deserialize_keras_object(config, safe_mode=True)


def _filled(config: object, weights: list[np.ndarray]) -> Any:  # noqa: ANN401
    """Build a layer or a model (not its training) around its weights.

    In a scope without state Keras builds variables that have a shape and no value yet. So it is seen
    that they are those whose values came, before any room is made; and nothing random is drawn first.
    """
    if holds_state(config):
        return _built_as_ever(config, weights)
    try:
        with keras.StatelessScope(initialize_variables=False):
            made = _built(config)
        if [tuple(variable.shape) for variable in made.weights] != [array.shape for array in weights]:
            raise ValueError("the weights do not fit")
        for variable, array in zip(made.weights, weights, strict=True):
            variable._initializer = partial(_value, array)
        for variable in global_state.get_global_attribute("uninitialized_variables") or ():
            variable._deferred_initialize()
    finally:
        global_state.set_global_attribute("uninitialized_variables", [])
    for one in made._flatten_layers():
        if isinstance(one, keras.layers.Normalization) and one.built:
            one.finalize_state()  # it takes up the mean and variance that it was given
    return made


def _built_as_ever(config: object, weights: list[np.ndarray]) -> Any:  # noqa: ANN401
    """Build what makes its state at once (a stateful RNN), for which there is no scope; then fill it."""
    made = _built(config)
    _assign(made.weights, weights)
    return made


def _value(array: np.ndarray, _shape: object, dtype: object = None) -> Any:  # noqa: ANN401
    return keras.ops.convert_to_tensor(array, dtype)


def _numbers(variables: Sequence[Any]) -> list[np.ndarray]:
    return [keras.ops.convert_to_numpy(variable) for variable in variables]


def _assign(variables: Sequence[Any], arrays: list[np.ndarray]) -> None:
    if [tuple(variable.shape) for variable in variables] != [array.shape for array in arrays]:
        raise ValueError("the weights do not fit")
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)


def _is_plain_model(kind: type) -> bool:
    return kind is keras.Sequential or (kind.__module__, kind.__qualname__) == FUNCTIONAL


def _model(value: Any) -> Parts:  # noqa: ANN401
    if not _is_plain_model(type(value)):
        raise CannotCross(
            f"Your model is of your own class {type(value).__name__}, which cannot be tested. "
            "Build it with keras.Sequential, or with keras.Model(inputs, outputs)."
        )
    optimizer = getattr(value, "optimizer", None)
    state = _numbers(optimizer.variables) if optimizer is not None and optimizer.built else None
    return [_described_model(value), _numbers(value.weights), state if value.compiled else None]


def _described_model(value: Any) -> dict[str, Any]:  # noqa: ANN401
    """Describe a model; without its loss and metrics, if those are code of the student's own."""
    config: dict[str, Any] = keras.saving.serialize_keras_object(value)
    if refused(config.get("compile_config")):
        del config["compile_config"]
    if why := refused(config):
        raise CannotCross(f"Your {type(value).__name__} cannot be tested: {why}. Use Keras's own classes.")
    return config


def _make_model(parts: list[Any]) -> object:
    config, weights, state = parts
    if not isinstance(config, dict):
        raise ValueError("no configuration")
    training = config.pop("compile_config", None)
    model = _filled(config, weights)
    if not _is_plain_model(type(model)):
        raise ValueError("no model")
    if training:
        if why := refused(training):
            raise ValueError(why)
        model.compile_from_config(training)
    if state is not None and model.compiled:
        optimizer = model.optimizer
        if not optimizer.built:
            optimizer.build(model.trainable_variables)
        _assign(optimizer.variables, state)
    return model


def _with_weights(value: Any) -> Parts:  # noqa: ANN401 - a layer, an optimizer or a metric
    return [_described(value), _numbers(_variables(value))]


def _make_with_weights(parts: list[Any]) -> object:
    config, weights = parts
    if _is_layer(config):
        return _filled(config, weights)
    made = _built(config)
    variables = _variables(made)
    if len(variables) == len(weights):  # an optimizer has more of them once it has trained a model
        _assign(variables, weights)
    return made


def _is_layer(config: object) -> bool:
    """Tell a layer's configuration from an optimizer's or a metric's: a layer that is built says of what."""
    return isinstance(config, dict) and "build_config" in config


def _variables(value: Any) -> Sequence[Any]:  # noqa: ANN401
    found: Sequence[Any] = value.weights if isinstance(value, keras.Layer) else value.variables
    return found


def _history(value: keras.callbacks.History) -> Parts:
    return [value.history, value.epoch, value.params]


def _make_history(parts: list[Any]) -> keras.callbacks.History:
    made = keras.callbacks.History()
    made.history, made.epoch, params = parts
    made.set_params(params)
    return made


def _callback(value: Any) -> Parts:  # noqa: ANN401
    kind = type(value)
    if kind.__name__ not in CALLBACKS or kind is not getattr(keras.callbacks, kind.__name__):
        raise CannotCross(
            f"Your callback {kind.__name__} cannot be tested; use one of {', '.join(CALLBACKS)}."
        )
    names = [name for name in inspect.signature(kind.__init__).parameters if name in vars(value)]
    given = {name: getattr(value, name) for name in names}
    compare = getattr(value, "monitor_op", None)
    if compare is not None and "mode" not in given:
        given["mode"] = "max" if compare in (np.greater, keras.ops.greater) else "min"
    if name := _odd_setting(given):
        raise CannotCross(f"Your {kind.__name__} has a function as its {name}, which cannot be tested.")
    return [kind.__name__, given]


def _odd_setting(given: dict[str, object]) -> str:
    """Name a setting that can be called, other than a schedule: it would answer for a test."""
    return next((name for name, value in given.items() if callable(value) and name != "schedule"), "")


def _make_callback(parts: list[Any]) -> object:
    name, given = parts
    if name not in CALLBACKS or _odd_setting(given):
        raise ValueError("no callback that crosses")
    return getattr(keras.callbacks, name)(**given)


def _is_tensor(kind: type) -> bool:
    for library, name in (("tensorflow", "Tensor"), ("torch", "Tensor"), ("jax", "Array")):
        tensor = getattr(sys.modules.get(library), name, None)
        if isinstance(tensor, type) and issubclass(kind, tensor):
            return True
    return False


def _tensor(value: Any) -> Parts:  # noqa: ANN401
    return [keras.ops.convert_to_numpy(value)]


KINDS = (
    Kind("keras.history", exactly(keras.callbacks.History), _history, _make_history),
    Kind("keras.callback", below(keras.callbacks.Callback), _callback, _make_callback),
    Kind("keras.model", below(keras.Model), _model, _make_model),
    Kind(
        "keras.weights",
        below(keras.layers.Layer, keras.optimizers.Optimizer, keras.metrics.Metric),
        _with_weights,
        _make_with_weights,
    ),
    Kind(
        "keras.object",
        below(
            *(
                keras.losses.Loss,
                keras.optimizers.schedules.LearningRateSchedule,
                keras.regularizers.Regularizer,
            ),
            *(keras.initializers.Initializer, keras.constraints.Constraint, keras.DTypePolicy),
        ),
        lambda value: [_described(value)],
        lambda parts: _built(*parts),
    ),
    Kind(
        "keras.variable",
        below(keras.Variable),
        lambda value: [keras.ops.convert_to_numpy(value), value.name, bool(value.trainable)],
        lambda parts: keras.Variable(parts[0], name=parts[1], trainable=bool(parts[2])),
    ),
    Kind("keras.tensor", _is_tensor, _tensor, lambda parts: keras.ops.convert_to_tensor(*parts)),
)
