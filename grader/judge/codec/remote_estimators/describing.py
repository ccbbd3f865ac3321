"""Description of an estimator that stays here: its name, its classes of scikit-learn, its methods."""

from __future__ import annotations

from typing import Any

from grader.judge.codec.remote_estimators.proxies import BASES, public_methods
from grader.judge.codec.remote_estimators.replacing import is_scikit_learns
from grader.judge.codec.results import CALLED

MORE = ("score", "get_params", "set_params")


def describe(estimator: Any) -> dict[str, Any]:  # noqa: ANN401 - of any class
    """Describe an estimator for its proxy."""
    kind = type(estimator)
    bases = nearest_bases(kind)
    names = {*CALLED, *MORE, *(name for base in bases for name in public_methods(base))}
    return {
        "name": kind.__name__,
        "bases": [[base.__module__, base.__name__] for base in bases],
        "methods": sorted(name for name in names if _has(estimator, name)),
        "class": None if is_scikit_learns(kind) else kind,
    }


def nearest_bases(kind: type) -> list[type]:
    """Return the classes of scikit-learn that a class is derived from, the most derived ones alone."""
    found = [base for base in kind.__mro__ if f"{base.__module__}.{base.__name__}" in BASES]
    return [base for base in found if not any(issubclass(one, base) for one in found if one is not base)]


def _has(estimator: object, name: str) -> bool:
    try:
        return callable(getattr(estimator, name))
    except Exception:  # a property of the student's may raise anything
        return False
