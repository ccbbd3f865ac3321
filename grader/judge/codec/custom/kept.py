"""Custom objects that stay in their process, with the operations that their proxies request.

An operation leaves the object as it was: a proxy sends the weights with which to compute, and gets those
that have changed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FunctionType
from typing import Any

import keras
import numpy as np
from keras import tree

from grader.judge.codec.custom.fitting import FittedCallback, apply_gradients, arrays
from grader.judge.codec.custom.masks import put_back
from grader.judge.codec.errors import BadData, CannotCross
from grader.judge.codec.foreign import Keeper

Arrays = Sequence[np.ndarray]
MOST_TAPES = 8
OF_A_FUNCTION = ("compute", "gradient", "specify")
OPERATIONS = (*OF_A_FUNCTION, "build", "build_for", "method", "apply", "event")


class KeptObject(Keeper):
    """Server of the proxies of one custom object."""

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - of any class
        super().__init__(value)
        self.operations = OF_A_FUNCTION if isinstance(value, FunctionType) else OPERATIONS
        self._tapes: OrderedDict[int, Any] = OrderedDict()
        self._count = 0
        self._callback: FittedCallback | None = None

    def compute(
        self, method: str, args: Sequence[Any], kwargs: dict[str, Any], weights: Arrays, taped: bool
    ) -> dict[str, Any]:
        """Call the object. Return its output, its added losses, the weights changed, the tape's number."""
        self._check(method)
        with self._holding(weights):
            if taped and keras.backend.backend() == "tensorflow":
                token, out, losses = self._record(method, args, kwargs)
            else:
                token, (out, losses) = 0, self._call(method, args, kwargs)
            return {"out": out, "losses": losses, "changed": self._changed(weights), "tape": token}

    def gradient(
        self,
        token: int,
        method: str,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        weights: Arrays,
        upstream: Sequence[Any],
    ) -> list[Any]:
        """Return the gradient for each tensor of the arguments and for each trainable weight."""
        if keras.backend.backend() != "tensorflow":
            raise CannotCross("A model with code of your own can be trained here with TensorFlow only.")
        with self._holding(weights):
            if token not in self._tapes:
                token, _, _ = self._record(method, args, kwargs)
            tape, outputs, sources = self._tapes.pop(token)
            return list(tape.gradient(outputs, sources, list(upstream), unconnected_gradients="zero"))

    def specify(self, args: Sequence[Any], kwargs: dict[str, Any], method: str = "__call__") -> object:
        """Return the shapes and types of the output for those of the arguments."""
        self._check(method)
        if method != "__call__":
            return keras.src.backend.compute_output_spec(getattr(self.value, method), *args, **kwargs)
        if isinstance(self.value, keras.Layer):
            return self.value(*args, **put_back(args, kwargs))
        return keras.src.backend.compute_output_spec(self.value, *args, **kwargs)

    def build(self, args: Sequence[Any], kwargs: dict[str, Any]) -> object:
        """Return the layer, with its weights made for such arguments."""
        self.specify(args, kwargs)
        return self.value

    def build_for(self, *shapes: Any) -> object:  # noqa: ANN401
        """Return the layer, with its weights made for inputs of these shapes."""
        self.value.build(*shapes)
        return self.value

    def method(
        self, name: str, args: Sequence[Any], kwargs: dict[str, Any], weights: Arrays
    ) -> tuple[object, list[np.ndarray]]:
        """Call a method; return its value and the weights after it."""
        with self._holding(weights):
            return getattr(self.value, name)(*args, **kwargs), _arrays(self.value)

    def apply(self, gradients: Arrays, values: Arrays) -> list[np.ndarray]:
        """Let an optimizer make a step; return the new values."""
        self.value, changed = apply_gradients(self.value, gradients, values)
        return changed

    def event(self, name: str, args: Sequence[Any], model: object, state: dict[str, Any]) -> dict[str, Any]:
        """Call a callback for an event of a training; return its changes of the model."""
        if self._callback is None or model is not None:
            self._callback = FittedCallback(self.value, model)
        return self._callback.event(name, args, state)

    def _check(self, method: str) -> None:
        if isinstance(self.value, FunctionType) and method != "__call__":
            raise BadData("A function is called, and nothing else.")

    def _call(self, method: str, args: Sequence[Any], kwargs: dict[str, Any]) -> tuple[Any, list[Any]]:
        is_layer = isinstance(self.value, keras.Layer)
        if is_layer:
            kwargs = put_back(args, kwargs)
            self.value._clear_losses()
        function = self.value if method == "__call__" else getattr(self.value, method)
        out = function(*args, **kwargs)
        layers = self.value._flatten_layers() if is_layer else ()
        return out, [loss for layer in layers for loss in layer._losses]

    def _record(self, method: str, args: Sequence[Any], kwargs: dict[str, Any]) -> tuple[int, Any, Any]:
        import tensorflow

        sources = [leaf for leaf in tree.flatten([args, kwargs]) if keras.ops.is_tensor(leaf)]
        trained = self.value.trainable_weights if isinstance(self.value, keras.Layer) else []
        with tensorflow.GradientTape() as tape:
            tape.watch(sources)
            out, losses = self._call(method, args, kwargs)
        self._count += 1
        outputs = [*tree.flatten(out), *losses]
        self._tapes[self._count] = tape, outputs, [*sources, *(each.value for each in trained)]
        while len(self._tapes) > MOST_TAPES:
            self._tapes.popitem(last=False)
        return self._count, out, losses

    @contextmanager
    def _holding(self, weights: Arrays) -> Iterator[None]:
        """Give a layer these weights within the context."""
        before = _arrays(self.value)
        if before and len(before) == len(weights):  # else it is not built yet
            _assign(self.value, weights)
        try:
            yield
        finally:
            if before:
                _assign(self.value, before)

    def _changed(self, weights: Arrays) -> list[np.ndarray | None]:
        """Return the weights that have changed, and None for the others."""
        now = _arrays(self.value)
        if len(now) != len(weights):
            return []
        return [None if _same(array, before) else array for array, before in zip(now, weights, strict=True)]


def _arrays(value: object) -> list[np.ndarray]:
    return arrays(value.weights) if isinstance(value, keras.Layer) else []


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return bool(np.array_equal(one, other, equal_nan=one.dtype.kind == "f"))


def _assign(layer: keras.Layer, arrays: Arrays) -> None:
    for weight, array in zip(layer.weights, arrays, strict=True):
        weight.assign(array)
