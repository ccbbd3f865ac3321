"""Allow-list of Keras classes that may be built from an untrusted configuration."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import FunctionType
from typing import Any

import keras
import numpy as np

from grader.judge.codec.keras_sizes import weights
from grader.judge.codec.marks import MARK, SHARED

MODULE = re.compile(r"keras(\.[a-z_0-9]+)*")
BASES = (
    *(keras.layers.Layer, keras.optimizers.Optimizer, keras.losses.Loss, keras.metrics.Metric),
    *(keras.optimizers.schedules.LearningRateSchedule, keras.initializers.Initializer),
    *(keras.regularizers.Regularizer, keras.constraints.Constraint, keras.DTypePolicy, keras.Operation),
)
# These run code, or a graph, that a file or a configuration holds.
CODE = {"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"}
# How Keras writes what is no class of its own.
SPECIAL = {"__tuple__", "__slice__", "__keras_tensor__", "__tensor__", "__numpy__", "__ellipsis__"}
FUNCTIONS = (keras.losses, keras.metrics, keras.activations, keras.initializers)
# These look a name up, or build from a configuration: no losses, metrics or activations.
LOOKING_UP = {"get", "serialize", "deserialize"}
# A mark, with what a functional model adds to the configuration of a layer.
OF_A_MARK = {
    *("class_name", "module", "registered_name", "config", "compile_config"),
    *("name", "inbound_nodes"),
}
DTYPES = re.compile(r"(bool|float|bfloat|int|uint|complex|string)\d{0,3}")
PLAIN = (str, int, float, bool, type(None), np.number, np.bool_)
MOST_LAYERS = 1000
MOST_WEIGHTS = 250_000_000


def refused(config: object) -> str:
    """Return the reason why a configuration may not be built; empty if it may."""
    try:
        entries = list(_entries(config, 0))
    except ValueError as error:
        return str(error)
    for entry in entries:
        if not _is_allowed(entry):
            return f"{entry.get('class_name')!r:.60} is no class of Keras that can be tested"
    if len(entries) > 20 * MOST_LAYERS:
        return "the model has too many layers"
    # Whether the weights fit is seen before room is made for them, unless a layer keeps state or is custom.
    believed = not any(_keeps_state(entry) or entry.get("class_name") == MARK for entry in entries)
    if weights(entries, believed) > MOST_WEIGHTS:
        return "the model is too large"
    return ""


def holds_state(config: object) -> bool:
    """Tell whether a layer of a configuration keeps state from batch to batch."""
    return any(map(_keeps_state, _entries(config, 0)))


def _keeps_state(entry: dict[str, Any]) -> bool:
    return _settings(entry).get("stateful") is True


def _settings(entry: dict[str, Any]) -> dict[str, Any]:
    config = entry.get("config")
    return config if isinstance(config, dict) else {}


def _entries(part: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a tree
    """Find every description of an object in a configuration.

    Raises `ValueError` for what is no plain data: Keras would call a function, and read an iterator,
    that was never looked at here.
    """
    if depth > 40:
        raise ValueError("it is nested too deeply")
    if isinstance(part, dict):
        if "class_name" in part or "registered_name" in part or "module" in part:
            yield part
        part = [*part, *part.values()]
    if isinstance(part, list | tuple):
        for one in part:
            yield from _entries(one, depth + 1)
    elif not isinstance(part, PLAIN) and not (isinstance(part, np.ndarray) and part.dtype != object):
        raise ValueError(f"its configuration holds a {type(part).__name__}")


def _is_allowed(entry: dict[str, Any]) -> bool:
    name, module = entry.get("class_name"), entry.get("module")
    if type(name) is not str:
        return False
    if name == "function":
        return module == "builtins" and _is_function(entry.get("config"))
    config = _settings(entry)
    if name in (MARK, SHARED):
        return set(entry) <= OF_A_MARK
    if name in SPECIAL:
        return module in (None, "builtins") and bool(DTYPES.fullmatch(str(config.get("dtype", "int"))))
    if isinstance(config.get("vocabulary"), str):  # the path of a file
        return False
    registered = entry.get("registered_name")
    if registered not in (None, name) or type(module) is not str or not MODULE.fullmatch(module):
        return False
    found = getattr(sys.modules.get(module), name, None)
    if not isinstance(found, type) or not issubclass(found, BASES) or found.__name__ in CODE:
        return False
    return found.__module__.startswith("keras.src.")


def _is_function(name: object) -> bool:
    """Tell whether Keras has a loss, metric, activation or initializer that is a function of that name."""
    if type(name) is not str or name in LOOKING_UP:
        return False
    return any(isinstance(getattr(one, name, None), FunctionType) for one in FUNCTIONS)
