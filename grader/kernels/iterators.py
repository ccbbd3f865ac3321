"""One iterator for all epochs of a fit on arrays, with the batches of Keras's one an epoch.

Keras makes a new iterator of TensorFlow's for each epoch, and one more at its end that it does not use.
TensorFlow builds functions again for each, which takes longer than an epoch of a small network. Here the
dataset repeats itself, and one iterator gives the batches of all epochs. A test compares the batches.

The batches are the same, but for one case: data that is shuffled without a seed comes in another random
order, as it does in any two runs. With a seed, each new iterator of Keras's draws the same order again. There
the batches of the first epoch are kept in memory for the others, unless they are large.
"""

from __future__ import annotations

import math
from functools import wraps
from importlib import import_module
from typing import Any

MOST_KEPT = 2**24
"""Bytes of shuffled batches that are kept in memory for the next epochs."""


def keep_iterators() -> None:
    """Make Keras, which computes with TensorFlow, use one iterator for all epochs where data is in arrays.

    Datasets of tf.data are left alone: an iterator of theirs may draw a seed when it is made.
    """
    of_keras = import_module("keras.src.backend.tensorflow.trainer").TFEpochIterator
    init, make = of_keras.__init__, of_keras._get_iterator
    context = import_module("tensorflow.python.eager.context")

    @wraps(init)
    def init_and_repeat(self: Any, *args: object, **named: object) -> None:  # noqa: ANN401 - Keras is untyped
        seeded = context.global_seed() is not None  # before a callback sets one
        init(self, *args, **named)
        self.repeated = _repeated(self, seeded=seeded)
        self.kept, self.is_between_epochs = None, False

    @wraps(make)
    def kept_iterator(self: Any) -> Any:  # noqa: ANN401 - as above
        if self.repeated is None:
            return make(self)
        if self._steps_seen >= self._num_batches:  # the end of an epoch: Keras keeps what it gets, unused
            self.is_between_epochs = True
            return ()
        if not self.is_between_epochs:  # the first epoch, or the one before was left early
            self.kept = iter(self.repeated)
        self.is_between_epochs = False
        return self.kept

    of_keras.__init__, of_keras._get_iterator = init_and_repeat, kept_iterator


def _repeated(epochs: Any, *, seeded: bool) -> Any:  # noqa: ANN401 - as above
    """Return a dataset of the batches of one epoch after the other; None if Keras is to make iterators.

    Args:
        epochs: Keras's iterator over epochs.
        seeded: whether TensorFlow had a global seed when the dataset was made.
    """
    arrays = import_module("keras.src.trainers.data_adapters.array_data_adapter").ArrayDataAdapter
    tf = import_module("tensorflow")
    adapter, batches = epochs.data_adapter, epochs._distributed_dataset
    if type(adapter) is not arrays or not isinstance(batches, tf.data.Dataset):
        return None
    if epochs.steps_per_epoch is not None or epochs.steps_per_execution != 1 or not epochs._num_batches:
        return None
    if not (adapter._shuffle and seeded):
        return batches.repeat()
    return batches.cache().repeat() if _bytes_of(adapter, batches) <= MOST_KEPT else None


def _bytes_of(adapter: Any, batches: Any) -> float:  # noqa: ANN401 - as above
    """Return how much memory the batches of an epoch take; infinity if their shapes do not tell."""
    tf = import_module("tensorflow")
    specs = tf.nest.flatten(batches.element_spec)
    if not all(type(spec) is tf.TensorSpec and spec.shape[1:].is_fully_defined() for spec in specs):
        return math.inf
    rows = sum(spec.shape[1:].num_elements() * spec.dtype.size for spec in specs)
    return float(adapter._num_samples * rows)
