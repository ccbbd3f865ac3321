"""Replace what skops cannot write within an object of scikit-learn's by marks, and put it back."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, cast

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.utils import Bunch

from grader.judge.codec.distributions import is_distribution
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.foreign import Foreign
from grader.judge.codec.remote_estimators.proxies import ProxyEstimator
from grader.judge.codec.walk import walk

NEVER_DATA = {"sklearn.cluster._birch.Birch"}
"""Estimators that skops refuses."""

ATOMS = (type(None), bool, int, float, complex, str, bytes, slice, type(...))
# Where scikit-learn itself keeps a function that is not a parameter of the same name.
FOR_FUNCTIONS = {"_score_func", "scorer_", "_scorer", "_scorers", "cv_results_", "best_params_"}
DEEPEST = 60


class Mark:
    """Stands for the object with this number."""

    def __init__(self, number: int) -> None:
        self.number = number


def take_out(value: Any, by_name: Callable[[object], bool], unknown: set[str]) -> tuple[Any, list[object]]:  # noqa: ANN401
    """Return a copy of the structure with marks, and the objects that they stand for.

    Args:
        value: an object of scikit-learn's, which stays as it is.
        by_name: tells whether a function crosses by its name.
        unknown: names of types that do not cross; an estimator of scikit-learn's that holds such an
            object stays in its process as a whole.

    Raises:
        CannotCross: the object contains itself.
    """
    taker = _Taker(by_name, unknown)
    return taker.copy(value, 0), taker.found


def put_back(value: Any, objects: Sequence[object]) -> Any:  # noqa: ANN401
    """Put objects in the places of the marks with their numbers; return the structure.

    Raises `ValueError` for a function where scikit-learn has none: it could answer for a test.
    """
    return _Filler(objects).fill(value, None, "")


class _Taker:
    """Copies a structure; what is there twice is copied once."""

    def __init__(self, by_name: Callable[[object], bool], unknown: set[str]) -> None:
        self._by_name, self._unknown = by_name, unknown
        self.found: list[object] = []
        self._copies: dict[int, Any] = {}
        self._open: set[int] = set()

    def copy(self, one: Any, depth: int) -> Any:  # noqa: ANN401
        if type(one) in ATOMS:
            return one
        if id(one) in self._copies:
            return self._copies[id(one)]
        if id(one) in self._open or depth > DEEPEST:
            raise CannotCross(f"This {type(one).__name__} contains itself. Return one that does not.")
        self._open.add(id(one))
        made = self._mark(one) if self._stays(one) else self._copy(one, depth + 1)
        self._open.discard(id(one))
        self._copies[id(one)] = made
        return made

    def _stays(self, one: Any) -> bool:  # noqa: ANN401
        if isinstance(one, Foreign | ProxyEstimator) or is_data(one):
            return True
        if isinstance(one, type) or (_is_function(one) and self._by_name(one)):
            return False
        if _is_function(one):
            return True
        if not is_scikit_learns(type(one)):
            return is_estimator(one) or (callable(one) and not _is_of_numpy(type(one)))
        if type_name(one) in NEVER_DATA:
            return True
        held = _held(one) if isinstance(one, BaseEstimator) else ()
        return any(type_name(each) in self._unknown for each in held)

    def _mark(self, one: object) -> Mark:
        self.found.append(one)
        return Mark(len(self.found) - 1)

    def _copy(self, one: Any, depth: int) -> Any:  # noqa: ANN401
        kind: Any = type(one)
        if kind in (dict, Bunch):
            return kind(**{}) | {key: self.copy(part, depth) for key, part in one.items()}
        if kind in (list, tuple, set, frozenset):
            return kind([self.copy(part, depth) for part in one])
        if kind is np.ndarray and one.dtype == object:
            made = np.empty(one.size, dtype=object)
            for place, part in enumerate(one.flat):
                made[place] = self.copy(part, depth)
            return made.reshape(one.shape)
        if is_scikit_learns(kind) and type(getattr(one, "__dict__", None)) is dict:
            copied = kind.__new__(kind)
            vars(copied).update({name: self.copy(part, depth) for name, part in vars(one).items()})
            return copied
        return one


class _Filler:
    """Fills a structure of ours."""

    def __init__(self, objects: Sequence[object]) -> None:
        self._objects = objects
        self._seen: set[int] = set()

    def fill(self, one: Any, owner: Any, name: str) -> Any:  # noqa: ANN401
        if type(one) is Mark:
            return self._object(one, owner, name)
        if type(one) is tuple:
            return tuple(self.fill(part, owner, name) for part in one)
        if id(one) in self._seen:
            return one
        self._seen.add(id(one))
        if isinstance(one, dict):
            for key, part in one.items():
                one[key] = self.fill(part, owner, name)
        elif type(one) is list:
            one[:] = [self.fill(part, owner, name) for part in one]
        elif type(one) is np.ndarray and one.dtype == object:
            for place, part in enumerate(one.flat):
                one.flat[place] = self.fill(part, owner, name)
        elif is_scikit_learns(type(one)) and type(getattr(one, "__dict__", None)) is dict:
            for key, part in vars(one).items():
                vars(one)[key] = self.fill(part, one, key)
        return one

    def _object(self, mark: Mark, owner: Any, name: str) -> object:  # noqa: ANN401
        if type(mark.number) is not int or mark.number < 0:
            raise ValueError("no such object")
        found, kind = self._objects[mark.number], cast(Any, type(owner))
        if callable(found) and name not in _parameters(kind) and name not in FOR_FUNCTIONS:
            raise ValueError(f"a function of your own in {name!r:.40}")
        return found


@cache
def _parameters(kind: Callable[..., object]) -> frozenset[str]:
    return (
        frozenset(inspect.signature(kind).parameters)
        if kind.__module__.startswith("sklearn.")
        else frozenset()
    )


def is_scikit_learns(kind: type) -> bool:
    """Tell whether scikit-learn defines this class itself."""
    module = kind.__module__
    if not (isinstance(module, str) and module.startswith("sklearn.")):
        return False
    return getattr(sys.modules.get(module), kind.__name__, None) is kind


def is_data(one: object) -> bool:
    """Tell whether an object is data that crosses by itself, but not within an archive of skops's."""
    pandas = sys.modules.get("pandas")
    tables = (pandas.Index, pandas.Series, pandas.DataFrame) if pandas else ()
    return type(one) is range or isinstance(one, tables) or is_distribution(type(one))


