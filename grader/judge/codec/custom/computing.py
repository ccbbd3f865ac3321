"""Computation of a custom object in its own process: tensors and gradients cross, the code does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import keras
import numpy as np
from keras import tree

from grader.judge.codec.custom.proxies import refuse
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.foreign import Foreign, Kept

REAL = "biuf"
"""Allowed kinds of numbers, without complex ones: a negative square would make an error seem small."""


@dataclass(kw_only=True)
class Computation:
    """Call of a custom object: the operation, its arguments and weights."""

    kept: Kept
    name: str
    method: str
    args: Sequence[Any]
    kwargs: dict[str, Any]
    weights: Sequence[Any] = ()  #: variables
    taped: bool = False  #: a gradient will be asked for
    changed: list[np.ndarray | None] = field(default_factory=list)  #: weights that the call has changed
    values: list[np.ndarray] = field(default_factory=list)  #: of the weights
    structure: Any = None
    losses: int = 0

    def run(self) -> tuple[Any, list[Any]]:
        """Return the output, and the losses that the object has added."""
        self.args, self.kwargs = tree.map_structure(_value_of, [list(self.args), self.kwargs])
        leaves = tree.flatten([self.args, self.kwargs])
        if any(isinstance(leaf, keras.KerasTensor) for leaf in leaves):
            return specify(self.kept, self.name, self.args, self.kwargs, self.method), []
        given = [leaf for leaf in leaves if keras.ops.is_tensor(leaf)]
        trained = [each for each in self.weights if each.trainable]
        if keras.backend.backend() != "tensorflow":
            self._read_weights()
            flat = self._ask(*given)[0]
        else:
            flat = self._with_gradient(given, [each.value for each in trained])
        out = tree.pack_sequence_as(self.structure, flat[: len(flat) - self.losses])
        return out, list(flat[len(flat) - self.losses :])

    def _with_gradient(self, given: list[Any], trained: list[Any]) -> list[Any]:
        import tensorflow

        given, trained = ([tensorflow.convert_to_tensor(each) for each in some] for some in (given, trained))
        if all(hasattr(tensor, "numpy") for tensor in (*given, *trained)):
            return list(self._differentiable(len(given), *given, *trained))
        # Within a graph: Python is called when it runs.
        args, kwargs = tree.map_structure(_spec_of, [list(self.args), self.kwargs])
        self.structure = specify(self.kept, self.name, args, kwargs, self.method)
        wanted = tree.flatten(self.structure)
        kinds = [each.dtype for each in (*given, *trained)]

        def compute(*tensors: Any) -> Any:  # noqa: ANN401
            tensors = tuple(tensorflow.cast(*pair) for pair in zip(tensors, kinds, strict=True))
            return self._differentiable(len(given), *tensors)[: len(wanted)]

        # TensorFlow writes a gradient of 0.0 for each argument, also for one of whole numbers or a mask.
        sent = [each if each.dtype.is_floating else tensorflow.cast(each, "float64") for each in given]
        made = tensorflow.py_function(compute, [*sent, *trained], [spec.dtype for spec in wanted])
        for tensor, spec in zip(made, wanted, strict=True):
            tensor.set_shape(spec.shape)
        self.losses = 0
        return list(made)

    def _differentiable(self, count: int, *tensors: Any) -> Any:  # noqa: ANN401
        import tensorflow

        self._read_weights()  # here: within, TensorFlow would watch the variables

        @tensorflow.custom_gradient  # type: ignore[untyped-decorator]
        def compute(*tensors: Any) -> Any:  # noqa: ANN401
            flat, token = self._ask(*tensors[:count])
            return tuple(flat), partial(self._gradient, token, tensors, count)

        return compute(*tensors)

    def _ask(self, *given: Any) -> tuple[list[Any], int]:  # noqa: ANN401
        args, kwargs = self._filled(given)
        answer = self.kept("compute", self.method, args, kwargs, self.values, self.taped)
        if not isinstance(answer, dict):
            raise refuse(self.name, answer, "a tensor")
        out = tree.map_structure(partial(_tensor, self.name), answer.get("out"))
        losses = [_tensor(self.name, loss) for loss in answer.get("losses") or ()]
        self.structure, self.losses = out, len(losses)
        self.changed = list(answer.get("changed") or ())
        token = answer.get("tape")
        return [*tree.flatten(out), *losses], token if type(token) is int else 0

    def _gradient(self, token: int, tensors: Sequence[Any], count: int, *upstream: Any) -> list[Any]:  # noqa: ANN401
        args, kwargs = self._filled(tensors[:count])
        found = self.kept("gradient", token, self.method, args, kwargs, self.values, list(upstream))
        if not isinstance(found, list) or len(found) != len(tensors):
            raise refuse(self.name, found, "a gradient for each tensor")
        return [_gradient_of(self.name, each, tensor) for each, tensor in zip(found, tensors, strict=True)]

    def _read_weights(self) -> None:
        self.values = [keras.ops.convert_to_numpy(each) for each in self.weights]

    def _filled(self, given: Sequence[Any]) -> tuple[list[Any], dict[str, Any]]:
        """Return the arguments with these tensors in the places of theirs."""
        structure = [list(self.args), self.kwargs]
        waiting = list(given)
        leaves = [waiting.pop(0) if keras.ops.is_tensor(leaf) else leaf for leaf in tree.flatten(structure)]
        args, kwargs = tree.pack_sequence_as(structure, leaves)
        return args, kwargs


def is_symbolic(args: Sequence[Any], kwargs: dict[str, Any]) -> bool:
    """Tell whether an argument is a symbolic tensor, with which Keras or TensorFlow traces a computation."""
    leaves = tree.flatten([list(args), kwargs])
    return any(
        isinstance(leaf, keras.KerasTensor) or (keras.ops.is_tensor(leaf) and not hasattr(leaf, "numpy"))
        for leaf in leaves
    )


def compute(
    kept: Kept, name: str, args: Sequence[Any], kwargs: dict[str, Any], method: str = "__call__"
) -> Any:  # noqa: ANN401
    """Call a custom object that has no weights."""
    return Computation(kept=kept, name=name, method=method, args=args, kwargs=kwargs).run()[0]


def specify(
    kept: Kept, name: str, args: Sequence[Any], kwargs: dict[str, Any], method: str = "__call__"
) -> Any:  # noqa: ANN401
    """Return the shapes and types of the object's output for these arguments."""
    found = kept("specify", list(args), kwargs, *([method] if method != "__call__" else []))
    if not all(isinstance(leaf, keras.KerasTensor) for leaf in tree.flatten(found)):
        raise refuse(name, found, "a tensor")
    return found


