"""Errors that beginners meet, each provoked for real: so a library's new words are noticed."""

import math
import re

import keras
import numpy as np
import pandas as pd
import pytest
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LinearRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, StandardScaler

from helpers.error_words import MOST_TEXT, RULES, error_text, explain

Z = np.array([1.0, -2.0])
TABLE = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [1.0, np.nan, 3.0]}, index=[5, 6, 7])
ROWS = np.array([0, 2])
NAMES = ["ant", "bee", "cat"]
SENTENCES = ["Good phone.", "Not good."]


def small_model(**settings):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    if settings:
        model.compile(**settings)
    return model


def nothing():
    pass


def two(a, b):
    return a, b


def too_late():
    if not NAMES:
        value = 1
    return value


def for_ever():
    return for_ever()


def write_into_a_text():
    text = "good"
    text[0] = "f"


def write_into_a_table():
    TABLE["a"].to_numpy()[0] = 3


CASES = [
    (lambda: 1 if Z > 0 else 0, "np.where"),
    (lambda: (TABLE["a"] > 0) and (TABLE["b"] > 0), "& and |"),
    (lambda: not TABLE, "single True or False"),
    (lambda: TABLE[ROWS], ".iloc"),
    (lambda: TABLE[0], ".iloc"),
    (lambda: TABLE["a"][0], ".iloc"),
    (lambda: TABLE["a"][ROWS], ".iloc"),
    (lambda: TABLE.loc[[0, 5]], ".iloc"),
    (lambda: TABLE[:, 0], "table.iloc[:, 0]"),
    (lambda: TABLE.iloc[[9]], "count from 0"),
    (lambda: TABLE[pd.Series([True, False, True])], "mask.to_numpy()"),
    (lambda: TABLE[np.array([True, False])], "for each row"),
    (lambda: Z[np.array([True, False, True])], "for each row"),
    (lambda: {}["price"], "no key or column"),
    (lambda: TABLE["price"], "no key or column"),
    (lambda: NAMES[ROWS], "np.array(names)[indices]"),
    (lambda: NAMES["ant"], "np.array(names)[indices]"),
    (lambda: NAMES[[0, 1]], "np.array(names)[indices]"),
    (lambda: NAMES[9], "count from 0"),
    (lambda: Z[2], "count from 0"),
    (lambda: Z[np.array([0.0, 1.0])], "astype(int)"),
    (lambda: Z["ant"], "whole numbers"),
    (lambda: Z[:, 0], "fewer dimensions"),
    (lambda: Z.sum(axis=1), "fewer dimensions"),
    (lambda: Z[0][0], "single number"),
    (lambda: len(NAMES)[0], "single number"),
    (lambda: keras.Input(64), "shape=(64,)"),
    (lambda: keras.layers.Input(shape=64), "shape=(64,)"),
    (lambda: keras.optimizers.Adam(lr=0.1), "learning_rate="),
    (lambda: keras.optimizers.SGD(lr=0.1, momentum=0.5), "learning_rate="),
    (lambda: keras.optimizers.Adam(rate=0.1), "no argument of this name"),
    (lambda: keras.layers.Dense(3, activaton="relu"), "no argument of this name"),
    (lambda: small_model(optimizer="adm"), "name of this optimizer"),
    (lambda: keras.layers.Dense(3, "rleu"), "name of this activation function"),
    (lambda: small_model(loss="mean_error").fit(np.ones((2, 2)), Z, verbose=0), "name of this loss"),
    (lambda: small_model().predict(np.ones((3, 5)), verbose=0), "rows of 2 numbers"),
    (lambda: small_model(loss="mse").fit(np.ones((3, 2)), np.ones(4), verbose=0), "numbers of rows"),
    (lambda: small_model(loss="mse").fit([[1.0, 2.0]], [1.0], verbose=0), "np.array(values)"),
    (lambda: small_model(loss="mse").fit(np.array([["a", 1]], dtype=object), Z[:1], verbose=0), "text"),
    (lambda: small_model().fit(np.ones((3, 2)), np.ones(3), verbose=0), "model.compile"),
    (lambda: keras.Sequential([keras.layers.Dense(1)]).count_params(), "keras.Input"),
    (lambda: small_model().set_weights([Z]), "get_weights()"),
    (lambda: keras.losses.binary_crossentropy(np.ones(3), np.ones((3, 2))), "one unit"),
    (lambda: keras.callbacks.History()["loss"], "history.history"),
    (lambda: LinearRegression().fit(np.ones((3, 1)), np.ones(2)), "numbers of rows"),
    (lambda: pd.DataFrame({"a": [1], "b": [1, 2]}), "numbers of rows"),
    (lambda: StandardScaler().fit(Z), "reshape(-1, 1)"),
    (lambda: LinearRegression().fit(TABLE, [1, 2, 3]), "gaps"),
    (lambda: int(float("nan")), "gaps"),
    (lambda: StandardScaler().fit(TABLE).transform(np.ones((3, 3))), "the same order"),
    (lambda: StandardScaler().fit(TABLE).transform(TABLE[["b", "a"]]), "the same order"),
    (lambda: StandardScaler().transform(np.ones((3, 2))), "Call fit"),
    (lambda: OneHotEncoder().fit([["a"]]).transform([["b"]]), "handle_unknown"),
    (lambda: LabelEncoder().fit(["a"]).transform(["b"]), "category"),
    (lambda: accuracy_score([0, 1], [0.2, 0.7]), "into classes"),
    (lambda: f1_score([0, 1, 2], [0, 1, 1]), "average="),
    (lambda: StandardScaler().fit([["a"]]), "text"),
    (lambda: float("a"), "text"),
    (lambda: pd.DataFrame({"a": ["x"]}).median(), "text"),
    (lambda: {"good": 2}["popcorn"], "numbers.get(word, 1)"),
    (lambda: SENTENCES.lower(), "[text.lower() for text in texts]"),
    (lambda: SENTENCES.split(), ".split belongs to a single text"),
    (lambda: CountVectorizer().fit([SENTENCES]), "[text.lower() for text in texts]"),
    (lambda: re.findall("[a-z]+", SENTENCES), "[re.findall(pattern, text) for text in texts]"),
    (lambda: re.findall("[a-z]+", 3), "take one text"),
    (lambda: CountVectorizer().fit("not good"), "Put it into a list"),
    (lambda: TfidfVectorizer().fit(["a", "b"]), "found no words"),
    (lambda: " ".join([2, 3]), "Each element must be a text"),
    (lambda: keras.layers.Embedding(3, 2)(np.array([[0, 5]])), "from 0 to below 3"),
    (lambda: write_into_a_text(), "cannot be changed in place"),
    (lambda: len(sparse.csr_matrix(np.eye(2))), ".toarray()"),
    (lambda: GaussianNB().fit(sparse.csr_matrix(np.eye(2)), [0, 1]), ".toarray()"),
    (lambda: nothing()["a"], "without `return`"),
    (lambda: nothing() - 1, "without `return`"),
    (lambda: [].append(1) + 1, "list.append"),
    (lambda: Z.append(3), "does not grow"),
    (lambda: Z.iloc[0], "NumPy array"),
    (lambda: TABLE.ravel(), ".to_numpy()"),
    (lambda: TABLE["a"].reshape(-1, 1), ".to_numpy()"),
    (lambda: NAMES.shape, "np.array(values)"),
    (lambda: keras.ops.ones(3).mean(), "convert_to_numpy"),
    (lambda: keras.layer, "after the dot"),
    (lambda: [1] * 0.5, "element by element"),
    (lambda: [1] - [1], "element by element"),
    (lambda: [1] > 0, "element by element"),
    (lambda: [1] + 1, "element by element"),
    (lambda: "3" - 1, "float(text)"),
    (lambda: "3" + 1, "float(text)"),
    (lambda: math.pi(1), "Round brackets"),
    (lambda: math.exp(Z), "np.exp"),
    (lambda: float(Z), "np.exp"),
    (lambda: range(3.0), "whole number"),
    (lambda: int("3.5"), "whole number"),
    (lambda: pd.Series([1, 2]).__setitem__(0, 0.5), "astype(float)"),
    (lambda: NAMES[: 1.5], "whole number"),
    (lambda: len(one for one in NAMES), "list(...)"),
    (lambda: list(3), "single value"),
    (lambda: {Z}, "tuple(...)"),
    (lambda: {NAMES: 1}, "tuple(...)"),
    (lambda: np.ones(3) + Z, ".ravel()"),
    (lambda: np.copyto(np.ones(3), Z), ".ravel()"),
    (lambda: np.ones((2, 3)) @ Z, "order right"),
    (lambda: np.dot(np.ones((2, 3)), Z), "order right"),
    (lambda: keras.ops.matmul(np.ones((2, 3)), np.ones((2, 3))), "order right"),
    (lambda: np.array([[1, 2], [3]]), "different lengths"),
    (lambda: np.ones(5).reshape(2, 3), "as many elements"),
    (lambda: np.concatenate([Z, np.ones((2, 2))]), "different shapes"),
    (lambda: np.stack([Z, np.ones(3)]), "different shapes"),
    (write_into_a_table, ".copy()"),
    (lambda: pd.DataFrame({"a": np.ones((2, 1))}), "must be flat"),
    (lambda: pd.Series([1]) == pd.Series([1, 2]), "row labels"),
    (lambda: [a for a, b in [(1, 2, 3)]], "on the left"),
    (lambda: TABLE["a"].sum(axis=1), "no columns"),
    (lambda: two(1), "arguments"),
    (lambda: two(1, 2, 3), "arguments"),
    (lambda: two(c=1), "arguments"),
    (too_late, "gets a value only"),
    (lambda: pds, "pds is not known"),  # noqa: F821 - that is the mistake
    (for_ever, "calls itself"),
    (lambda: 1 / 0, "divide"),
    (lambda: __import__("sklean"), "spelling"),
    (lambda: open("nowhere.csv"), "needs no file"),  # noqa: SIM115, PTH123
]  # fmt: skip


