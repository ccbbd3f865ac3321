"""scikit-learn's estimators."""

import numpy as np
import pytest
from sklearn.base import BaseEstimator
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import KFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, StandardScaler
from sklearn.utils import Bunch

from grader.judge.codec import BadData, CannotCross, decode, encode

X = np.random.default_rng(0).random((30, 3))
Y = X.sum(axis=1)


def test_a_fitted_scaler_scales_as_it_did():
    for scaler in (StandardScaler().fit(X), MinMaxScaler().fit(X)):
        np.testing.assert_array_equal(decode(encode(scaler)).transform(X), scaler.transform(X))


def test_models_and_pipelines_predict_as_they_did():
    for model in (
        LinearRegression().fit(X, Y),
        make_pipeline(StandardScaler(), LogisticRegression()).fit(X, Y > 1.5),
    ):
        np.testing.assert_array_equal(decode(encode(model)).predict(X), model.predict(X))


def test_a_splitter_and_a_bunch():
    came = decode(encode(KFold(4, shuffle=True, random_state=1)))
    assert (came.n_splits, came.shuffle, came.random_state) == (4, True, 1)
    assert decode(encode(Bunch(a=1))).a == 1


def test_a_class_of_ones_own_is_refused():
    class Mine(BaseEstimator):
        pass

    with pytest.raises(CannotCross, match="use scikit-learn's own"):
        encode(Mine())


def test_an_estimator_that_holds_a_function_is_refused():
    with pytest.raises(CannotCross, match="cannot be tested"):
        encode(FunctionTransformer(lambda x: x))


def test_a_damaged_archive():
    data = encode(StandardScaler().fit(X))
    with pytest.raises(BadData):
        decode(data.replace(b"StandardScaler", b"StandardSxxxxx"))