def is_estimator(one: object) -> bool:
    """Tell whether an object can be fitted, whatever its class is derived from."""
    kind = type(one)
    if isinstance(one, BaseEstimator):
        return True
    return callable(getattr(kind, "fit", None)) and any(
        callable(getattr(kind, name, None))
        for name in ("predict", "transform", "fit_transform", "fit_predict")
    )


def type_name(one: object) -> str:
    """Return the name under which skops speaks of an object's type, or of a function."""
    named: Any = one if _is_function(one) or isinstance(one, type) else type(one)
    return f"{getattr(named, '__module__', '')}.{getattr(named, '__name__', '')}"


def _held(estimator: Any) -> Iterator[object]:  # noqa: ANN401 - of scikit-learn
    """Give all that an estimator holds, but for what estimators hold that are of a kind that it was given.

    A search is here and its estimator there; the trees of a forest are there with the forest.
    """
    parameters = _parameters(cast(Any, type(estimator)))
    given = {type(one) for one in walk([vars(estimator).get(name) for name in parameters], _parts)}
    found = walk(vars(estimator).values(), partial(_parts, given=given))
    return (one for one in found if type(one) not in ATOMS)


def _parts(one: Any, given: Collection[type] = ()) -> Iterable[object]:  # noqa: ANN401
    """Return what an object holds, unless it is of one of the types `given`."""
    if isinstance(one, dict):
        return one.values()
    if isinstance(one, list | tuple | set | frozenset):
        return one
    if isinstance(one, np.ndarray) and one.dtype == object:
        return list(one.flat)
    is_plain = type(one) not in given and type(getattr(one, "__dict__", None)) is dict
    return vars(one).values() if is_plain else ()


def _is_of_numpy(kind: type) -> bool:
    return str(kind.__module__).partition(".")[0] in ("numpy", "scipy")


def _is_function(one: object) -> bool:
    return inspect.isroutine(one) or isinstance(one, partial | np.ufunc)
