import keras
import numpy as np
import pandas as pd
import pytest

from helpers.checks import (
    all_layers,
    as_numbers,
    as_parts,
    as_row_numbers,
    check_adam,
    describe,
    look_random,
    model_outputs,
    show,
    tell_apart,
)


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
        (["1", "2"], "yours is list of length 2, with something in it that is not a number"),
        (pd.Series(["1"]), r"yours is Series of shape \(1,\), with something"),
        (np.array([1, "2"], dtype=object), r"yours is ndarray of shape \(2,\), with something"),
        (np.array(["2024-01-01"], dtype="datetime64[D]"), r"ndarray of shape \(1,\), with something"),
        (np.empty((0, 1)), r"yours is ndarray of shape \(0, 1\), with nothing in it"),
        (
            pd.DataFrame({"a": ["x"]}),
            r"yours is DataFrame of shape \(1, 1\), with something in it that is not",
        ),
    ],
)
def test_what_holds_no_numbers(answer, words):
    with pytest.raises(AssertionError, match=words):
        as_numbers(answer, "The mean")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([np.float64(248.0), np.float32(0.1)], "[248, 0.1]"),
        (0.123456, "0.1235"),
        (101770, "101770"),
        (np.float64(1e-7), "1e-07"),
        (float("nan"), "nan"),
        (True, "True"),
        ("adam", "'adam'"),
        (None, "None"),
        ({"a": np.float64(1.5)}, "{'a': 1.5}"),
        ((np.int64(1), "b"), "(1, 'b')"),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), "[[1, 2], [3, 4]]"),
        (pd.Series([1.0, 2.0]), "[1, 2]"),
        (np.arange(100), "[0, 1, 2, 3, 4, …, 98, 99]"),
        (np.array(["a", "b"]), "['a', 'b']"),
    ],
)
def test_a_value_in_a_message(value, text):
    assert show(value) == text


def test_a_long_value_is_cut():
    assert len(show(["word"] * 1000)) < 170


@pytest.mark.parametrize(
    ("expected", "got", "texts"),
    [
        (0.75, 0.5, ("0.75", "0.5")),
        (0.75, 0.7500004, ("0.75", "0.7500004")),
        (1 / 3, 0.3333, ("0.33333", "0.3333")),
        (101770, 101771, ("101770", "101771")),
        (1.0, float("nan"), ("1", "nan")),
        (2.0, 2.0, ("2", "2")),
    ],
)
def test_two_numbers_that_differ_are_written_so_that_it_is_seen(expected, got, texts):
    assert tell_apart(expected, got) == texts


@pytest.mark.parametrize(
    "rows", [[2, 0, 1], (2, 0, 1), np.array([2, 0, 1]), pd.Index([2, 0, 1]), [2.0, 0.0, 1.0]]
)
def test_row_numbers_keep_their_order(rows):
    assert as_row_numbers(rows, "The rows") == [2, 0, 1]


@pytest.mark.parametrize("rows", [{2, 0, 1}, frozenset([0, 1, 2]), range(3), np.array([[0], [1], [2]])])
def test_row_numbers_of_any_kind(rows):
    assert as_row_numbers(rows, "The rows") == [0, 1, 2]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([True, False], "np.flatnonzero"),
        ([0.5], "whole numbers; yours are"),
        (None, "should be numbers"),
        (set(), "nothing in it"),
        ({"a"}, "should be numbers"),
    ],
)
def test_what_is_not_row_numbers(rows, words):
    with pytest.raises(AssertionError, match=words):
        as_row_numbers(rows, "The rows")


def test_things_returned_together():
    assert as_parts((1, 2), "pair", ["one", "two"]) == [1, 2]
    with pytest.raises(
        AssertionError, match=r"pair should return three things: a, b and c, in this order\. .*returned 2\."
    ):
        as_parts([1, 2], "pair", ["a", "b", "c"])
    with pytest.raises(AssertionError, match="Yours returned None"):
        as_parts(None, "pair", ["a", "b"])


def test_what_a_model_gives():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    assert model_outputs(model, np.ones((3, 2)), "build").tolist() == [[2.0]] * 3
    with pytest.raises(AssertionError, match="build should return a Keras model; yours returned None"):
        model_outputs(None, np.ones((3, 2)), "build")
    with pytest.raises(AssertionError, match="should take rows of 5 numbers") as caught:
        model_outputs(model, np.ones((3, 5)), "build")
    assert "\x1b" not in str(caught.value) and "\n" not in str(caught.value)


def test_layers_in_blocks_and_shared_ones():
    shared = keras.layers.Dense(2)
    block = keras.Sequential([shared, keras.layers.ReLU()])
    inputs = keras.Input((2,))
    model = keras.Model(inputs, keras.layers.Dense(1)(shared(block(inputs))))
    assert [type(one).__name__ for one in all_layers(model)] == ["InputLayer", "Dense", "ReLU", "Dense"]


@pytest.mark.parametrize("seed", range(5))
def test_rows_chosen_at_random(seed):
    assert look_random(np.random.default_rng(seed).permutation(200)[:40], 200)


@pytest.mark.parametrize(
    "rows", [range(40), range(160, 200), range(0, 200, 5), [n for n in range(200) if n % 10 < 2]]
)
def test_rows_chosen_by_a_rule(rows):
    assert not look_random(rows, 200)


def test_arrays_of_one_shape_may_be_stacked():
    assert len(as_parts(np.ones((2, 3)), "pair", ["one", "two"])) == 2


def compiled(optimizer):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile(optimizer, "mse")
    return model


def falling(rate, steps=10_000):
    return keras.optimizers.schedules.ExponentialDecay(rate, steps, 0.9)


def test_adam_with_its_learning_rate():
    model = compiled(keras.optimizers.Adam(0.05))
    check_adam(model, 0.05)
    model.fit(np.ones((4, 2)), np.ones(4), verbose=0)
    check_adam(model, 0.05)
    model.optimizer.learning_rate = 0.2
    check_adam(model, 0.2)


@pytest.mark.parametrize(
    ("optimizer", "words"),
    [
        (keras.optimizers.SGD(0.05), "should be Adam; yours is SGD"),
        (keras.optimizers.AdamW(0.05), "should be Adam; yours is AdamW"),
        (keras.optimizers.Adam(), "should be 0.05; yours is 0.001"),
        (keras.optimizers.Adam(0.05, beta_1=0.5), "usual settings"),
        (keras.optimizers.Adam(0.05, clipvalue=0.5), "usual settings"),
        (keras.optimizers.Adam(falling(0.05)), "should stay 0.05; yours is"),
    ],
)
def test_an_optimizer_that_is_not_adam_with_its_learning_rate(optimizer, words):
    with pytest.raises(AssertionError, match=words):
        check_adam(compiled(optimizer), 0.05)
