"""Custom callbacks and optimizers of a model that another process trains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np

Arrays = Sequence[np.ndarray]


class FittedCallback:
    """Custom callback with a copy of the model that the other process trains."""

    def __init__(self, callback: Any, model: Any) -> None:  # noqa: ANN401
        self._callback, self._model = callback, model
        callback.set_model(model)

    def event(self, name: str, args: Sequence[Any], state: dict[str, Any]) -> dict[str, Any]:
        """Update the copy, call the callback's method for the event, and return the changes of the model."""
        model = self._model
        model.stop_training = bool(state["stop"])
        assign(model.weights, state["weights"])
        optimizer = optimizer_variables(model)
        assign(optimizer, state["optimizer"])
        self._callback.set_params(state["params"])
        logs = dict(args[-1] or {})
        getattr(self._callback, name)(*args[:-1], logs)
        return {
            "stop": bool(model.stop_training),
            "weights": _if_changed(arrays(model.weights), state["weights"]),
            "optimizer": _if_changed(arrays(optimizer), state["optimizer"]),
            "logs": logs,
        }


def apply_gradients(optimizer: Any, gradients: Arrays, values: Arrays) -> tuple[Any, list[np.ndarray]]:  # noqa: ANN401
    """Make a step with an optimizer; return the optimizer that made it, and the new values.

    An optimizer that has trained another model stays unchanged: a new one of its class makes the step.
    """
    made = getattr(optimizer, "_trained_elsewhere", None)
    if made is None or len(made) != len(values):
        if optimizer.built:
            optimizer = type(optimizer).from_config(optimizer.get_config())
        made = optimizer._trained_elsewhere = [keras.Variable(value) for value in values]
    assign(made, values)
    optimizer.apply([keras.ops.convert_to_tensor(gradient) for gradient in gradients], made)
    return optimizer, arrays(made)


def optimizer_variables(model: Any) -> list[Any]:  # noqa: ANN401
    """Return the state of a model's optimizer: its steps, its learning rate, its moments."""
    optimizer = getattr(model, "optimizer", None)
    return [] if optimizer is None else list(optimizer.variables)


def arrays(variables: Sequence[Any]) -> list[np.ndarray]:
    """Return the values of variables."""
    return [keras.ops.convert_to_numpy(variable) for variable in variables]


def assign(variables: Sequence[Any], values: Arrays) -> None:
    """Assign values to variables; if there are more of one, the rest stays unused."""
    for variable, value in zip(variables, values, strict=False):
        variable.assign(value)


def _if_changed(now: Arrays, before: Arrays) -> list[np.ndarray] | None:
    same = len(now) == len(before) and all(map(np.array_equal, now, before))
    return None if same else list(now)