def described_inputs(args: Sequence[Any], kwargs: dict[str, Any]) -> list[Any]:
    """Return arguments with their shapes and types in place of tensors."""
    found: list[Any] = tree.map_structure(_spec_of, [list(args), kwargs])
    return found


def _value_of(leaf: Any) -> Any:  # noqa: ANN401
    """Return a variable's value: TensorFlow would watch the variable itself."""
    is_variable = isinstance(leaf, keras.Variable) or hasattr(leaf, "assign")
    return keras.ops.convert_to_tensor(leaf) if is_variable else leaf


def _spec_of(leaf: Any) -> Any:  # noqa: ANN401
    is_array = keras.ops.is_tensor(leaf) or isinstance(leaf, np.ndarray)
    if not is_array or isinstance(leaf, keras.KerasTensor):
        return leaf
    return keras.KerasTensor(leaf.shape, keras.backend.standardize_dtype(leaf.dtype))


def _tensor(name: str, came: object) -> Any:  # noqa: ANN401
    if not is_real(came):
        raise refuse(name, came, "a tensor of numbers")
    return keras.ops.convert_to_tensor(came)


def is_real(value: object) -> bool:
    """Tell whether a value is a number, or an array or a tensor of numbers."""
    if isinstance(value, Foreign):  # TensorFlow would ask it whether it is like a tensor
        return False
    if keras.ops.is_tensor(value):
        return "complex" not in str(value.dtype) and "string" not in str(value.dtype)  # type: ignore[attr-defined]
    return isinstance(value, np.ndarray | np.generic | int | float) and np.asarray(value).dtype.kind in REAL


def _gradient_of(name: str, came: object, tensor: Any) -> Any:  # noqa: ANN401
    if not keras.backend.is_float_dtype(keras.backend.standardize_dtype(tensor.dtype)):
        return None
    found = keras.ops.cast(_tensor(name, came), tensor.dtype)
    if tuple(found.shape) != tuple(tensor.shape):
        raise CannotCross(f"Your {name} gave a gradient of the shape {found.shape} for {tensor.shape}.")
    return found
