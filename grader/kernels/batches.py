"""Several batches in one call of TensorFlow during `fit`, with the results of Keras's one at a time.

Keras calls its training function once for each batch, and its test function once for each of validation data.
For a small network most of that time is Python's and TensorFlow's cost of a call. TensorFlow can run the
same step in a loop of its own, as Keras's option `steps_per_execution` does. A test compares the results, bit
by bit.

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
LOOKS_AT_BATCHES = (
    *("on_train_batch_begin", "on_train_batch_end", "on_batch_begin", "on_batch_end"),
    *("on_test_batch_begin", "on_test_batch_end"),
)
"""Methods of a callback that Keras calls for each batch of a training or a validation."""

Step = Callable[[Any], Any]
"""A training or test function: it takes the next batch of an iterator, and returns the logs so far."""
Loop = Callable[[Any, int], Any]
"""As `Step`, for a number of batches."""


class Batches:
    """The batches that one call of `fit` trains on, or those of its validations.

    Attributes:
        asked: number of batches that Keras has asked for.
        done: number of batches that the model was trained or tested on; never less.
        at_once: number of batches that a call may take now.
        logs: what the training or test function returned last.
    """

    def __init__(self) -> None:
        self.asked = 0
        self.done = 0
        self.at_once = 1
        self.logs: Any = None

    def next(self, loop: Loop, iterator: object, in_epoch: int, *, stops: bool = False) -> Any:  # noqa: ANN401 - any logs
        """Return the logs for the next batch; take it, and some that follow, if that is not done yet.

        Args:
            loop: trains or tests on a number of batches, and returns the logs of the last.
            iterator: gives the batches of this epoch.
            in_epoch: number of batches in an epoch.
            stops: whether Keras ends the epoch after this batch.
        """
        if self.asked == self.done:
            left = in_epoch - self.done % in_epoch
            count = 1 if stops else min(self.at_once, left)
            begin = time.monotonic()
            self.logs = loop(iterator, count)
            self._set_pace((time.monotonic() - begin) / count)
            self.done += count
        self.asked += 1
        return self.logs

    def _set_pace(self, seconds: float) -> None:
        """Let the next call take twice as many batches, or fewer where they would take longer than `LONGEST`.

        Args:
            seconds: for one batch of the last call.
        """
        self.at_once = max(1, min(2 * self.at_once, int(LONGEST / max(seconds, 1e-6))))


class Fit:
    """A call of `fit` that takes several batches at once, in training and in validation."""

    def __init__(self) -> None:
        self.training = Batches()
        self.validation = Batches()


running: dict[int, Fit] = {}
"""The calls of `fit` that take several batches at once, by the `id` of their model."""


def training_function(model: Any, step: Step, prepare: Callable[[Any], None]) -> Step:  # noqa: ANN401 - Keras is untyped
    """Return a training function of a model that trains on several batches at once where `fit` allows that.

    Args:
        model: a Keras model that computes with TensorFlow.
        step: its own training function.
        prepare: is called with the model before each batch.
    """
    loop = _loop(model, step)

    def train(iterator: object) -> Any:  # noqa: ANN401 - as above
        prepare(model)
        fit = running.get(id(model))
        if fit is None or not isinstance(iterator, sys.modules["tensorflow"].data.Iterator):
            return step(iterator)
        in_epoch = model.history.params["steps"]  # None if not known
        if not in_epoch:
            return step(iterator)
        return fit.training.next(loop, iterator, in_epoch, stops=model.stop_training)

    return train


def test_function(model: Any, step: Step) -> Step:  # noqa: ANN401 - as above
    """Return a test function of a model that tests on several batches at once where `fit` allows that.

    Args:
        model: a Keras model that computes with TensorFlow.
        step: its own test function.
    """
    loop = _loop(model, step)

    def test(iterator: object) -> Any:  # noqa: ANN401 - as above
        fit, epochs = running.get(id(model)), getattr(model, "_eval_epoch_iterator", None)
        if fit is None or epochs is None or iterator is not epochs._current_iterator:
            return step(iterator)  # other data than that of `fit`, say in a callback
        if model.stop_evaluating or epochs.steps_per_epoch is not None or not epochs.num_batches:
            return step(iterator)
        return fit.validation.next(loop, iterator, epochs.num_batches)

    return test


def _loop(model: Any, step: Step) -> Loop:  # noqa: ANN401 - as above
    """Return a function that calls a model's training or test function in one graph."""
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

    return loop


def fit_by_several(keras: Any) -> None:  # noqa: ANN401 - Keras is untyped
    """Make Keras's `Model.fit` take several batches at once where nothing could tell the difference.

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
    change_function(keras, "test", test_function)


def change_function(keras: Any, kind: str, change: Callable[[Any, Step], Step]) -> None:  # noqa: ANN401 - as above
    """Change the training or test functions that Keras's models make, but those of models that run eagerly.

    Args:
        keras: the module, which computes with TensorFlow.
        kind: "train" or "test".
        change: returns the function to use, for a model and the function that it has made.
    """
    name = f"{kind}_function"
    of_keras = getattr(keras.Model, f"make_{name}")

    @wraps(of_keras)
    def make_function(model: Any, force: bool = False) -> Any:  # noqa: ANN401 - as above
        before = getattr(model, name)
        returned = of_keras(model, force)
        made = getattr(model, name)
        if made is not before and not model.run_eagerly:
            setattr(model, name, change(model, made))
        return returned

    setattr(keras.Model, f"make_{name}", make_function)


@contextmanager
def _batches_of(told: dict[str, Any]) -> Iterator[None]:
    """Count the batches of a call of `fit` while it runs, if several may be trained on at once."""
    model = told["self"]
    outer = running.pop(id(model), None)  # a callback may call `fit` of the same model
    if _is_plain(model) and _has_counted_batches(told) and not _looks_at_batches(told.get("callbacks")):
        running[id(model)] = Fit()
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
