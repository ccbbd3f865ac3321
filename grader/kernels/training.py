"""Training in a forked kernel: work of Keras that changes no result is left out.

A test compares the results bit by bit.

- Keras lets the first call of the training step make the optimizer's variables. TensorFlow traces a function
  that makes variables twice, which is a quarter of the processor time of a small fit. Keras's
  `Optimizer.build` makes the same variables beforehand.
- Keras makes an iterator of the data for each epoch: `grader.kernels.iterators` keeps one for all.
- Keras calls its training function for each batch: `grader.kernels.batches` lets a call take several.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from grader.kernels.batches import change_function, fit_by_several, training_function
from grader.kernels.iterators import keep_iterators

KNOWN_VERSIONS = ("3.15",)
"""Versions of Keras known to make iterators, and to train, as `iterators` and `batches` expect."""


def shorten_training() -> None:
    """Leave out work of Keras in this process, if it is imported and computes with TensorFlow."""
    keras = sys.modules.get("keras")
    if keras is not None and keras.backend.backend() == "tensorflow":
        _build_optimizers_first(keras)
        if keras.__version__.rpartition(".")[0] in KNOWN_VERSIONS:
            keep_iterators()
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
    change_function(keras, "train", partial(training_function, prepare=_build))


def _build(model: Any) -> None:  # noqa: ANN401 - as above
    """Build the optimizer of a model as its first step would, with the variables that are trainable now."""
    name_scope, optimizer = sys.modules["keras"].name_scope, model.optimizer
    are_kerass = all(type(one).__module__.startswith("keras.") for one in (model, optimizer))
    if are_kerass and model.built and not optimizer.built and model.trainable_variables:
        with name_scope(optimizer.name, caller=optimizer):
            optimizer.build(model.trainable_variables)
