"""A student's estimators and functions, and tests that fit them and ask them."""

from collections.abc import Callable

import pytest

from grader.judge.ownership import ownership_of
from grader.judge.process.runner import Verdict
from grader.records import Status

ANSWERS = """
from functools import partial

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor, make_column_selector
from sklearn.ensemble import BaggingClassifier, StackingClassifier, VotingClassifier
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LinearRegression, LogisticRegression, LogisticRegressionCV, Ridge
from sklearn.metrics import make_scorer
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler


class Scale(TransformerMixin, BaseEstimator):
    def __init__(self, by=1.0):
        self.by = by

    def fit(self, X, y=None):
        self.mean_, self.std_ = np.asarray(X).mean(axis=0), np.asarray(X).std(axis=0)
        return self

    def transform(self, X):
        return (np.asarray(X) - self.mean_) / self.std_ * self.by

    def get_feature_names_out(self, names=None):
        return np.asarray(["a", "b", "c"], dtype=object)


class Cut(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return (np.asarray(X).sum(axis=1) > 0).astype(int)


class Plain:
    def fit(self, X, y):
        self.seen = len(X)
        return self

    def predict(self, X):
        return (np.asarray(X).sum(axis=1) > 0).astype(int)

    def score(self, X, y):
        return 7.0


class OwnRegression(LogisticRegression):
    pass


def half(x):
    return x / 2


def add(x, n):
    return x + n


def rmse(true, predicted):
    return float(np.sqrt(np.mean((true - predicted) ** 2)))


seen = np.random.default_rng(5).normal(size=(40, 3))
"""

GIVEN = """
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, clone
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score

X = np.random.default_rng(0).normal(size=(60, 3))
y = (X.sum(axis=1) > 0).astype(int)
table = pd.DataFrame(X, columns=["a", "b", "c"])
"""


@pytest.fixture
def grade(trial) -> Callable[..., Verdict]:
    """Return what runs a test on an answer, whose reference has other classes than the answer's."""

    def run(answer: str, test: str, reference: str = "answer = None") -> Verdict:
        return trial(f"{ANSWERS}{answer}", ownership_of([reference])).test(f"{GIVEN}{test}")

    return run


@pytest.fixture
def passes(grade) -> Callable[..., None]:
    """Return what sees a test pass on an answer."""

    def run(answer: str, test: str, reference: str = "answer = None") -> None:
        verdict = grade(answer, test, reference)
        assert verdict.status is Status.PASSED, verdict.message

    return run


@pytest.fixture
def fails(grade) -> Callable[..., None]:
    """Return what sees a test fail on an answer, with these words."""

    def run(answer: str, test: str, words: str, reference: str = "answer = None") -> None:
        verdict = grade(answer, test, reference)
        assert verdict.status is not Status.PASSED
        assert words in verdict.message

    return run
