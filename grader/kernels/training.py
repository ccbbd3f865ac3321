"""Training in a forked kernel: work of Keras that changes no result is left out.

A test compares the results bit by bit.

- Keras lets the first call of the training step make the optimizer's variables. TensorFlow traces a function
  that makes variables twice, which is a quarter of the processor time of a small fit. Keras's
  `Optimizer.build` makes the same variables beforehand.
- At the end of each epoch Keras makes an iterator of the data (3 ms on a 2.6 GHz EPYC), and at the beginning
  of the next one another, which it uses.
- Keras calls its training function for each batch: `grader.kernels.batches` lets a call take several.
"""

from __future__ import annotations

import sys
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

from grader.kernels.batches import fit_by_several, training_function

KNOWN_VERSIONS = ("3.15",)
"""Versions of Keras known to make an iterator that they do not use, and to train as `batches` expects."""


def shorten_training() -> None:
    """Leave out work of Keras in this process, if it is imported and computes with TensorFlow."""
    keras = sys.modules.get("keras")
    if keras is not None and keras.backend.backend() == "tensorflow":
        _build_optimizers_first(keras)
        if keras.__version__.rpartition(".")[0] in KNOWN_VERSIONS:
            _skip_unused_iterators()
            fit_by_several(keras)
            _leave_out_of_tracebacks()


def _leave_out_of_tracebacks() -> None:
    """Let Keras leave out lines of this package, too, where it shortens the traceback of an error."""
    filters: Any = import_module("keras.src.utils.traceback_utils")
    folder = str(Path(__file__).parent)
    if folder not in filters._EXCLUDED_PATHS:
        filters._EXCLUDED_PATHS += (folder,)


def _build_optimizers_first(keras: Any) -> None:  # noqa: ANN401 - Keras is untyped
    """Make models build their optimizers before the first training step is traced.

    Nothing changes for models and optimizers of classes that are not Keras's, and for models that are not
    built yet.
    """
    of_keras = keras.Model.make_train_function

    @wraps(of_keras)
    def make_train_function(model: Any, force: bool = False) -> Any:  # noqa: ANN401 - Keras is untyped
        before = model.train_function
        returned = of_keras(model, force)
        if model.train_function is not before and not model.run_eagerly:
            model.train_function = training_function(model, model.train_function, prepare=_build)
        return returned

    keras.Model.make_train_function = make_train_function


def _skip_unused_iterators() -> None:
    """Make no iterator at the end of an epoch: with data in arrays, the next epoch begins with a new one.

    Datasets of tf.data are left alone: an iterator of theirs may draw a seed when it is made.
    """
    of_keras = import_module("keras.src.backend.tensorflow.trainer").TFEpochIterator
    arrays = import_module("keras.src.trainers.data_adapters.array_data_adapter").ArrayDataAdapter
    make = of_keras._get_iterator

    @wraps(make)
    def unless_unused(self: Any) -> Any:  # noqa: ANN401 - as above
        at_end = self._num_batches and self._steps_seen >= self._num_batches
        unused = at_end and self.steps_per_epoch is None and type(self.data_adapter) is arrays
        return () if unused else make(self)

    of_keras._get_iterator = unless_unused


def _build(model: Any) -> None:  # noqa: ANN401 - as above
    """Build the optimizer of a model as its first step would, with the variables that are trainable now."""
    name_scope, optimizer = sys.modules["keras"].name_scope, model.optimizer
    are_kerass = all(type(one).__module__.startswith("keras.") for one in (model, optimizer))
    if are_kerass and model.built and not optimizer.built and model.trainable_variables:
        with name_scope(optimizer.name, caller=optimizer):
            optimizer.build(model.trainable_variables)
