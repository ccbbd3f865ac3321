"""The names of scikit-learn's estimators, found without what few of them need."""

import sys

import pytest

from grader.judge.codec.estimator_classes import ESTIMATORS, not_importing


def test_estimators_have_the_names_under_which_they_are_defined():
    assert "sklearn.linear_model._logistic.LogisticRegression" in ESTIMATORS
    assert len(ESTIMATORS) > 150


def test_a_package_cannot_be_imported_for_a_while(monkeypatch):
    monkeypatch.delitem(sys.modules, "this", raising=False)
    with not_importing("this"), pytest.raises(ImportError):
        import this  # noqa: F401
    assert "this" not in sys.modules


def test_one_that_is_there_stays():
    with not_importing("pytest"):
        import pytest as again
    assert again is pytest and sys.modules["pytest"] is pytest
