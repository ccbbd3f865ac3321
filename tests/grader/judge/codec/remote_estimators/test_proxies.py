"""Proxies of estimators: what tests ask of a student's estimators, alone and within scikit-learn's."""

import pytest

from grader.judge.codec.remote_estimators.proxies import BASES, build

DOUBLE = "FunctionTransformer(lambda x: x * 2)"
PIPELINE = "pipe = answer(); pipe.fit(X, y); assert pipe.score(X, y) > 0.9; assert len(pipe.steps) == 2"


@pytest.mark.parametrize(
    ("answer", "test"),
    [
        (
            f"def answer(): return make_pipeline({DOUBLE}, LogisticRegression())",
            PIPELINE,
        ),
        ("def answer(): return make_pipeline(Scale(), LogisticRegression())", PIPELINE),
        ("def answer(): return make_pipeline(StandardScaler(), Cut())", PIPELINE),
        ("def answer(): return make_pipeline(Scale(), OwnRegression())", PIPELINE),
        (
            "def answer():\n"
            "    return GridSearchCV(make_pipeline(Scale(), Cut()), {'scale__by': [0.1, 1.0]}, n_jobs=2)",
            "found = answer().fit(X, y); assert found.best_score_ > 0.9; assert found.score(X, y) > 0.9; "
            "assert found.best_params_['scale__by'] == 0.1 and len(found.cv_results_['params']) == 2",
        ),
        (
            "def answer(): return VotingClassifier([('a', LogisticRegression()), ('b', Cut())])",
            "assert answer().fit(X, y).score(X, y) > 0.9",
        ),
        (
            "def answer(): return StackingClassifier([('a', LogisticRegression()), ('b', Cut())], cv=2)",
            "assert answer().fit(X, y).score(X, y) > 0.9",
        ),
        (
            "def answer(): return BaggingClassifier(Cut(), n_estimators=3)",
            "found = answer().fit(X, y); assert found.score(X, y) > 0.8; assert len(found.estimators_) == 3",
        ),
        (
            "def answer(): return ColumnTransformer([('s', Scale(), ['a', 'b', 'c']), "
            "('f', FunctionTransformer(half), ['a'])])",
            "assert answer().fit_transform(table).shape == (60, 4)",
        ),
        (
            "def answer(): return ColumnTransformer([('s', StandardScaler(), "
            "make_column_selector(dtype_include='number'))])",
            "assert answer().fit_transform(table).shape == (60, 3)",
        ),
        (
            "def answer(): return TransformedTargetRegressor(LinearRegression(), func=lambda t: t + 1, "
            "inverse_func=lambda t: t - 1)",
            "assert answer().fit(X, X.sum(axis=1)).score(X, X.sum(axis=1)) > 0.99",
        ),
        (
            "answer = GridSearchCV(make_pipeline(Scale(), LogisticRegression()), {'scale__by': [1.0, 2.0]})"
            ".fit(seen, np.arange(40) % 2)",
            "assert answer.predict(X).shape == (60,) and answer.best_estimator_[0].mean_.shape == (3,)",
        ),
    ],
)
def test_own_estimators_and_functions_within_scikit_learns(passes, answer, test):
    passes(answer, test)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("FunctionTransformer(np.log1p)", "np.log1p(abs(X))"),
        ("FunctionTransformer(half)", "abs(X) / 2"),
        ("FunctionTransformer(partial(add, n=3))", "abs(X) + 3"),
        ("FunctionTransformer(np.mean, kw_args={'axis': 1})", "abs(X).mean(axis=1)"),
    ],
)
def test_functions_of_all_kinds(passes, answer, wanted):
    passes(f"answer = {answer}", f"assert np.allclose(answer.fit_transform(abs(X)), {wanted})")


