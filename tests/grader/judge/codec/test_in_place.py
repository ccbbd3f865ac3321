"""What a call did to its arguments."""

from collections import deque

import keras
import numpy as np
import pandas as pd
import pytest
from sklearn.preprocessing import StandardScaler

from grader.judge.codec import Undo, undo_all, update_in_place

FRAME = pd.DataFrame({"a": [1.0, 2.0]})
PAIRS = [
    ([1, 2], [3]),
    ({"a": 1}, {"b": 2}),
    ({1}, {2, 3}),
    (bytearray(b"a"), bytearray(b"bc")),
    (deque([1, 2]), deque([3])),
    (np.zeros(3), np.array([1.0, np.nan, 2.0])),
    (FRAME.copy(), FRAME.assign(b=3).iloc[:1]),
    (FRAME["a"].copy(), FRAME["a"] + 1),
]


@pytest.mark.parametrize(("target", "new"), PAIRS, ids=lambda value: type(value).__name__)
def test_the_same_object_has_the_new_content(target, new):
    assert update_in_place(target, new)
    assert repr(target) == repr(new)


def test_a_scaler_that_was_fitted():
    target, x = StandardScaler(), np.eye(3)
    assert update_in_place(target, StandardScaler().fit(x))
    assert target.transform(x).shape == (3, 3)


@pytest.mark.parametrize(("target", "new"), [((1,), (2,)), (1, 2), ([1], (2,)), (np.zeros(2), np.zeros(3))])
def test_what_cannot_change_says_so(target, new):
    assert not update_in_place(target, new)


def test_an_array_in_a_list_changes_itself():
    held, other = np.zeros(2), [1]
    target = [held, {"a": other}, 5]
    assert update_in_place(target, [np.ones(2), {"a": [1, 2]}, 6, 7])
    assert target[0] is held and target[1]["a"] is other
    assert (held.tolist(), other, target[2:]) == ([1, 1], [1, 2], [6, 7])


def test_one_object_in_two_places_that_are_two_now():
    held = [0]
    target = [held, held]
    assert update_in_place(target, [[1], [2]])
    assert target == [[1], [2]]


def model(rate: float = 0.1) -> keras.Model:
    made = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    made.compile(keras.optimizers.Adam(rate), "mse")
    return made


def trained(made: keras.Model) -> keras.Model:
    made.fit(np.ones((4, 1)), np.ones(4), epochs=3, verbose=0)
    return made


def test_a_model_that_was_trained_goes_on_where_the_other_stopped():
    target, new = model(), trained(model())
    assert update_in_place(target, new)
    assert target.optimizer.iterations == 3
    for one in (target, new):
        trained(one)
    assert target.get_weights() == new.get_weights()


@pytest.mark.parametrize(("rate", "has_trained"), [(0.1, False), (0.5, False), (0.5, True)])
def test_a_trained_model_becomes_as_another_is(rate, has_trained):
    target, new = trained(model()), model(rate)
    if has_trained:
        trained(new)
    assert update_in_place(target, new)
    assert target.optimizer.learning_rate == new.optimizer.learning_rate
    assert target.optimizer.iterations == new.optimizer.iterations
    assert target.get_weights() == new.get_weights()


def test_a_model_whose_optimizer_knows_other_weights():
    target, new = model(), model()
    new.layers[0].trainable = False
    trained(new)  # its optimizer has nothing to keep of the layer
    assert update_in_place(target, new)
    assert not target.layers[0].trainable


def test_a_model_that_was_not_compiled():
    target = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    assert update_in_place(target, trained(model()))
    assert target.optimizer.iterations == 3


def test_an_array_of_another_dtype_is_another_array():
    assert not update_in_place(np.zeros(2, int), np.full(2, 0.5))


def changed_and_undone(target: object, *news: object) -> None:
    """Change an object as one call after the other does, then undo all of it."""
    undo: Undo = []
    for new in news:
        update_in_place(target, new, undo)
    undo_all(undo)


@pytest.mark.parametrize(("target", "new"), PAIRS, ids=lambda value: type(value).__name__)
def test_what_was_changed_is_as_it_was(target, new):
    before = repr(target)
    changed_and_undone(target, new)
    assert repr(target) == before


def test_what_was_changed_and_then_taken_out_is_as_it_was():
    held = np.ones(3)
    target = {"y": held, "n": [1]}
    changed_and_undone(target, {"y": np.zeros(3), "n": [2]}, {"y": np.zeros(3, int)})
    assert target["y"] is held and target["n"] == [1]
    assert held.tolist() == [1, 1, 1]


def test_a_scaler_is_not_fitted_any_more():
    target = StandardScaler()
    changed_and_undone(target, StandardScaler().fit(np.eye(3)))
    assert not hasattr(target, "mean_")


@pytest.mark.parametrize("was_trained", [False, True])
def test_a_model_is_as_it_was(was_trained):
    target = trained(model()) if was_trained else model()
    weights, steps = target.get_weights(), int(target.optimizer.iterations)
    changed_and_undone(target, trained(trained(model(0.5))))
    assert all(map(np.array_equal, target.get_weights(), weights))
    assert target.optimizer.iterations == steps
    assert target.optimizer.learning_rate == np.float32(0.1)
    trained(target)


def test_a_model_is_not_compiled_any_more():
    target = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    changed_and_undone(target, trained(model()))
    assert not target.compiled and target.optimizer is None


def test_a_model_with_another_layer_is_another_model():
    target = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    new = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1), keras.layers.Dropout(0.5)])
    assert not update_in_place(target, new)


def test_single_variables_that_a_call_freezes_are_frozen_and_free_again_after_it():
    target, new = model(), model()
    target.layers[0].kernel.trainable = False
    new.layers[0].bias.trainable = False
    undo: Undo = []
    assert update_in_place(target, new, undo)
    assert [each.trainable for each in target.weights] == [True, False]
    undo_all(undo)
    assert [each.trainable for each in target.weights] == [False, True]
