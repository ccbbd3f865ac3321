"""scikit-learn's estimators."""

import subprocess
import sys

import keras
import numpy as np
import pandas as pd
import pytest
from scipy.stats import loguniform, randint
from sklearn.compose import ColumnTransformer, make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.model_selection import (
    GridSearchCV,
    GroupShuffleSplit,
    KFold,
    LeavePOut,
    RandomizedSearchCV,
    RepeatedKFold,
    RepeatedStratifiedKFold,
    StratifiedGroupKFold,
)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.utils import Bunch

from grader.judge.codec import BadData, CannotCross, decode, encode, estimators

X = np.random.default_rng(0).random((30, 3))
Y = X.sum(axis=1)
TABLE = pd.DataFrame({"a": np.arange(10.0), "b": np.arange(10) % 3, "c": list("xyxyxyxyxy")})


def test_a_fitted_scaler_scales_as_it_did():
    for scaler in (StandardScaler().fit(X), MinMaxScaler().fit(X)):
        np.testing.assert_array_equal(decode(encode(scaler)).transform(X), scaler.transform(X))


def test_models_and_pipelines_predict_as_they_did():
    for model in (
        LinearRegression().fit(X, Y),
        make_pipeline(StandardScaler(), LogisticRegression()).fit(X, Y > 1.5),
    ):
        np.testing.assert_array_equal(decode(encode(model)).predict(X), model.predict(X))


@pytest.mark.parametrize(
    "splitter",
    [
        list(KFold(2).split(X)),
        *(RepeatedKFold(n_splits=2, n_repeats=2), RepeatedStratifiedKFold(n_splits=2, n_repeats=1)),
        *(StratifiedGroupKFold(2), GroupShuffleSplit(2), LeavePOut(2)),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_search_with_a_splitter(splitter):
    search = GridSearchCV(LogisticRegression(), {"C": [1, 2]}, cv=splitter)
    if "Group" not in type(splitter).__name__:
        search.fit(X, np.arange(30) % 2)
    came = decode(encode(search))
    assert type(came) is GridSearchCV and type(came.cv) is type(splitter) is type(decode(encode(splitter)))
    assert getattr(came, "best_params_", None) == getattr(search, "best_params_", None)


def test_a_search_by_halving_comes_where_it_is_not_enabled():
    program = """
from sklearn.experimental import enable_halving_search_cv
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import HalvingGridSearchCV
from grader.judge.codec import encode
x = [[number] for number in range(40)]
y = [number % 2 for number in range(40)]
search = HalvingGridSearchCV(LogisticRegression(), {"C": [1, 2]}, cv=2).fit(x, y)
print(encode(search).hex())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    came = decode(bytes.fromhex(done.stdout))
    assert type(came).__name__ == "HalvingGridSearchCV" and came.best_params_["C"] in (1, 2)


def test_a_splitter_and_a_bunch():
    came = decode(encode(KFold(4, shuffle=True, random_state=1)))
    assert (came.n_splits, came.shuffle, came.random_state) == (4, True, 1)
    assert decode(encode(Bunch(a=1))).a == 1


def test_the_common_ones_cross_and_look_the_same_twice():
    search = GridSearchCV(Ridge(), [{"alpha": [1, 2]}, {"fit_intercept": [False]}], cv=2)
    for estimator in (search, SimpleImputer(), make_column_transformer((StandardScaler(), [0, 1]))):
        data = encode(estimator.fit(X, Y))
        assert encode(decode(data)) == data


def test_a_bunch_of_functions_is_a_dictionary():
    came = decode(encode(Bunch(equals=keras.metrics.MeanSquaredError())))
    assert type(came) is dict and "equals" in came


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("equals", str, "an attribute 'equals' that can be called"),
        ("predict", np.negative, "an attribute 'predict' in place of"),
        ("intercept_", np.ma.masked_all(3), "a masked array"),
        ("notes", [{"inner": np.ma.masked_all(3)}], "a masked array"),
    ],
)
def test_what_could_answer_a_test_is_refused_on_both_sides(name, value, why, monkeypatch):
    odd = LinearRegression().fit(X, Y)
    setattr(odd, name, value)
    with pytest.raises(CannotCross, match=why):
        encode(odd)
    checked = estimators.oddity
    monkeypatch.setattr(estimators, "oddity", lambda estimator: "")
    data = encode(odd)
    monkeypatch.setattr(estimators, "oddity", checked)
    with pytest.raises(BadData, match=why):
        decode(data)


def test_a_damaged_archive():
    data = encode(StandardScaler().fit(X))
    with pytest.raises(BadData):
        decode(data.replace(b"StandardScaler", b"StandardSxxxxx"))


@pytest.mark.parametrize(
    "columns",
    [
        TABLE.columns[:2],
        make_column_selector(dtype_include=np.number),
        make_column_selector(dtype_include=["float64", np.integer]),
    ],
    ids=["index", "numbers", "names"],
)
def test_columns_that_are_chosen_in_many_ways(columns):
    made = ColumnTransformer([("scaled", StandardScaler(), columns)]).fit(TABLE)
    for one in (made, ColumnTransformer(made.transformers)):
        came = decode(encode(one)).fit(TABLE)
        np.testing.assert_array_equal(came.transform(TABLE), made.transform(TABLE))


@pytest.mark.parametrize(
    "search",
    [
        GridSearchCV(LogisticRegression(), {"max_iter": range(90, 92)}, cv=2),
        RandomizedSearchCV(LogisticRegression(), {"C": loguniform(0.1, 10)}, n_iter=2, cv=2, random_state=0),
        RandomizedSearchCV(
            LogisticRegression(), {"max_iter": randint(90, 99)}, n_iter=2, cv=2, random_state=0
        ),
    ],
    ids=["range", "continuous", "discrete"],
)
def test_searches_in_ranges_and_distributions(search):
    x, y = TABLE[["a", "b"]], TABLE["a"] > 4
    for one in (search, search.fit(x, y)):
        came = decode(encode(one))
        assert came.fit(x, y).best_params_ == search.best_params_


def test_categories_of_an_index():
    encoder = OneHotEncoder(categories=[pd.Index(["x", "y"])], dtype=np.float32).fit(TABLE[["c"]])
    came = decode(encode(encoder))
    assert (
        came.transform(TABLE[["c"]]).toarray().tolist() == encoder.transform(TABLE[["c"]]).toarray().tolist()
    )
