"""Building of a Keras object whose configuration has marks: each becomes a proxy or the custom object."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras

from grader.judge.codec.custom.callbacks import ProxyCallback
from grader.judge.codec.custom.computing import compute
from grader.judge.codec.custom.describing import compile_config, serialize_with_objects
from grader.judge.codec.custom.kept import KeptObject
from grader.judge.codec.custom.layers import ProxyLayer, ProxyModel
from grader.judge.codec.custom.proxies import attach, give_settings
from grader.judge.codec.custom.sharing import SharedLayers
from grader.judge.codec.custom.training import (
    ProxyConstraint,
    ProxyInitializer,
    ProxyLoss,
    ProxyMetric,
    ProxyOptimizer,
    ProxyRegularizer,
    ProxySchedule,
)
from grader.judge.codec.foreign import Foreign, Kept, class_name, proxy_class
from grader.judge.codec.marks import MARK, SHARED, number_in

Description = dict[str, Any]


@contextmanager
def building(parts: Sequence[Any]) -> Iterator[_Builder]:
    """Within the context, Keras builds the custom object for each mark; `parts` come from `serialize`."""
    builder = _Builder(parts)

    class Marked:
        """A mark, as Keras finds it in a configuration."""

        from_config = staticmethod(lambda config: builder.custom(number_in(config)))

    with keras.saving.CustomObjectScope({MARK: Marked, SHARED: SharedLayers()}):
        yield builder


def compile_as(target: Any, model: Any) -> None:  # noqa: ANN401
    """Compile a model like another, with an optimizer of its own and the same custom objects."""
    config, custom = serialize_with_objects(compile_config(model))
    with building(()) as builder:
        builder.use(custom)
        target.compile_from_config(config)
    if custom:
        target.run_eagerly = True


def descriptions_in(parts: Sequence[Any]) -> list[Any]:
    """Return the descriptions among the parts."""
    return list(parts[1::2])


def stays_here(parts: Sequence[Any]) -> bool:
    """Tell whether one of the custom objects is a layer that lives in this process."""
    return any(isinstance(kept, KeptObject) and isinstance(kept.value, keras.Layer) for kept in parts[::2])


class _Builder:
    """Builder that builds each custom object once."""

    def __init__(self, parts: Sequence[Any]) -> None:
        self._pairs = list(zip(parts[::2], parts[1::2], strict=True))
        self._made: dict[int, Any] = {}

    def use(self, objects: Sequence[object]) -> None:
        """Set the custom objects that the marks stand for, by number."""
        self._made = dict(enumerate(objects))

    def custom(self, number: int) -> Any:  # noqa: ANN401
        """Return the custom object with this number: the object if it lives in this process, else a proxy."""
        if number not in self._made:
            if not 0 <= number < len(self._pairs):
                raise ValueError("no such custom object")
            kept, description = self._pairs[number]
            is_ours = isinstance(kept, KeptObject)
            self._made[number] = kept.value if is_ours else self._proxy(kept, description)
        return self._made[number]

    def _proxy(self, kept: Any, description: Description) -> Any:  # noqa: ANN401
        check_kept(kept)
        role = description["role"]
        if role == "function":
            return proxy_function(kept, class_name(description.get("name")))
        proxy, root = PROXIES[role]
        base = _base(description, root)
        kind = proxy_class(class_name(description.get("name")), proxy, base)
        made = attach(self._make(kind, role, description), kept)
        give_settings(made, description)
        return made

    def _make(self, kind: Any, role: str, description: Description) -> Any:  # noqa: ANN401
        if role in ("layer", "model"):
            layers = [keras.saving.deserialize_keras_object(one) for one in description["layers"]]
            return kind(description, layers)
        if role in ("loss", "metric"):
            return kind(description)
        if role == "optimizer":
            return kind.from_config(dict(description["config"]))
        return object.__new__(kind)


def proxy_function(kept: Kept, name: str) -> Callable[..., Any]:
    """Return a function that calls the custom function in the other process."""

    def function(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        return compute(kept, name, args, kwargs)

    function.__name__ = function.__qualname__ = name
    function.__module__ = "__main__"
    function._kept = kept  # type: ignore[attr-defined]
    return function


def proxy_callback(kept: Any, description: Description) -> Any:  # noqa: ANN401
    """Return the proxy of a custom callback."""
    check_kept(kept)
    base = _base(description, keras.callbacks.Callback)
    kind = proxy_class(class_name(description.get("name")), ProxyCallback, base)
    made = attach(kind(description), kept)
    give_settings(made, description)
    return made


def check_kept(kept: object) -> None:
    """Raise `ValueError` unless a value is a reference to an object of the other process."""
    if not isinstance(kept, Foreign):
        raise ValueError("a custom object that is nowhere")


def _base(description: Description, root: type) -> type:
    """Return the Keras class from which a custom class is derived."""
    module, name = description["base"]
    has_structure = root is keras.Model  # that of a Sequential, say, is not there
    if has_structure or type(module) is not str or not module.startswith("keras.src."):
        return root
    found: Any = getattr(sys.modules.get(module), str(name), None)
    if isinstance(found, type) and issubclass(found, root):
        return found
    return root


PROXIES: dict[str, tuple[type, type]] = {
    "model": (ProxyModel, keras.Model),
    "layer": (ProxyLayer, keras.Layer),
    "loss": (ProxyLoss, keras.losses.Loss),
    "metric": (ProxyMetric, keras.metrics.Metric),
    "optimizer": (ProxyOptimizer, keras.optimizers.Optimizer),
    "schedule": (ProxySchedule, keras.optimizers.schedules.LearningRateSchedule),
    "regularizer": (ProxyRegularizer, keras.regularizers.Regularizer),
    "initializer": (ProxyInitializer, keras.initializers.Initializer),
    "constraint": (ProxyConstraint, keras.constraints.Constraint),
}