def test_a_function_of_a_library_is_the_same_here(passes):
    passes("answer = FunctionTransformer(np.log1p)", "assert answer.func is np.log1p")
    passes(
        "answer = SelectKBest(k=2)",
        "from sklearn.feature_selection import f_classif; assert answer.score_func is f_classif; "
        "assert answer.fit_transform(X, y).shape == (60, 2)",
    )


def test_a_proxy_is_of_the_same_classes_and_has_the_same_methods(passes):
    passes(
        "answer = Cut()",
        "assert isinstance(answer, ClassifierMixin) and isinstance(answer, BaseEstimator); "
        "assert not isinstance(answer, TransformerMixin); assert type(answer).__name__ == 'Cut'; "
        "assert answer.fit(X, y) is answer; assert list(answer.classes_) == [0, 1]; "
        "assert not hasattr(answer, 'predict_proba'); assert cross_val_score(answer, X, y).mean() == 1",
    )
    passes(
        "answer = OwnRegression(C=3)",
        "assert isinstance(answer, LogisticRegression); answer.fit(X, y); assert answer.C == 3; "
        "assert answer.coef_.shape == (1, 3); assert answer.predict_proba(X).shape == (60, 2)",
    )


def test_parameters_and_clones(passes):
    passes(
        "answer = Scale(by=3.0)",
        "assert answer.get_params() == {'by': 3.0} and 'Scale' in repr(answer); other = clone(answer); "
        "other.set_params(by=5.0); assert (answer.by, other.by) == (3.0, 5.0); "
        "answer.by = 4.0; assert answer.by == 4.0; "
        "assert not hasattr(other.fit(X), 'nothing') and not hasattr(answer, 'mean_')",
    )


@pytest.mark.parametrize(
    "kind",
    [
        *("neighbors.KNeighborsClassifier", "tree.DecisionTreeClassifier", "ensemble.RandomForestClassifier"),
        *("ensemble.GradientBoostingRegressor", "ensemble.HistGradientBoostingClassifier", "cluster.Birch"),
        *("ensemble.AdaBoostClassifier", "neural_network.MLPRegressor", "linear_model.TweedieRegressor"),
        *("calibration.CalibratedClassifierCV", "gaussian_process.GaussianProcessRegressor"),
    ],
)
def test_fitted_estimators_that_skops_cannot_hold(passes, kind):
    module, _, name = kind.partition(".")
    passes(
        f"from sklearn.{module} import {name}\nanswer = {name}().fit(seen, np.arange(40) % 2)\n"
        "def predicted(x): return answer.predict(x)\n"
        "def own_score(x, y): return float(getattr(answer, 'score', lambda *args: 0)(x, y))",
        f"from sklearn.{module} import {name}\nassert isinstance(answer, {name})\n"
        "assert (answer.predict(X) == predicted(X)).all()\n"
        "assert np.isclose(getattr(answer, 'score', lambda *args: 0)(X, y), own_score(X, y))",
        "def predicted(x): pass\ndef own_score(x, y): pass\nanswer = None",
    )


def test_what_a_forest_and_a_tree_have_learned(passes):
    passes(
        "from sklearn.ensemble import RandomForestClassifier\n"
        "answer = RandomForestClassifier(5, max_depth=2).fit(seen, np.arange(40) % 2)",
        "assert answer.feature_importances_.shape == (3,) and len(answer.estimators_) == 5; "
        "assert answer.n_estimators == 5 and answer.estimators_[0].get_depth() <= 2; "
        "assert answer.fit(X, y).score(X, y) > 0.8",
    )


def test_a_search_over_what_skops_cannot_hold(passes):
    passes(
        "answer = GridSearchCV(KNeighborsClassifier(), {'n_neighbors': [1, 3]}).fit(seen, np.arange(40) % 2)",
        "assert type(answer) is GridSearchCV and answer.best_params_['n_neighbors'] in (1, 3); "
        "assert answer.best_estimator_.n_neighbors in (1, 3) and 0 < answer.score(X, y) < 1",
    )


