"""Keras's objects: their configuration, checked before anything is built, and their weights."""

from __future__ import annotations

import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Any

import keras
import numpy as np
from keras.src.backend.common import global_state

from grader.judge.codec.custom.building import building, descriptions_in, proxy_callback, stays_here
from grader.judge.codec.custom.callbacks import describe_callback
from grader.judge.codec.custom.describing import serialize
from grader.judge.codec.custom.kept import KeptObject
from grader.judge.codec.custom.proxies import kept_of
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.keras_classes import holds_state, refused
from grader.judge.codec.kind import Kind, Parts, below, exactly
from grader.judge.codec.marks import MARK, number_in

MOST_OF_A_SIDE = 2**31
CALLBACKS = (
    *("EarlyStopping", "ReduceLROnPlateau", "ModelCheckpoint"),
    *("LearningRateScheduler", "TerminateOnNaN", "CSVLogger"),
)
LACKED = ("bfloat16", "float8_e4m3fn", "float8_e5m2")
"""Types of tensors that NumPy lacks."""
NAME = re.compile(r"(.*?)(?:_([1-9]\d{0,8}))?", re.DOTALL)
"""Name of a layer: its class, and a number where the class alone was taken."""
# Where Keras keeps an argument of a callback under another name.
KEPT_AS = {"initial_value_threshold": "best", "separator": "sep"}


def _described(value: Any) -> tuple[dict[str, Any], list[object]]:  # noqa: ANN401
    """Return a configuration, and the custom objects that its marks stand for."""
    config, custom = serialize(value)
    if why := refused([config, descriptions_in(custom)]):
        raise CannotCross(f"Your {type(value).__name__} cannot be tested: {why}. Use Keras's own classes.")
    return config, custom


def _built(config: object) -> Any:  # noqa: ANN401
    made = keras.saving.deserialize_keras_object(config, safe_mode=True)
    if isinstance(made, keras.Layer):
        _reserve_names(made)
    return made


def _reserve_names(layer: keras.Layer) -> None:
    """Let Keras give no layer of this process a name that is taken by this one, or by a layer in it.

    Both processes count from one: a model that came as `dense` could not be joined with a new `dense`.
    """
    counts = global_state.get_global_attribute("object_name_uids", defaultdict(int), set_to_default=True)
    for one in layer._flatten_layers():
        base, number = NAME.fullmatch(one.name).groups()  # type: ignore[union-attr]  # every name fits
        counts[base] = max(counts[base], int(number or 0) + 1)


def _check(config: object, custom: list[Any]) -> None:
    if not isinstance(config, dict):
        raise ValueError("no configuration")
    if why := refused([config, descriptions_in(custom)]):
        raise ValueError(why)


def _object(value: Any) -> Parts:  # noqa: ANN401 - of a class that has a configuration and nothing else
    config, custom = _described(value)
    return [config, *custom]


def _make_object(parts: list[Any]) -> object:
    config, *custom = parts
    _check(config, custom)
    with building(custom):
        return _built(config)


def _filled(config: object, weights: list[np.ndarray], flags: list[Any], custom: list[Any]) -> Any:  # noqa: ANN401
    """Build a layer or a model (not its training) around its weights; `flags` say what is trainable."""
    made = _built_around(config, weights, custom)
    of_variables, of_layers = flags
    if len(layers := made._flatten_layers()) == len(of_layers):  # a proxy lacks the layers of a custom model
        for layer, flag in zip(layers, of_layers, strict=True):  # the outer ones first: they set the inner
            if layer.trainable is not flag:
                layer.trainable = flag is True
    for variable, flag in zip(made.weights, of_variables, strict=bool(weights)):
        # The configuration knows of whole layers only. (A variable of a frozen layer tells so itself.)
        if variable.trainable is not flag:
            variable.trainable = flag is True
    return made


def _built_around(config: object, weights: list[np.ndarray], custom: list[Any]) -> Any:  # noqa: ANN401
    """Build a layer or a model around its weights.

    In a scope without state Keras builds variables that have a shape and no value yet. So it is seen
    that they are those whose values came, before any room is made; and nothing random is drawn first.
    """
    if holds_state([config, descriptions_in(custom)]) or stays_here(custom):
        return _built_as_ever(config, weights)
    trained = _take_training(config)
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
        if isinstance(one, keras.Model) and one is not made and one.name in trained:
            one.compile_from_config(trained[one.name])
    return made


