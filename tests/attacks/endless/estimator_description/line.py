from sklearn.base import BaseEstimator

from grader.judge.codec import estimators


class Own(BaseEstimator):
    pass


def describe(one):
    return {
        "name": "a" * 50_000_000,
        "bases": [["sklearn.base", "BaseEstimator"]] * 500_000,
        "methods": ["fit"] * 1_000_000,
        "class": None,
    }


estimators.describe = describe
line = Own()
