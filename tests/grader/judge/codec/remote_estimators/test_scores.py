"""Scores: computed from predictions, whatever the student's code says."""

import inspect

import pytest
from sklearn.base import ClassifierMixin, RegressorMixin
from sklearn.utils import all_estimators

from grader.judge.codec.remote_estimators.scores import BY_A_SCORER

BAD = """
class Bad(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        self.fitted_ = True
        return self
    def predict(self, X): return np.zeros(len(X))
    def score(self, X, y): return 1.0
def yes(*args): return 1.0
"""
ASKED = "assert answer.score(X, X.sum(axis=1)) < 0.1"


@pytest.mark.parametrize(
    "answer", ["Bad()", "make_pipeline(StandardScaler(), Bad())", "GridSearchCV(Bad(), {}, cv=2)"]
)
def test_an_own_score_is_not_asked(passes, answer):
    passes(f"{BAD}answer = {answer}", f"answer.fit(X, X.sum(axis=1)); {ASKED}")
    passes(f"{BAD}answer = {answer}.fit(seen, seen.sum(axis=1))", ASKED)


def test_cross_validation_computes_the_score_too(passes):
    passes(f"{BAD}answer = Bad()", "assert cross_val_score(answer, X, X.sum(axis=1)).mean() < 0.1")


@pytest.mark.parametrize(
    "answer",
    [
        "GridSearchCV(Ridge(), {'alpha': [1]}, scoring=yes)",
        "GridSearchCV(Ridge(), {'alpha': [1]}, scoring=make_scorer(yes))",
        "GridSearchCV(Ridge(), {'alpha': [1]}, scoring={'a': yes}, refit='a')",
        "GridSearchCV(LogisticRegressionCV(), {'scoring': [yes]})",
        "make_pipeline(LogisticRegressionCV(scoring=partial(yes)))",
    ],
)
def test_no_score_comes_of_an_own_scorer(fails, answer):
    words = "cannot be tested here"
    fails(f"{BAD}answer = {answer}", "answer.fit(X, y); answer.score(X, y)", words)
    fails(f"{BAD}answer = {answer}", "clone(answer).fit(X, y).score(X, y)", words)
    fails(f"{BAD}answer = {answer}.fit(seen, np.arange(40) % 2)", "answer.score(X, y)", words)


@pytest.mark.parametrize("base", ["GaussianMixture", "LogisticRegressionCV"])
def test_a_score_that_is_no_comparison_with_predictions_is_refused(fails, base):
    own = f"class Own({base}):\n    def score_samples(self, X): return np.ones(len(X))\n"
    fails(f"{own}answer = Own.__new__(Own)", "answer.score(X, y)", "is not computed from predictions")


def test_the_score_of_an_own_search_is_that_of_what_it_has_found(passes, fails):
    own = f"{BAD}class Own(GridSearchCV):\n    score = yes\n"
    passes(f"{own}answer = Own(Bad(), {{}}, cv=2)", f"answer.fit(X, X.sum(axis=1)); {ASKED}")
    passes(f"{own}answer = Own(Bad(), {{}}, cv=2, scoring='r2')", f"answer.fit(X, X.sum(axis=1)); {ASKED}")
    fails(
        f"{own}answer = Own(Bad(), {{}}, scoring=yes)",
        "answer.fit(X, y).score(X, y)",
        "cannot be tested here",
    )


def test_an_own_scorer_can_be_tested_itself(passes):
    passes(
        "answer = make_scorer(rmse, greater_is_better=False)",
        "line = LinearRegression().fit(X, y); assert -1 < answer(line, X, y) < 0; "
        "assert cross_val_score(LinearRegression(), X, y, scoring=answer).mean() < 0",
    )
    passes(
        "scorer = make_scorer(rmse, greater_is_better=False)\n"
        "answer = GridSearchCV(Ridge(), {'alpha': [1, 2]}, scoring=scorer)",
        "assert answer.fit(X, y).best_params_['alpha'] in (1, 2); assert type(answer) is GridSearchCV",
    )


def test_the_score_of_an_object_that_only_predicts(passes):
    passes("answer = Plain()", "assert answer.score(X, y) == 1; assert answer.score(X, y[::-1]) < 1")
    passes("answer = Plain()", "assert answer.score(X, y + 0.5) < 1")


def test_all_classes_that_score_by_a_scorer_are_known():
    found = set()
    for _, kind in all_estimators():
        owner = next((each for each in kind.__mro__ if "score" in vars(each)), None)
        if owner and "scoring" in inspect.signature(kind.__init__).parameters:
            found.add(owner)
    assert found - {ClassifierMixin, RegressorMixin} == set(BY_A_SCORER)
