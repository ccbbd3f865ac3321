"""Training in a forked kernel: an optimizer has its variables before TensorFlow traces the training step.

Keras lets the first call of the training step make the optimizer's variables. TensorFlow traces a function
that makes variables twice, which is a quarter of the processor time of a small fit. Keras's `Optimizer.build`
makes the same variables beforehand. The results are the same bit by bit.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any


def build_optimizers_first() -> None:
    """Make the models of this process build their optimizers before the first training step is traced.

    Nothing changes for models and optimizers of classes that are not Keras's, for models that are not built
    yet, and where Keras computes with another backend than TensorFlow.
    """
    keras = sys.modules.get("keras")
    if keras is None or keras.backend.backend() != "tensorflow":
        return
    of_keras = keras.Model.make_train_function

    @wraps(of_keras)
    def make_train_function(model: Any, force: bool = False) -> Any:  # noqa: ANN401 - Keras is untyped
        before = model.train_function
        returned = of_keras(model, force)
        if model.train_function is not before and not model.run_eagerly:
            model.train_function = _building(model, model.train_function)
        return returned

    keras.Model.make_train_function = make_train_function


def _building(model: Any, step: Callable[[Any], Any]) -> Callable[[Any], Any]:  # noqa: ANN401 - as above
    """Wrap a training function: its first call builds the optimizer, and takes the wrapper off."""

    def first(iterator: Any) -> Any:  # noqa: ANN401 - as above
        if model.train_function is first:
            model.train_function = step
        _build(model)
        return step(iterator)

    return first


def _build(model: Any) -> None:  # noqa: ANN401 - as above
    """Build the optimizer of a model as its first step would, with the variables that are trainable now."""
    name_scope, optimizer = sys.modules["keras"].name_scope, model.optimizer
    are_kerass = all(type(one).__module__.startswith("keras.") for one in (model, optimizer))
    if are_kerass and model.built and not optimizer.built and model.trainable_variables:
        with name_scope(optimizer.name, caller=optimizer):
            optimizer.build(model.trainable_variables)
