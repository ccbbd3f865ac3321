"""Which of Keras's classes may be built from a configuration that anybody may have written."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator
from typing import Any

import keras

MODULE = re.compile(r"keras(\.[a-z_0-9]+)*")
BASES = (
    *(keras.layers.Layer, keras.optimizers.Optimizer, keras.losses.Loss, keras.metrics.Metric),
    *(keras.optimizers.schedules.LearningRateSchedule, keras.initializers.Initializer),
    *(keras.regularizers.Regularizer, keras.constraints.Constraint, keras.DTypePolicy, keras.Operation),
)
# These run code, or a graph, that a file or a configuration holds.
CODE = {"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"}
# How Keras writes what is no class of its own.
SPECIAL = {"__tuple__", "__keras_tensor__", "__tensor__", "__numpy__", "__ellipsis__"}
FUNCTIONS = (keras.losses, keras.metrics, keras.activations, keras.initializers)
WIDTHS = ("units", "filters", "output_dim", "key_dim", "num_heads", "depth_multiplier", "n")
MOST_LAYERS = 1000
MOST_WEIGHTS = 250_000_000


def refused(config: object) -> str:
    """Say why a configuration may not be built; an empty string if it may."""
    entries = list(_entries(config, 0))
    for entry in entries:
        if not _is_allowed(entry):
            return f"{entry.get('class_name')!r:.60} is no class of Keras that can be tested"
    if len(entries) > 20 * MOST_LAYERS:
        return "the model has too many layers"
    if _weights(entries) > MOST_WEIGHTS:
        return "the model is too large"
    return ""


def _entries(part: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a tree
    """Find every description of an object in a configuration."""
    if depth > 40:
        raise ValueError("nested too deeply")
    if isinstance(part, dict):
        if "class_name" in part or "registered_name" in part or "module" in part:
            yield part
        part = list(part.values())
    if isinstance(part, list | tuple):
        for one in part:
            yield from _entries(one, depth + 1)


def _is_allowed(entry: dict[str, Any]) -> bool:
    name, module = entry.get("class_name"), entry.get("module")
    if type(name) is not str:
        return False
    if name == "function":
        wanted = entry.get("config")
        return type(wanted) is str and any(callable(getattr(one, wanted, None)) for one in FUNCTIONS)
    if name in SPECIAL:
        return module in (None, "builtins")
    registered = entry.get("registered_name")
    if registered not in (None, name) or type(module) is not str or not MODULE.fullmatch(module):
        return False
    found = getattr(sys.modules.get(module), name, None)
    if not isinstance(found, type) or not issubclass(found, BASES) or found.__name__ in CODE:
        return False
    return found.__module__.startswith("keras.src.")


def _weights(entries: list[dict[str, Any]]) -> int:
    """Guess from above how many weights the widest layer would have."""
    widest, longest = 1, 1
    for entry in entries:
        config = entry.get("config")
        config = config if isinstance(config, dict) else {}
        widest = max([widest, *(_number(config.get(name)) for name in WIDTHS)])
        longest = max(
            longest, _number(config.get("input_dim")), *map(_volume, (config, entry.get("build_config")))
        )
    return widest * max(longest, widest)


def _volume(config: object) -> int:
    shapes = [config.get("batch_shape"), config.get("input_shape")] if isinstance(config, dict) else []
    sizes = [[_number(size) for size in shape] for shape in shapes if isinstance(shape, list | tuple)]
    return max([1, *(math.prod(max(1, size) for size in shape[1:]) for shape in sizes)])


def _number(value: object) -> int:
    return abs(value) if type(value) is int else 1
