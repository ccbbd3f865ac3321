"""Proxies of estimators: of the same classes of scikit-learn, fitted and asked in the other process."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NoReturn

import sklearn.base

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.estimator_classes import ESTIMATORS
from grader.judge.codec.foreign import AnyProxy, Kept, class_name, connect
from grader.judge.codec.remote_estimators.scores import scoring
from grader.judge.codec.results import CALLED, is_result

MIXINS = {f"sklearn.base.{name}" for name in vars(sklearn.base) if name.endswith("Mixin")}
BASES = {*ESTIMATORS, *MIXINS, "sklearn.base.BaseEstimator"}
HERE = ("score", "set_output", "get_params", "set_params", "get_metadata_routing")
"""Methods that are not forwarded as they are: they are ours, or scikit-learn's own at this end."""


class ProxyEstimator(AnyProxy):
    """An estimator whose fitting and predicting is done in the other process."""

    def __init__(self) -> None:
        raise TypeError("A proxy is built from a description.")

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name.startswith("_"):
            raise AttributeError(name)
        value = self._kept("attribute", name)
        if callable(value) and getattr(type(self._kept), "closed", True):
            return _refusing(type(self).__name__, name)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            self._kept("assign", name, value)

    def __sklearn_clone__(self) -> Any:  # noqa: ANN401
        return self._twin("clone")

    def __deepcopy__(self, memo: object) -> Any:  # noqa: ANN401
        return self._twin("copy")

    def _twin(self, operation: str) -> Any:  # noqa: ANN401
        made = self._kept(operation)
        if not isinstance(made, ProxyEstimator | sklearn.base.BaseEstimator):
            raise CannotCross(f"Your {type(self).__name__} gave no estimator as its {operation}.")
        return made

    def __sklearn_is_fitted__(self) -> bool:
        return bool(self._kept("is_fitted"))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


def build(kept: Kept, description: dict[str, Any]) -> ProxyEstimator:
    """Return the proxy of an estimator. Raises `ValueError` for an odd description."""
    bases = tuple(_base(module, each) for module, each in description["bases"])
    methods = frozenset(str(each) for each in description["methods"])
    made: ProxyEstimator = object.__new__(_proxy_class(class_name(description["name"]), bases, methods))
    connect(made, kept, description["class"])
    return made


@lru_cache(maxsize=200)
def _proxy_class(name: str, bases: tuple[type, ...], methods: frozenset[str]) -> Any:  # noqa: ANN401 - a class
    forwarded = {*CALLED, *(each for base in bases for each in public_methods(base))} - {*HERE}
    body: dict[str, Any] = {each: _forwarding(each) for each in sorted(forwarded & methods)}
    body |= {each: _fetched(each) for base in bases for each in dir(base) if _is_property(base, each)}
    if "score" in methods:
        body["score"] = scoring(bases)
    if "get_params" in methods:
        body["get_params"], body["set_params"] = _get_params, _set_params
    return type(name, (ProxyEstimator, *bases), {**body, "__module__": "__main__"})


@cache
def public_methods(kind: type) -> frozenset[str]:
    """Return the names of a class's public methods."""
    names = (name for name in dir(kind) if not name.startswith("_"))
    found = {name for name in names if callable(inspect.getattr_static(kind, name, None))}
    available = {name for name in dir(kind) if hasattr(inspect.getattr_static(kind, name, None), "check")}
    return frozenset({*found, *available})


def _base(module: object, name: object) -> type:
    if f"{module}.{name}" not in BASES:
        raise ValueError("no class of scikit-learn's that can be tested")
    found: type = getattr(importlib.import_module(str(module)), str(name))
    return found


def _forwarding(name: str) -> Callable[..., Any]:
    def method(self: ProxyEstimator, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        return _result(self, name, self._kept("call", name, list(args), kwargs))

    method.__name__ = method.__qualname__ = name
    return method


def _is_property(kind: type, name: str) -> bool:
    return not name.startswith("_") and isinstance(inspect.getattr_static(kind, name, None), property)


def _fetched(name: str) -> property:
    """Return a property that is computed in the other process: what it is computed from is there."""
    return property(lambda self: ProxyEstimator.__getattr__(self, name))


def _result(proxy: ProxyEstimator, name: str, answer: object) -> Any:  # noqa: ANN401
    """Return what a method has given, if that is data; the estimator itself comes as the proxy."""
    if not isinstance(answer, list) or len(answer) != 2:
        raise CannotCross(f"Your {type(proxy).__name__} gave no result.")
    is_itself, value = answer
    if is_itself is True:
        return proxy
    if not is_result(value):
        raise refuse(f"{type(proxy).__name__}.{name}", value)
    return value


def refuse(name: str, came: object) -> CannotCross:
    """Return the error for a result of the wrong type."""
    return CannotCross(f"Your {name} gave a {type(came).__name__}; an array of numbers or labels is needed.")


def _get_params(self: ProxyEstimator, deep: bool = True) -> dict[str, Any]:
    found = self._kept("get_params", bool(deep))
    if type(found) is not dict or not all(type(name) is str for name in found):
        raise CannotCross(f"Your {type(self).__name__} gave no parameters.")
    return found


def _set_params(self: ProxyEstimator, **params: Any) -> ProxyEstimator:  # noqa: ANN401
    self._kept("set_params", params)
    return self


def _refusing(kind: str, name: str) -> Callable[..., NoReturn]:
    def method(*args: object, **kwargs: object) -> NoReturn:
        raise CannotCross(
            f"The test used {name} of an object of your class {kind}, which is not possible here. "
            "Only methods of scikit-learn's estimators are. Does the question ask for such an object?"
        )

    return method
