"""What cannot cross is replaced in a copy; what comes back is put in where it may be."""

import numpy as np
import pytest
from sklearn.base import BaseEstimator
from sklearn.ensemble import VotingClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from grader.judge.codec import BadData, CannotCross, decode, encode
from grader.judge.codec.remote_estimators.replacing import Mark, is_estimator, put_back, take_out, type_name


class Own(BaseEstimator):
    """An estimator of somebody's own."""


def by_no_name(_: object) -> bool:
    return False


def test_the_object_itself_stays_as_it_is():
    own, function = Own(), lambda x: x
    pipe = make_pipeline(own, FunctionTransformer(function), own)
    taken, found = take_out(pipe, by_no_name, set())
    assert found == [own, function]
    assert pipe.steps[0][1] is own and pipe.steps[1][1].func is function
    assert [taken.steps[place][1].number for place in (0, 2)] == [0, 0] and taken.steps[1][1].func.number == 1
    back = put_back(taken, found)
    assert back.steps[0][1] is own and back.steps[1][1].func is function and back is not pipe


def test_in_dictionaries_sets_and_arrays():
    own = Own()
    voting = VotingClassifier([("a", LogisticRegression())])
    voting.parts = {"a": (own,), "b": np.array([own, 3], dtype=object)}
    taken, found = take_out(voting, by_no_name, set())
    assert found == [own] and type(taken.parts["a"][0]) is type(taken.parts["b"][0]) is Mark
    back = put_back(taken, found)
    assert back.parts["a"] == (own,) and list(back.parts["b"]) == [own, 3]


def test_an_estimator_that_holds_an_unknown_type_stays_as_a_whole():
    pipe = make_pipeline(StandardScaler(), LinearRegression())
    pipe.steps[1][1].odd = {"a": [memoryview(b"")]}
    assert take_out(pipe, by_no_name, {"builtins.memoryview"})[1] == [pipe.steps[1][1]]


def test_what_contains_itself_is_refused():
    pipe = make_pipeline(StandardScaler(), FunctionTransformer(len))
    pipe.steps.append(("again", pipe))
    with pytest.raises(CannotCross, match="contains itself"):
        encode(pipe)


@pytest.mark.parametrize("name", ["equals", "coef_", "_hidden", "__sklearn_clone__", "cv_results", "predict"])
def test_a_function_where_scikit_learn_has_none_is_refused(name):
    line = LinearRegression()
    vars(line)[name] = [Mark(0)]
    with pytest.raises(ValueError, match="a function of your own"):
        put_back(line, [lambda *args: True])


@pytest.mark.parametrize("number", [-1, 1, "0", None, True])
def test_a_mark_without_an_object(number):
    with pytest.raises((ValueError, IndexError)):
        put_back([Mark(number)], [Own()])


def test_a_mark_that_stands_for_nothing_is_no_estimator():
    data = encode(FunctionTransformer(np.log1p))
    with pytest.raises(BadData):
        decode(data.replace(b"FunctionTransformer", b"FunctionTransformex"))


def test_names_and_kinds():
    class Plain:
        def fit(self): ...
        def predict(self): ...

    assert is_estimator(Own()) and is_estimator(Plain()) and not is_estimator(3) and not is_estimator(Plain)
    assert type_name(np.mean) == "numpy.mean" and type_name(3) == "builtins.int"