def test_sparse_results(passes):
    passes(
        "from sklearn.preprocessing import OneHotEncoder\n"
        "class Own(Scale):\n    def transform(self, X): return OneHotEncoder().fit_transform(X)\n"
        "answer = make_pipeline(Own(), StandardScaler(with_mean=False))",
        "assert answer.fit_transform(np.array([[1.0], [2.0]])).toarray().shape == (2, 2)",
    )


def test_a_copy_has_learned_the_same(passes):
    passes(
        "answer = Scale().fit(seen)",
        "from copy import deepcopy\nother = deepcopy(answer)\n"
        "assert np.allclose(answer.mean_, other.mean_)\nother.fit(X)\n"
        "assert not np.allclose(answer.mean_, other.mean_)",
    )


def test_a_search_with_an_own_splitter(passes):
    splitter = """
class Halves:
    def split(self, X, y=None, groups=None):
        yield np.arange(20), np.arange(20, 40)
    def get_n_splits(self, X=None, y=None, groups=None):
        return 1
"""
    for scoring in ("", ", scoring='accuracy'"):
        passes(
            f"{splitter}answer = GridSearchCV(LogisticRegression(), {{'C': [1, 2]}}, cv=Halves(){scoring})",
            "answer.fit(X, y); assert answer.score(X, y) > 0.9 and answer.best_params_['C'] in (1, 2)",
        )


@pytest.mark.parametrize("model", ["LogisticRegression(), {'C': [1, 2]}", "KNeighborsClassifier(), {}"])
def test_a_search_whose_splits_were_an_iterator(passes, model):
    passes(
        "from sklearn.model_selection import KFold\n"
        f"answer = GridSearchCV({model}, cv=KFold(2).split(seen)).fit(seen, np.arange(40) % 2)",
        "assert isinstance(answer, GridSearchCV) and answer.best_params_.get('C', 1) in (1, 2); "
        "assert answer.best_score_ <= 1 and 0 < answer.score(X, y) <= 1 and answer.n_splits_ == 2",
    )


def test_tables_in_and_out(passes):
    passes(
        "answer = Scale().set_output(transform='pandas')",
        "assert list(answer.fit_transform(table).columns) == ['a', 'b', 'c']",
    )
    passes(
        "answer = Scale()",
        "answer.set_output(transform='pandas'); "
        "assert list(answer.fit(table).transform(table)) == ['a', 'b', 'c']",
    )


def test_what_has_not_been_fitted_says_so(passes):
    passes(
        "answer = make_pipeline(Scale())",
        "from sklearn.exceptions import NotFittedError\n"
        "from sklearn.utils.validation import check_is_fitted\n"
        "try:\n    check_is_fitted(answer[0])\n    assert False\nexcept NotFittedError:\n    pass\n"
        "check_is_fitted(answer.fit(X)[0])",
    )


def test_an_answers_function_gets_its_own_estimator_back(passes):
    passes(
        "def build(): return make_pipeline(Scale(), LogisticRegression())\n"
        "def train(pipe): pipe.fit(seen, np.arange(40) % 2)",
        "pipe = build(); train(pipe); assert pipe[0].mean_.shape == (3,) and pipe.predict(X).shape == (60,)",
        "def build(): pass\ndef train(pipe): pass",
    )


@pytest.mark.parametrize(
    "function", ["str.upper", "'{}'.format", "partial(add, n='a')", "half", "np.vectorize(len)"]
)
def test_an_answers_function_gets_its_own_function_back(passes, function):
    passes(
        f"function = {function}\ndef build(): return FunctionTransformer(function)\n"
        "def is_the_same(one): return one.func is function",
        "assert is_the_same(build())",
        "def build(): pass\ndef is_the_same(one): pass",
    )


def test_a_test_gives_an_answer_a_function_of_its_own(passes):
    passes(
        "def train(pipe): return pipe.fit(seen)",
        "from sklearn.preprocessing import FunctionTransformer\n"
        "assert (train(FunctionTransformer(lambda x: x * 2)).transform(X) == 2 * X).all()",
        "def train(pipe): pass",
    )


