"""Detection of custom objects: functions and objects of classes that Keras does not define itself."""

from __future__ import annotations

import sys
from types import FunctionType
from typing import Any

import keras

from grader.judge.codec.custom.proxies import kept_of
from grader.judge.codec.keras_classes import BASES, CODE, FUNCTIONS

NEVER = (type(None), bool, int, float, str, list, tuple, dict)
# Attributes that a class may define without changing the behavior of its base.
HARMLESS = {
    *("__init__", "__module__", "__qualname__", "__doc__", "__annotations__", "__firstlineno__"),
    *("__static_attributes__", "__dict__", "__weakref__", "__parameters__", "get_config", "from_config"),
}


def is_custom(one: object) -> bool:
    """Tell whether an object cannot be rebuilt from a configuration: it is, or holds, code of its own."""
    kind = type(one)
    if kind in NEVER:
        return False
    if kept_of(one) is not None:
        return True
    if issubclass(kind, BASES):
        return keras_base(kind) is not kind or kind.__name__ in CODE
    return callable(one) and not isinstance(one, type) and not _is_keras_function(one)


def keras_base(kind: type) -> type:
    """Return the nearest class that Keras defines."""
    return next(base for base in kind.__mro__ if _is_keras_class(base) or base is object)


def rebuildable_base(one: object) -> type | None:
    """Return the Keras class of an object whose own class only adds a constructor."""
    kind = type(one)
    base = keras_base(kind)
    own = kind.__mro__[: kind.__mro__.index(base)]
    plain = base not in (keras.Model, keras.Layer, object) and base.__name__ not in CODE
    if not plain or base is kind or any(set(vars(each)) & _defined(base) for each in own):
        return None
    return base


def overridden(one: object, names: tuple[str, ...]) -> list[str]:
    """Return which of these methods an object's own classes define."""
    kind = type(one)
    own = kind.__mro__[: kind.__mro__.index(keras_base(kind))]
    return [name for name in names if any(name in vars(each) for each in own)]


def _defined(base: type) -> set[str]:
    return {name for each in base.__mro__ for name in vars(each)} - HARMLESS


def _is_keras_class(kind: type) -> bool:
    if not kind.__module__.startswith("keras.src."):
        return False
    return getattr(sys.modules.get(kind.__module__), kind.__name__, None) is kind


def _is_keras_function(one: Any) -> bool:  # noqa: ANN401 - any callable
    name = getattr(one, "__name__", None)
    if not isinstance(one, FunctionType) or type(name) is not str:
        return False
    return any(getattr(module, name, None) is one for module in FUNCTIONS)
