"""A description has the nearest classes of scikit-learn, and the methods that are there."""

from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC

from grader.judge.codec.remote_estimators.describing import describe, nearest_bases


class Both(ClassifierMixin, TransformerMixin, BaseEstimator):
    """Nothing but bases."""


class Line(LogisticRegression):
    """Of a class of scikit-learn."""

    @property
    def transform(self):
        raise RuntimeError("not yet")


def test_the_nearest_classes():
    assert nearest_bases(Both) == [ClassifierMixin, TransformerMixin, BaseEstimator]
    assert nearest_bases(Line) == [LogisticRegression]
    assert nearest_bases(int) == []


def test_methods_are_those_that_can_be_called():
    assert {"fit_transform", "score", "get_params"} <= set(describe(Both())["methods"])
    found = describe(Line())
    assert {"predict", "predict_proba", "densify"} <= set(found["methods"]) and "transform" not in found[
        "methods"
    ]
    assert found["class"] is Line and found["name"] == "Line"
    assert "predict_proba" not in describe(SVC())["methods"]


def test_a_class_of_scikit_learn_has_no_class_of_its_own():
    found = describe(KNeighborsClassifier())
    assert found["class"] is None and found["bases"] == [
        ["sklearn.neighbors._classification", "KNeighborsClassifier"]
    ]
