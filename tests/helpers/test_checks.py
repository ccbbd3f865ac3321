import keras
import numpy as np
import pandas as pd
import pytest

from helpers import as_numbers, describe


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "None (does the function end with `return`?)"),
        (True, "bool"),
        (8.6789, "one number, 8.679"),
        (np.float32(0.5), "one number, 0.5"),
        (np.int64(3), "one number, 3"),
        (np.ones((2, 3)), "ndarray of shape (2, 3)"),
        (pd.Series([1.0]), "Series of shape (1,)"),
        (keras.ops.ones((2,)), "EagerTensor of shape (2,)"),
        ([1, 2], "list of length 2"),
        ({"a": 1}, "dict of length 1"),
        ("adam", "str of length 4"),
        (as_numbers, "function"),
        (np.ndarray, "type"),
    ],
)
def test_an_answer_in_a_few_words(answer, words):
    assert describe(answer) == words


@pytest.mark.parametrize(
    "answer", [[1, 2], (1.0, 2.0), np.array([1, 2]), pd.Series([1, 2]), keras.ops.array([1, 2])]
)
def test_numbers_of_any_kind(answer):
    assert as_numbers(answer, "It").tolist() == [1.0, 2.0]


@pytest.mark.parametrize("answer", [2, 2.0, np.float32(2), np.array(2)])
def test_one_number_has_no_shape(answer):
    assert as_numbers(answer, "It").shape == ()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, r"The mean should be numbers; yours is None \(does"),
        ("3", "yours is str of length 1"),
        ({1.0}, "yours is set of length 1"),
        ({"a": 1.0}, "yours is dict of length 1"),
        ([[1, 2], [3]], "yours is list of length 2"),
        (np.empty((0, 1)), r"yours is ndarray of shape \(0, 1\), with nothing in it"),
        (
            pd.DataFrame({"a": ["x"]}),
            r"yours is DataFrame of shape \(1, 1\), with something in it that is no",
        ),
    ],
)
def test_what_holds_no_numbers(answer, words):
    with pytest.raises(AssertionError, match=words):
        as_numbers(answer, "The mean")