def _take_training(config: Any) -> dict[str, Any]:  # noqa: ANN401 - a tree
    """Remove the compile settings of inner models: their optimizers have variables with values."""
    found: dict[str, Any] = {}
    parts = list(config.values()) if isinstance(config, dict) else config
    for part in parts if isinstance(parts, list | tuple) else ():
        found |= _take_training(part)
    if isinstance(config, dict) and "compile_config" in config:
        settings = config.get("config")
        name = settings.get("name") if isinstance(settings, dict) else None
        found[str(name)] = config.pop("compile_config")
    return found


def _built_as_ever(config: object, weights: list[np.ndarray]) -> Any:  # noqa: ANN401
    """Build what makes its state at once (a stateful RNN), for which there is no scope; then fill it."""
    made = _built(config)
    if weights or not made.weights:  # else the proxy of a layer has none yet
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


def _model(value: Any) -> Parts:  # noqa: ANN401
    config, custom = _described(value)
    optimizer: Any = getattr(value, "optimizer", None) if kept_of(value) is None else None
    built = optimizer is not None and optimizer.built and value.compiled
    state = [_trained_by(optimizer, value.weights), _numbers(optimizer.variables)] if built else None
    history = getattr(value, "history", None)
    history = history if type(history) is keras.callbacks.History else None
    return [config, _numbers(value.weights), _flags(value), state, history, *custom]


def _flags(layer: Any) -> list[list[bool]]:  # noqa: ANN401
    """Tell which variables and which layers of a layer or model are trainable.

    The configuration of a Sequential model, or of an input layer, does not say it.
    """
    return [[bool(one.trainable) for one in some] for some in (layer.weights, layer._flatten_layers())]


def _trained_by(optimizer: Any, weights: Sequence[Any]) -> list[int]:  # noqa: ANN401
    """Return the numbers of the weights for which an optimizer has its state."""
    numbers = {id(variable): number for number, variable in enumerate(weights)}
    trained = getattr(optimizer, "_trainable_variables", None) or ()
    return [numbers[id(variable)] for variable in trained if id(variable) in numbers]


def _make_model(parts: list[Any]) -> object:
    config, weights, flags, state, history, *custom = parts
    _check(config, custom)
    training = config.pop("compile_config", None)
    with building(custom):
        model = _filled(config, weights, flags, custom)
        if not isinstance(model, keras.Model):
            raise ValueError("no model")
        if training:
            model.compile_from_config(training)
    if custom:
        model.run_eagerly = True  # each step leaves the process
    if state is not None and model.compiled:
        _fill_optimizer(model, *state)
    if isinstance(history, keras.callbacks.History):
        model.history = history
    return model


def _fill_optimizer(model: Any, trained: list[int], values: list[np.ndarray]) -> None:  # noqa: ANN401
    """Give a model's optimizer its state. It may be that of weights which were trained, and frozen later."""
    weights = [model.weights[number] for number in trained]
    optimizer = model.optimizer
    knows = [] if not optimizer.built else [id(one) for one in optimizer._trainable_variables]
    if optimizer.built and weights and knows != [id(one) for one in weights]:
        optimizer = model.optimizer = type(optimizer).from_config(optimizer.get_config())
    if not optimizer.built:
        optimizer.build(weights or model.trainable_variables)
    _assign(optimizer.variables, values)


def _with_weights(value: Any) -> Parts:  # noqa: ANN401 - a layer, an optimizer or a metric
    config, custom = _described(value)
    flags = _flags(value) if isinstance(value, keras.Layer) else []
    return [config, _numbers(_variables(value)), flags, *custom]


def _make_with_weights(parts: list[Any]) -> object:
    config, weights, flags, *custom = parts
    _check(config, custom)
    with building(custom):
        if _is_layer(config) or _is_custom_layer(config, custom):
            return _filled(config, weights, flags, custom)
        made = _built(config)
    variables = _variables(made)
    if len(variables) == len(weights):  # an optimizer has more of them once it has trained a model
        _assign(variables, weights)
    return made


