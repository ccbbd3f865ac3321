"""Serialization of a Keras object; custom objects in it stay in their process and are described."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import keras
from keras.src.saving import serialization_lib
from keras.src.utils.python_utils import is_default

from grader.judge.codec.custom.detection import is_custom, keras_base, overridden, rebuildable_base
from grader.judge.codec.custom.kept import KeptObject
from grader.judge.codec.custom.proxies import kept_of
from grader.judge.codec.custom.sharing import SAME, mark_shared
from grader.judge.codec.custom.vocabularies import learned_words
from grader.judge.codec.keras_classes import PLAIN
from grader.judge.codec.marks import MARK, mark

Description = dict[str, Any]
FORWARDED = (
    *("fit", "evaluate", "predict", "train_on_batch", "test_on_batch", "predict_on_batch", "compute_loss"),
    *("train_step", "test_step", "predict_step", "compute_metrics", "make_train_function"),
)
"""Methods of a model that run in the custom model's process if its class defines them."""

ROLES: tuple[tuple[str, type], ...] = (
    ("model", keras.Model),
    ("layer", keras.Layer),
    ("loss", keras.losses.Loss),
    ("metric", keras.metrics.Metric),
    ("optimizer", keras.optimizers.Optimizer),
    ("schedule", keras.optimizers.schedules.LearningRateSchedule),
    ("regularizer", keras.regularizers.Regularizer),
    ("initializer", keras.initializers.Initializer),
    ("constraint", keras.constraints.Constraint),
)


def serialize(value: object) -> tuple[Any, list[object]]:
    """Return a configuration, and a kept object and its description for each of its marks, in one list."""
    serializer = _Serializer()
    with patch.object(serialization_lib, "serialize_keras_object", serializer):
        config = serializer(value)
        if isinstance(value, keras.Model) and config["class_name"] == MARK and kept_of(value) is None:
            config["compile_config"] = serializer(compile_config(value))
        described = [part for one in serializer.all() for part in one]
    mark_shared([config, described[1::2]])
    return config, described


def serialize_with_objects(value: object) -> tuple[Any, list[object]]:
    """Return a configuration, and the custom objects that its marks stand for."""
    serializer = _Serializer()
    with patch.object(serialization_lib, "serialize_keras_object", serializer):
        config = serializer(value)
    mark_shared(config)
    return config, serializer.found


