"""Variables change in place, also in containers, and are restored."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from grader.judge.codec.in_place import remember, undo_all, update_in_place


@pytest.mark.parametrize("kind", [tf.Variable, keras.Variable])
def test_a_variable_takes_a_value_and_gets_its_own_again(kind):
    target, undo = kind([1.0, 2.0]), []
    assert update_in_place(target, kind([1.0, 2.0]), undo) and not undo
    assert update_in_place(target, kind([3.0, 4.0]), undo)
    assert np.array_equal(np.asarray(target), [3, 4])
    undo_all(undo)
    assert np.array_equal(np.asarray(target), [1, 2])
    assert not update_in_place(target, kind([1.0]), undo) and not update_in_place(target, kind([1, 2]), undo)


@pytest.mark.parametrize("kind", [tf.Variable, keras.Variable])
def test_in_a_container_it_stays_the_same_object(kind):
    variable, undo = kind([1.0]), []
    weights = {"w": variable}
    assert update_in_place(weights, {"w": kind([5.0]), "b": kind([0.0])}, undo)
    assert weights["w"] is variable and float(np.asarray(variable)[0]) == 5
    undo_all(undo)
    assert weights == {"w": variable} and float(np.asarray(variable)[0]) == 1


def test_what_a_test_holds_is_remembered():
    variable, undo = tf.Variable(2.0), []
    remember([variable], undo)
    variable.assign(7.0)
    undo_all(undo)
    assert float(variable) == 2