def provoked(mistake):
    try:
        mistake()
    except Exception as error:
        return error
    raise AssertionError("This mistake raises no error any more.")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("mistake", "words"), CASES, ids=lambda one: one if isinstance(one, str) else "")
def test_a_beginners_error_is_explained(mistake, words):
    assert words in explain(provoked(mistake))


@pytest.mark.filterwarnings("ignore")
def test_every_rule_is_met():
    said = {explain(provoked(mistake)) for mistake, _ in CASES}
    unmet = [pattern for pattern, words in RULES if words not in said and "{0}" not in words]
    assert not unmet


def test_an_error_that_no_rule_knows():
    assert explain(ValueError("something else")) == ""


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (KeyError("price"), "KeyError: 'price'"),
        (KeyError("None of these are in the [columns]"), "KeyError: None of these are in the [columns]"),
        (ValueError(), "ValueError"),
        (ValueError("\x1b[1mInput 0\x1b[0m is\n  wrong"), "ValueError: Input 0 is wrong"),
        (
            ValueError("Exception encountered when calling A.call().\n\nNo.\n\nArguments received by A"),
            "ValueError: No.",
        ),
        (ValueError("value np.str_('b'), np.float64(2.0)"), "ValueError: value 'b', 2.0"),
    ],
)  # fmt: skip
def test_its_own_text_without_what_only_machines_read(error, text):
    assert error_text(error) == text


def test_a_long_text_is_cut():
    assert len(error_text(ValueError("a" * 5000))) < MOST_TEXT + 20
