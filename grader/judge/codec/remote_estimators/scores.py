"""Scores of a student's estimators: computed at this end from what they predict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, wraps
from typing import Any

import numpy as np
from sklearn.base import ClassifierMixin, RegressorMixin
from sklearn.feature_selection import RFECV
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import accuracy_score, check_scoring, r2_score
from sklearn.model_selection._search import BaseSearchCV
from sklearn.pipeline import Pipeline
from sklearn.utils.multiclass import type_of_target

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.walk import walk

BY_A_SCORER = (BaseSearchCV, LogisticRegressionCV, RFECV)
"""Classes whose `score` calls what was given as `scoring`."""
FROM_PREDICTIONS = (ClassifierMixin, RegressorMixin, Pipeline)
"""Below these `score` compares what is predicted; elsewhere it may be any number."""

_functions: list[Any] = []  # those of the other process, put into estimators here


def scoring(bases: Sequence[Any]) -> Callable[..., Any]:
    """Return the `score` of a proxy with these bases."""
    theirs = next((owner for base in bases for owner in base.__mro__ if "score" in vars(owner)), None)
    known = theirs is None or (issubclass(theirs, FROM_PREDICTIONS) and not issubclass(theirs, BY_A_SCORER))
    searches = theirs is not None and issubclass(theirs, BaseSearchCV)

    def score(self: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        by = self.get_params(deep=False).get("scoring") if searches else None
        if searches and (by is None or type(by) is str):
            best = self.best_estimator_
            return check_scoring(best, scoring=by)(best, *args, **kwargs)
        if not known:
            raise CannotCross(
                f"The score of your {type(self).__name__} is not computed from predictions, so it cannot be "
                "tested here."
            )
        return (score_of if theirs is None else theirs.score)(self, *args, **kwargs)

    return score


def score_of(estimator: Any, x: Any, y: Any, sample_weight: Any = None) -> float:  # noqa: ANN401
    """Return the accuracy, or R² where the targets are not labels, of an object that only predicts."""
    predicted = np.asarray(estimator.predict(x))
    labels = all(type_of_target(one) in ("binary", "multiclass") for one in (np.asarray(y), predicted))
    measure = accuracy_score if labels else r2_score
    return float(measure(y, predicted, sample_weight=sample_weight))


def never_score_by(functions: Sequence[object]) -> None:
    """Refuse from now on to score an estimator by one of these: such a function says what it likes."""
    _watch_scorers()
    _functions.extend(functions)


@cache
def _watch_scorers() -> None:
    """Look at the scorers of an estimator when it is asked for its score: they may come in many ways."""
    for kind in BY_A_SCORER:
        kind.score = _watched(kind.score)


def _watched(score: Callable[..., float]) -> Callable[..., float]:
    @wraps(score)
    def watched(self: Any, *args: Any, **kwargs: Any) -> float:  # noqa: ANN401
        given = [vars(self).get(name) for name in ("scoring", "scorer_")]
        if any(one is function for one in walk(given, _parts) for function in _functions):
            raise CannotCross(
                f"Your {type(self).__name__} scores by a function of your own, so its score cannot be tested "
                "here. Use one of scikit-learn's scorers."
            )
        return score(self, *args, **kwargs)

    return watched


def _parts(one: object) -> Iterable[object]:
    if isinstance(one, dict):
        return one.values()
    if isinstance(one, list | tuple | set):
        return one
    return vars(one).values() if type(one).__module__.startswith("sklearn.") else ()