def _is_layer(config: object) -> bool:
    """Tell a layer's configuration from an optimizer's or a metric's: a layer that is built says of what."""
    return isinstance(config, dict) and "build_config" in config


def _is_custom_layer(config: dict[str, Any], custom: list[Any]) -> bool:
    if config.get("class_name") != MARK:
        return False
    number = number_in(config)
    described = descriptions_in(custom)
    return 0 <= number < len(described) and described[number].get("role") == "layer"


def _variables(value: Any) -> Sequence[Any]:  # noqa: ANN401
    found: Sequence[Any] = value.weights if isinstance(value, keras.Layer) else value.variables
    return found


def _history(value: keras.callbacks.History) -> Parts:
    return [value.history, getattr(value, "epoch", []), value.params]  # of one that has not trained: no epoch


def _make_history(parts: list[Any]) -> keras.callbacks.History:
    made = keras.callbacks.History()
    made.history, made.epoch, params = parts
    made.set_params(params)
    return made


def _callback(value: Any) -> Parts:  # noqa: ANN401
    kind = type(value)
    kept = kept_of(value)
    if kept is not None:
        return ["", kept, {}]
    if kind.__name__ not in CALLBACKS or kind is not getattr(keras.callbacks, kind.__name__):
        return ["", KeptObject.of(value), describe_callback(value)]
    kept_as = {name: KEPT_AS.get(name, name) for name in inspect.signature(kind.__init__).parameters}
    given = {name: vars(value)[place] for name, place in kept_as.items() if place in vars(value)}
    compare = getattr(value, "monitor_op", None)
    if compare is not None and "mode" not in given:
        given["mode"] = "max" if compare in (np.greater, keras.ops.greater) else "min"
    if _odd_setting(given):
        return ["", KeptObject.of(value), describe_callback(value)]
    return [kind.__name__, given]


def _odd_setting(given: dict[str, object]) -> str:
    """Return the name of a setting that can be called, other than a schedule: it could pass a test."""
    return next((name for name, value in given.items() if callable(value) and name != "schedule"), "")


def _make_callback(parts: list[Any]) -> object:
    name, given, *rest = parts
    if name == "":
        return given.value if isinstance(given, KeptObject) else proxy_callback(given, *rest)
    if name not in CALLBACKS or _odd_setting(given):
        raise ValueError("no callback that crosses")
    return getattr(keras.callbacks, name)(**given)


def _is_tensor(kind: type) -> bool:
    for library, name in (("tensorflow", "Tensor"), ("jax", "Array")):  # PyTorch's have a kind of their own
        tensor = getattr(sys.modules.get(library), name, None)
        if isinstance(tensor, type) and issubclass(kind, tensor):
            return True
    return False


def _tensor(value: Any) -> Parts:  # noqa: ANN401
    """Return the values, and the dtype where NumPy lacks it."""
    if (dtype := keras.backend.standardize_dtype(value.dtype)) in LACKED:
        return [keras.ops.convert_to_numpy(keras.ops.cast(value, "float32")), dtype]
    return [keras.ops.convert_to_numpy(value)]


def _spec(value: keras.KerasTensor) -> Parts:
    return [list(value.shape), str(value.dtype)]


def _make_spec(parts: list[Any]) -> keras.KerasTensor:
    shape, dtype = parts
    if not all(size is None or (type(size) is int and 0 <= size < MOST_OF_A_SIDE) for size in shape):
        raise ValueError("no shape")
    return keras.KerasTensor(tuple(shape), keras.backend.standardize_dtype(dtype))


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
        _object,
        _make_object,
    ),
    Kind("keras.spec", below(keras.KerasTensor), _spec, _make_spec),
    Kind(
        "keras.variable",
        below(keras.Variable),
        lambda value: [keras.ops.convert_to_numpy(value), value.name, bool(value.trainable)],
        lambda parts: keras.Variable(parts[0], name=parts[1], trainable=bool(parts[2])),
    ),
    Kind("keras.tensor", _is_tensor, _tensor, lambda parts: keras.ops.convert_to_tensor(*parts)),
)