def test_a_class_that_the_reference_has_too_is_open(passes):
    passes(
        "",
        "made = Plain().fit(X, y); assert made.seen == 60; assert isinstance(Scale(by=2.0), Scale)",
        "class Plain: pass\nclass Scale: pass",
    )
    passes(
        "class Own(Cut):\n    def count(self, rows): return {'rows': len(rows)}",
        "assert Own().fit(X, y).count(X) == {'rows': 60}",
        "class Own: pass",
    )


def test_an_object_that_is_derived_from_nothing_can_be_fitted(passes, fails):
    passes("answer = Plain()", "assert answer.fit(X, y) is answer; assert answer.predict(X).shape == (60,)")
    passes("answer = Plain()", "assert answer.score(X, y) == 1")
    fails(
        "class Plain: mean = fit = predict = lambda self: 1\nanswer = Plain()",
        "answer.mean()",
        "The test used",
    )


@pytest.mark.parametrize("base", ["", "(ClassifierMixin, BaseEstimator)"])
@pytest.mark.parametrize(
    "result",
    [
        "np.ma.masked_all(len(X))",
        "np.zeros(len(X), dtype=complex)",
        "np.array([Plain()] * len(X), dtype=object)",
        "np.array([1j] * len(X), dtype=object)",
        "lambda *args: True",
        "{'equals': 1}",
        "Plain()",
    ],
)
def test_a_result_that_is_not_data_is_refused(grade, base, result):
    own = (
        f"class Own{base}:\n    def fit(self, X, y): return self\n    def predict(self, X): return {result}\n"
    )
    verdict = grade(f"{own}answer = Own()", "answer.predict(X)")
    assert "is needed" in verdict.message or "masked array" in verdict.message


def test_a_text_of_a_class_of_ones_own_comes_as_text(passes):
    own = "class Word(str):\n    __eq__ = lambda self, other: True\n    __hash__ = str.__hash__\n"
    passes(
        f"{own}class Own(Cut):\n    def predict(self, X): return [Word('a')]\nanswer = Own()",
        "assert isinstance(answer.predict(X)[0], str) and answer.predict(X)[0] != 'b'",
    )


def test_what_no_estimator_has_is_not_called(fails):
    methods = "def equals(self, other): return True\n    def mean(self): return 5.0"
    own = f"class Own(Cut):\n    {methods}\nanswer = Own()"
    fails(own, "assert answer.equals(X)", "The test used equals of an object of your class Own")
    fails(own, "assert answer.mean() == 5", "The test used mean of an object of your class Own")
    fails(own.replace("equals", "__eq__"), "assert answer == 3", "")


def test_parameters_that_are_none(fails):
    own = "class Own(Cut):\n    def get_params(self, deep=True): return [1]\nanswer = Own()"
    fails(own, "answer.get_params()", "Your Own gave no parameters")


@pytest.mark.parametrize(
    "change",
    [
        {"bases": [["os", "system"]]},
        {"bases": [["builtins", "str"]]},
        {"bases": [["sklearn.base", "clone"]]},
        {"bases": [["sklearn.base", "BaseEstimator"]] * 2},
        {"bases": None},
        {"methods": 3},
    ],
)
def test_an_odd_description_is_refused(change):
    description = {"name": "A", "bases": [], "methods": [], "class": None}
    assert build(len, description)
    with pytest.raises((ValueError, TypeError)):
        build(len, description | change)


def test_a_proxy_has_no_other_methods_than_estimators_have():
    methods = ["fit", "equals", "__eq__", "__class__", "mean", "__sklearn_clone__", "any"]
    made = build(len, {"name": "__import__", "bases": [], "methods": methods, "class": str})
    assert {"fit"} == {name for name in vars(type(made)) if not name.startswith("_")}
    assert all(name.startswith("sklearn.") for name in BASES)
