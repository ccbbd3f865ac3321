"""Proxies of custom losses, metrics, schedules and the like: each is a function of arrays."""

from __future__ import annotations

from typing import Any

import keras

from grader.judge.codec.custom.computing import compute, is_real
from grader.judge.codec.custom.proxies import Proxy, refuse
from grader.judge.codec.errors import CannotCross


class _Called(Proxy):
    """Proxy that is a function."""

    _kept: Any

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Compute in the other process."""
        return compute(self._kept, type(self).__name__, args, kwargs)

    def get_config(self) -> dict[str, Any]:
        """Return only the name of the class."""
        return {"custom": type(self).__name__}


class ProxyRegularizer(_Called, keras.regularizers.Regularizer):  # type: ignore[misc]  # Keras has no types
    """Proxy of a regularizer."""


class ProxyConstraint(_Called, keras.constraints.Constraint):  # type: ignore[misc]  # Keras has no types
    """Proxy of a constraint."""


class ProxySchedule(_Called, keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]  # Keras has no types
    """Proxy of a learning rate schedule."""


class ProxyInitializer(_Called, keras.initializers.Initializer):  # type: ignore[misc]  # Keras has no types
    """Proxy of an initializer."""

    def __call__(self, shape: Any, dtype: Any = None, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the custom initializer's values of this shape."""
        made = compute(self._kept, type(self).__name__, (tuple(shape),), {"dtype": dtype, **kwargs})
        if tuple(made.shape) != tuple(shape):
            raise CannotCross(f"Your {type(self).__name__} gave the shape {made.shape} for {tuple(shape)}.")
        return made


class ProxyLoss(Proxy, keras.losses.Loss):  # type: ignore[misc]  # Keras has no types
    """Proxy of a loss. The reduction to one number is done here, unless the custom loss has its own."""

    _kept: Any
    _calls: bool

    def __init__(self, description: dict[str, Any]) -> None:
        reduction = description.get("reduction")
        keras.losses.Loss.__init__(self, name=str(description["label"]), reduction=reduction)
        self._calls = bool(description.get("calls"))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the loss: Keras's own, or that of the custom loss's `__call__`."""
        if self._calls:
            return compute(self._kept, type(self).__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def call(self, y_true: Any, y_pred: Any) -> Any:  # noqa: ANN401
        """Return the custom loss's number for each row."""
        return compute(self._kept, type(self).__name__, (y_true, y_pred), {}, "call")

    def get_config(self) -> dict[str, Any]:
        """Return only the name of the class."""
        return {"custom": type(self).__name__}


class ProxyMetric(Proxy, keras.metrics.Metric):  # type: ignore[misc]  # Keras has no types
    """Proxy of a metric, whose state is in the other process."""

    _kept: Any

    def __init__(self, description: dict[str, Any]) -> None:
        keras.metrics.Metric.__init__(self, name=str(description["label"]))

    def update_state(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Update the custom metric with a batch."""
        self._kept("method", "update_state", list(args), kwargs, [])

    def result(self) -> Any:  # noqa: ANN401
        """Return the custom metric's number."""
        found = self._kept("method", "result", [], {}, [])
        value = found[0] if isinstance(found, tuple) and found else None
        if not is_real(value):
            raise refuse(type(self).__name__, value, "a number")
        return keras.ops.convert_to_tensor(value)

    def reset_state(self) -> None:
        """Reset the custom metric."""
        self._kept("method", "reset_state", [], {}, [])

    def get_config(self) -> dict[str, Any]:
        """Return only the name of the class."""
        return {"custom": type(self).__name__}


class ProxyOptimizer(Proxy):
    """Proxy of an optimizer: the custom optimizer makes the steps."""

    _kept: Any
    iterations: Any
    built: bool

    def apply(self, grads: Any, trainable_variables: Any = None) -> None:  # noqa: ANN401
        """Make a step of the custom optimizer with these gradients, and take the new values."""
        variables = list(trainable_variables or self._trainable_variables)  # type: ignore[attr-defined]
        if not self.built:
            self.build(variables)  # type: ignore[attr-defined]
        pairs = [(grad, each) for grad, each in zip(grads, variables, strict=True) if grad is not None]
        gradients = [keras.ops.convert_to_numpy(grad) for grad, _ in pairs]
        values = self._kept("apply", gradients, [keras.ops.convert_to_numpy(each) for _, each in pairs])
        if not isinstance(values, list) or len(values) != len(pairs):
            raise refuse(type(self).__name__, values, "a value for each weight")
        for (_, each), value in zip(pairs, values, strict=True):
            each.assign(value)
        self.iterations.assign_add(1)
