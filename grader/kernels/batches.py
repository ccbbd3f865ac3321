"""Several batches in one call of the training function, with the results of Keras's one at a time.

Keras calls its training function once for each batch. For a small network most of that time is Python's and
TensorFlow's cost of a call. TensorFlow can run the same step in a loop of its own, as Keras's option
`steps_per_execution` does. A test compares the results bit by bit.

A fit is left alone where something could tell the difference: a callback that looks at batches, a model of
another class than Keras's, data whose batches are not counted, a step that is not a plain graph.
"""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from typing import Any

LONGEST = 0.2
"""Seconds that a call should take at most: an interrupt waits for its end, and so does a progress bar."""
LOOKS_AT_BATCHES = ("on_train_batch_begin", "on_train_batch_end", "on_batch_begin", "on_batch_end")
"""Methods of a callback that Keras calls for each batch of a training."""

Step = Callable[[Any], Any]
"""A training function: takes an iterator of batches, trains on the next, and returns the logs so far."""
Loop = Callable[[Any, int], Any]
"""As `Step`, for a number of batches."""


class Batches:
    """The batches of one call of `fit`.

    Attributes:
        called: number of batches for which Keras called the training function.
        trained: number of batches that the model was trained on; never less.
        at_once: number of batches that a call may take now.
        logs: what the training function returned last.
    """

    def __init__(self) -> None:
        self.called = 0
        self.trained = 0
        self.at_once = 1
        self.logs: Any = None

    def train(self, loop: Loop, iterator: object, in_epoch: int, *, stops: bool) -> Any:  # noqa: ANN401 - any logs
        """Return the logs for the next batch; train on it, and on some that follow, if that is not done yet.

        Args:
            loop: trains on a number of batches, and returns the logs of the last.
            iterator: gives the batches of this epoch.
            in_epoch: number of batches in an epoch.
            stops: whether Keras ends the epoch after this batch.
        """
        if self.called == self.trained:
            left = in_epoch - self.trained % in_epoch
            count = 1 if stops else min(self.at_once, left)
            begin = time.monotonic()
            self.logs = loop(iterator, count)
            self._set_pace((time.monotonic() - begin) / count)
            self.trained += count
        self.called += 1
        return self.logs

    def _set_pace(self, seconds: float) -> None:
        """Let the next call take twice as many batches, or fewer where they would take longer than `LONGEST`.

        Args:
            seconds: for one batch of the last call.
        """
        self.at_once = max(1, min(2 * self.at_once, int(LONGEST / max(seconds, 1e-6))))


running: dict[int, Batches] = {}
"""The calls of `fit` that train on several batches at once, by the `id` of their model."""


def training_function(model: Any, step: Step, prepare: Callable[[Any], None]) -> Step:  # noqa: ANN401 - Keras is untyped
    """Return a training function of a model that trains on several batches at once where `fit` allows that.

    Args:
        model: a Keras model that computes with TensorFlow.
        step: its own training function.
        prepare: is called with the model before each batch.
    """
    tf = sys.modules["tensorflow"]

    def multi_step_on_iterator(iterator: Any, count: Any) -> Any:  # noqa: ANN401 - TensorFlow is untyped
        def one_more(done: Any) -> Any:  # noqa: ANN401 - as above
            logs = step([iterator.get_next()])
            with tf.control_dependencies(tf.nest.flatten(logs)):
                return (done + 1,)

        tf.while_loop(lambda done: done < count, one_more, [tf.constant(0)], parallel_iterations=1)
        return model.get_metrics_result()  # as the step of Keras's models does: the logs of the last

    in_graph = tf.function(multi_step_on_iterator, autograph=False, reduce_retracing=True)

    def loop(iterator: object, count: int) -> Any:  # noqa: ANN401 - as above
        return in_graph(iterator, tf.constant(count))

    def train(iterator: object) -> Any:  # noqa: ANN401 - as above
        prepare(model)
        batches = running.get(id(model))
        if batches is None or not isinstance(iterator, tf.data.Iterator):
            return step(iterator)
        in_epoch = model.history.params["steps"]  # None if not known
        if not in_epoch:
            return step(iterator)
        return batches.train(loop, iterator, in_epoch, stops=model.stop_training)

    return train


def fit_by_several(keras: Any) -> None:  # noqa: ANN401 - Keras is untyped
    """Make Keras's `Model.fit` train on several batches at once where nothing could tell the difference.

    Args:
        keras: the module, which computes with TensorFlow.
    """
    filter_traceback = import_module("keras.src.utils.traceback_utils").filter_traceback
    of_keras = inspect.unwrap(keras.Model.fit)
    signature = inspect.signature(of_keras)
    without_lines = import_module("tensorflow.python.util.tf_stack").CurrentModuleFilter

    @wraps(of_keras)
    def fit(*args: object, **named: object) -> Any:  # noqa: ANN401 - as above
        try:
            told = signature.bind(*args, **named).arguments
        except TypeError:
            return of_keras(*args, **named)  # it raises an error that names the method
        # An error of TensorFlow's lists lines, but none of this file.
        with _batches_of(told), without_lines():
            return of_keras(*args, **named)

    keras.Model.fit = filter_traceback(fit)


@contextmanager
def _batches_of(told: dict[str, Any]) -> Iterator[None]:
    """Count the batches of a call of `fit` while it runs, if several may be trained on at once."""
    model = told["self"]
    outer = running.pop(id(model), None)  # a callback may call `fit` of the same model
    if _is_plain(model) and _has_counted_batches(told) and not _looks_at_batches(told.get("callbacks")):
        running[id(model)] = Batches()
    try:
        yield
    finally:
        running.pop(id(model), None)
        if outer is not None:
            running[id(model)] = outer


def _is_plain(model: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a model is of Keras's classes, and its step a graph of TensorFlow without XLA."""
    if not type(model).__module__.startswith("keras.") or model.steps_per_execution != 1:
        return False
    eager = model.run_eagerly or sys.modules["tensorflow"].config.functions_run_eagerly()
    return not (eager or model.jit_compile)


def _has_counted_batches(told: dict[str, Any]) -> bool:
    """Tell whether `fit` gets arrays, or a dataset of TensorFlow's, to be used to its end in each epoch."""
    arrays = import_module("keras.src.trainers.data_adapters.array_data_adapter")
    data = [told.get(name) for name in ("x", "y", "sample_weight")]
    is_dataset = isinstance(data[0], sys.modules["tensorflow"].data.Dataset)
    return told.get("steps_per_epoch") is None and (is_dataset or arrays.can_convert_arrays(data))


def _looks_at_batches(callbacks: object) -> bool:
    """Tell whether one of the callbacks that `fit` gets does something for each batch of a training."""
    keras = sys.modules["keras"]
    given = [] if callbacks is None else keras.tree.flatten(callbacks)
    return any(_has_method_for_batches(callback, keras.callbacks) for callback in given)


def _has_method_for_batches(callback: Any, callbacks: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a callback has a method of its own that Keras calls for each batch."""
    if type(callback) is callbacks.ModelCheckpoint and callback.save_freq == "epoch":
        return False  # its method does nothing
    return any(
        getattr(getattr(callback, name, None), "__func__", None) is not getattr(callbacks.Callback, name)
        for name in LOOKS_AT_BATCHES
    )