def compile_config(model: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the arguments with which a model was compiled, as live objects."""
    if not model.compiled or getattr(model, "_compile_config", None) is None:
        return {}
    return dict(model._compile_config.config)


class _Serializer:
    """Keras's own serializer, which puts marks in the places of custom objects."""

    def __init__(self) -> None:
        self._original = serialization_lib.serialize_keras_object
        self.found: list[object] = []
        self._numbers: dict[int, int] = {}
        self._layers: dict[int, tuple[int, keras.Layer]] = {}

    def __call__(self, one: Any) -> Any:  # noqa: ANN401
        made = self._entry(one)
        if words := learned_words(one):
            made["config"] |= words
        if isinstance(one, keras.Layer) and not isinstance(one, keras.layers.InputLayer):
            made[SAME] = self._layers.setdefault(id(one), (len(self._layers), one))[0]
        return made

    def _entry(self, one: Any) -> Any:  # noqa: ANN401
        if not is_custom(one):
            return self._with_all_layers(one, self._original(one))
        if kept_of(one) is None and (base := rebuildable_base(one)):
            return self._with_all_layers(one, self._as(one, base))
        if id(one) not in self._numbers:
            self._numbers[id(one)] = len(self.found)
            self.found.append(one)
        return mark(self._numbers[id(one)])

    def all(self) -> Any:  # noqa: ANN401 - a generator
        """Describe all custom objects, also those that are found within others."""
        number = 0
        while number < len(self.found):
            one = self.found[number]
            kept = kept_of(one)
            yield (kept, {}) if kept is not None else (KeptObject.of(one), self._describe(one))
            number += 1

    def _as(self, one: Any, base: Any) -> dict[str, Any]:  # noqa: ANN401
        """Serialize an object as an instance of its Keras class."""
        if base.__name__ == "Functional":  # its `get_config` asks the constructor's parameters
            config = base.get_config(base(one._inputs_struct, one._outputs_struct, name=one.name))
        else:
            config = base.get_config(one)
        made = serialization_lib.serialize_with_public_class(base, self._original(config))
        entry: dict[str, Any] = made or {
            "module": base.__module__,
            "class_name": base.__name__,
            "config": self._original(config),
            "registered_name": base.__name__,
        }
        serialization_lib.get_build_and_compile_config(one, entry)
        return entry

    def _with_all_layers(self, one: Any, entry: Any) -> Any:  # noqa: ANN401
        """Return a configuration with all layers: in a Sequential Keras leaves out those that occur twice."""
        if isinstance(one, keras.Sequential) and len(set(map(id, one._layers))) < len(one._layers):
            entry["config"]["layers"] = [self(layer) for layer in one._layers]
        return entry

    def _describe(self, one: Any) -> Description:  # noqa: ANN401
        role = next((name for name, kind in ROLES if isinstance(one, kind)), "function")
        name = getattr(one, "__name__", "") if role == "function" else ""
        described: Description = {"role": role, "name": str(name or type(one).__name__)}
        if role == "function":
            return described
        base = keras_base(type(one))
        described |= {"base": [base.__module__, base.__name__], "settings": _settings(one, base)}
        if role in ("model", "layer"):
            described |= self._layer(one)
        elif role == "optimizer":
            described["config"] = self._original(_known(base, one))
        elif role == "loss":
            described |= {"reduction": one.reduction, "calls": bool(overridden(one, ("__call__",)))}
        if role in ("loss", "metric"):
            described["label"] = str(one.name)
        return described

    def _layer(self, one: Any) -> Description:  # noqa: ANN401
        # Keras keeps a variable where it was first: one that is frozen later stays among the trainable ones.
        own = [(each, True) for each in one._trainable_variables]
        own += [(each, False) for each in one._non_trainable_variables]
        shapes = ("input_shape", "output_shape") if hasattr(type(one), "input_shape") else ()
        return {
            "label": one.name,
            "built": bool(one.built),
            "settled": all(layer.built for layer in one._flatten_layers()),
            "trainable": bool(one.trainable),
            "dtype": one.dtype_policy.name,
            "own": [[each.name, list(each.shape), str(each.dtype), kind] for each, kind in own],
            "layers": [self(layer) for layer in one._layers],
            "masking": _masking(one),
            "overrides": overridden(one, FORWARDED) if isinstance(one, keras.Model) else [],
            "shapes": {name: shape for name in shapes if (shape := _shape(one, name)) is not None},
        }


def _masking(one: Any) -> str:  # noqa: ANN401
    """Return which mask a layer's output has: "none", the "same" as its input, or its "own"."""
    if not is_default(one.compute_mask):
        return "own"
    return "same" if one.supports_masking else "none"


def _known(base: Any, one: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the configuration that an object's Keras class writes; empty if it cannot."""
    try:
        return dict(base.get_config(one))
    except Exception:  # a class of the student's may lack what Keras's methods look for
        return {}


def _settings(one: Any, base: type) -> dict[str, Any]:  # noqa: ANN401
    if base in (keras.Layer, keras.Model) or issubclass(base, keras.Model):
        return {}
    found = _known(base, one)
    return {name: value for name, value in found.items() if _is_attribute(one, name, value)}


def _is_attribute(one: object, name: str, value: object) -> bool:
    if not isinstance(value, PLAIN):
        return False
    try:
        mine = getattr(one, name)
    except Exception:  # a property of the student's, or of a layer that is not built
        return False
    return type(mine) is type(value) and bool(mine == value)


def _shape(one: object, name: str) -> list[int | None] | None:
    try:
        sizes = list(getattr(one, name))
    except Exception:  # not built, or several inputs
        return None
    return sizes if all(size is None or type(size) is int for size in sizes) else None
