"""An estimator that stays in its process, and the operations that its proxy asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import update_wrapper
from inspect import isroutine
from typing import Any

from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.utils.validation import check_is_fitted

from grader.judge.codec.foreign import Keeper

_functions: dict[int, tuple[object, Callable[..., Any]]] = {}


def as_function(one: Any) -> Callable[..., Any]:  # noqa: ANN401 - anything that can be called
    """Return a function that calls this: functions cross by reference. Always the same."""
    if isroutine(one):
        return one
    if id(one) not in _functions:

        def function(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            return one(*args, **kwargs)

        update_wrapper(function, one)
        function.__name__ = str(getattr(one, "__name__", type(one).__name__))
        function._calls = one  # type: ignore[attr-defined]
        _functions[id(one)] = one, function
    return _functions[id(one)][1]


def called_by(function: Any) -> Any:  # noqa: ANN401
    """Return what a function of `as_function` calls; any other function itself."""
    return getattr(function, "_calls", function)


class KeptEstimator(Keeper):
    """Server of the proxies of one estimator."""

    operations = ("call", "attribute", "assign", "clone", "copy", "is_fitted", "get_params", "set_params")

    def call(self, name: str, args: Sequence[Any], kwargs: dict[str, Any]) -> list[object]:
        """Call a method; tell whether it has given the estimator itself, and what else."""
        value = getattr(self.value, name)(*args, **kwargs)
        return [True, None] if value is self.value else [False, value]

    def attribute(self, name: str) -> object:
        """Return an attribute."""
        return getattr(self.value, name)

    def assign(self, name: str, value: object) -> None:
        """Change an attribute."""
        setattr(self.value, name, value)

    def clone(self) -> object:
        """Return a new estimator with the same parameters."""
        return clone(self.value)

    def copy(self) -> object:
        """Return another estimator that has learned the same."""
        return deepcopy(self.value)

    def is_fitted(self) -> bool:
        """Tell whether the estimator has been fitted."""
        try:
            check_is_fitted(self.value)
        except (NotFittedError, TypeError):
            return False
        return True

    def get_params(self, deep: bool) -> object:
        """Return the parameters."""
        return self.value.get_params(deep=deep)

    def set_params(self, params: dict[str, Any]) -> None:
        """Change parameters."""
        self.value.set_params(**params)
