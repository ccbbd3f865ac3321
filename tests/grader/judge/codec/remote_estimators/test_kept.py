"""An estimator that stays here does what its proxy asks."""

from functools import partial

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from grader.judge.codec import BadData
from grader.judge.codec.remote_estimators.kept import KeptEstimator, as_function, called_by

X = np.random.default_rng(0).random((30, 3))


def test_the_operations():
    line = LinearRegression()
    kept = KeptEstimator.of(line)
    assert KeptEstimator.of(line) is kept and kept.stands_for(kept) is LinearRegression
    assert kept("is_fitted") is False
    assert kept("call", "fit", [X, X.sum(axis=1)], {}) == [True, None]
    assert kept("is_fitted") is True
    itself, predicted = kept("call", "predict", [X], {})
    assert itself is False and np.allclose(predicted, X.sum(axis=1))
    assert kept("attribute", "coef_").shape == (3,)
    kept("assign", "positive", True)
    kept("set_params", {"fit_intercept": False})
    assert kept("get_params", False)["positive"] is True and line.fit_intercept is False
    other = kept("clone")
    assert other is not line and other.positive is True and not hasattr(other, "coef_")
    copied = kept("copy")
    assert copied is not line and (copied.coef_ == line.coef_).all()


def test_nothing_else_is_asked():
    with pytest.raises(BadData, match="not asked"):
        KeptEstimator.of(LinearRegression())("__class__")


def test_functions_are_called_through_functions():
    one = partial(max, 3)
    function = as_function(one)
    assert function(5) == 5 and as_function(one) is function and called_by(function) is one
    assert as_function(len) is len and called_by(len) is len
