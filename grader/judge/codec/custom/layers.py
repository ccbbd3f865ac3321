"""Proxies of custom layers and models: they hold weights and layers, and compute in the other process."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import keras
from keras.src.backend.common import global_state

from grader.judge.codec.custom.computing import Computation, described_inputs, is_real, specify
from grader.judge.codec.custom.masks import OwnMask, taken_along
from grader.judge.codec.custom.proxies import Proxy, refuse
from grader.judge.codec.errors import CannotCross

NOT_IN_A_NAME = re.compile(r"[^\w.\- ]")
# Methods that a proxy forwards if the custom model's class defines one of those after the colon.
FORWARDED = {
    "fit": ("fit", "train_step", "compute_loss", "compute_metrics", "make_train_function"),
    "train_on_batch": ("train_on_batch", "train_step", "compute_loss", "compute_metrics"),
    "evaluate": ("evaluate", "test_step", "compute_loss", "compute_metrics"),
    "test_on_batch": ("test_on_batch", "test_step", "compute_loss", "compute_metrics"),
    "predict": ("predict", "predict_step"),
    "predict_on_batch": ("predict_on_batch", "predict_step"),
    "compute_loss": ("compute_loss",),
}


class ProxyLayer(Proxy, keras.Layer):  # type: ignore[misc]  # Keras has no types
    """Proxy of a custom layer, with its weights and inner layers; `call` runs in the other process."""

    _description: dict[str, Any]
    _kept: Any

    def __init__(self, description: dict[str, Any], layers: list[Any], **options: Any) -> None:  # noqa: ANN401
        self._begin(description, options)
        self._take(description, layers)

    def _begin(self, description: dict[str, Any], options: dict[str, Any]) -> None:
        label = NOT_IN_A_NAME.sub("_", str(description["label"]))[:200] or None
        keras.Layer.__init__(self, name=label, dtype=str(description["dtype"]), **options)
        self._description = description
        # The custom object converts its inputs itself.
        self._convert_input_args, self._allow_non_tensor_positional_args = False, True

    def _take(self, description: dict[str, Any], layers: list[Any]) -> None:
        """Create the weights, and add the inner layers."""
        self._own = [
            self.add_weight(
                shape=tuple(shape),
                dtype=str(dtype),
                trainable=bool(trainable),
                initializer="zeros",
                name=NOT_IN_A_NAME.sub("_", str(name)) or None,
            )
            for name, shape, dtype, trainable in description["own"]
        ]
        self._inner = list(layers)
        for name, shape in dict(description["shapes"]).items():
            if name in ("input_shape", "output_shape"):
                setattr(self, name, tuple(shape))
        self.supports_masking = description["masking"] != "none"
        self.trainable = bool(description["trainable"])
        self.built = bool(description["built"])

    def build(self, *shapes: Any) -> None:  # noqa: ANN401
        """Create the weights for inputs of this shape."""
        if not self._settled:
            self._become(self._kept("build_for", *shapes))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call the layer; one that was never called gets its weights first."""
        if not self._settled:
            with outside_of_tracing():
                self._become(self._kept("build", *described_inputs(args, kwargs | taken_along(args))))
        return super().__call__(*args, **kwargs)

    def call(self, *args: Any, training: bool | None = None, **kwargs: Any) -> Any:  # noqa: ANN401
        """Compute in the other process, with the weights of this proxy."""
        if training is not None:
            kwargs["training"] = bool(training)
        name = type(self).__name__
        made = Computation(
            kept=self._kept,
            name=name,
            method="__call__",
            args=args,
            kwargs=kwargs | taken_along(args),
            weights=self.weights,
            taped=bool(training),
        )
        out, losses = made.run()
        for weight, array in zip(self.weights, made.changed, strict=False):
            if array is not None:
                weight.assign(array)
        for loss in losses:
            self.add_loss(loss)
        return out

    def compute_output_spec(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the shapes and types of the output."""
        kwargs = {name: value for name, value in kwargs.items() if value is not None}
        return specify(self._kept, type(self).__name__, args, kwargs | taken_along(args))

    def compute_mask(self, inputs: Any, previous_mask: Any = None) -> Any:  # noqa: ANN401
        """Return the mask of the output: the input's, as layers do by default, or one of the layer's own."""
        if self._description["masking"] != "own":
            return previous_mask
        if isinstance(inputs, tuple):  # Keras takes all that `call(*args)` gets for its first argument
            inputs, previous_mask = inputs[0], previous_mask and previous_mask[0]
        return OwnMask(self._kept, type(self).__name__).of(inputs, previous_mask)

    def get_config(self) -> dict[str, Any]:
        """Refuse: the configuration of a custom layer is known to its own class only."""
        raise CannotCross(f"A copy of a layer of your class {type(self).__name__} cannot be made here.")

    @property
    def _settled(self) -> bool:
        return bool(self._description["settled"])

    def _become(self, twin: object) -> None:
        """Take the weights that the custom layer got in its first call."""
        if not isinstance(twin, ProxyLayer):
            raise refuse(type(self).__name__, twin, "a layer with weights")
        self._tracker.unlock()
        for tracked in (self._layers, self._trainable_variables, self._non_trainable_variables):
            tracked.clear()
        self._description = twin._description
        self._own, self._inner = list(twin._own), list(twin._inner)
        self.built = twin.built


class ProxyModel(ProxyLayer, keras.Model):  # type: ignore[misc]
    """Proxy of a custom model: Keras trains and evaluates it here, by calls of the custom model."""

    def _begin(self, description: dict[str, Any], options: dict[str, Any]) -> None:
        keras.Model.__init__(self)
        super()._begin(description, options)

    @property
    def run_eagerly(self) -> bool:
        """Return True: each step makes requests to the other process."""
        return True

    @run_eagerly.setter
    def run_eagerly(self, value: bool) -> None:
        pass

    def _forward(self, name: str, args: Any, kwargs: dict[str, Any]) -> Any:  # noqa: ANN401
        weights = [keras.ops.convert_to_numpy(each) for each in self.weights]
        answer = self._kept("method", name, list(args), kwargs, weights)
        if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[1], list):
            raise refuse(type(self).__name__, answer, "a result")
        if not _is_result(answer[0]):
            raise refuse(f"{type(self).__name__}.{name}", answer[0], "an array, a number or a history")
        if len(answer[1]) == len(self.weights):
            self.set_weights(answer[1])
        return answer[0]


@contextmanager
def outside_of_tracing() -> Iterator[None]:
    """Create variables at once, even while Keras or TensorFlow only infers shapes."""
    names = ("stateless_scope", "symbolic_scope")
    before = {name: global_state.get_global_attribute(name) for name in names}
    with ExitStack() as stack:
        if keras.backend.backend() == "tensorflow":
            import tensorflow

            stack.enter_context(tensorflow.init_scope())
        for name in names:
            global_state.set_global_attribute(name, None)
        try:
            yield
        finally:
            for name, scope in before.items():
                global_state.set_global_attribute(name, scope)


def _forwarding(name: str, own: tuple[str, ...]) -> Callable[..., Any]:
    def method(self: ProxyModel, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if set(own) & set(self._description["overrides"]):
            return self._forward(name, args, kwargs)
        return getattr(super(ProxyModel, self), name)(*args, **kwargs)

    method.__name__ = name
    return method


for _name, _own in FORWARDED.items():
    setattr(ProxyModel, _name, _forwarding(_name, _own))


def _is_result(value: object) -> bool:
    """Tell whether a value has a type that Keras's own methods return."""
    if isinstance(value, list | tuple):
        return all(map(_is_result, value))
    if isinstance(value, dict):
        return all(map(_is_result, value.values()))
    return value is None or isinstance(value, keras.callbacks.History) or is_real(value)
