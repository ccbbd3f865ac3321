"""What a call did to its arguments."""

import numpy as np
import pandas as pd
import pytest
from sklearn.preprocessing import StandardScaler

from grader.judge.codec import update_in_place

FRAME = pd.DataFrame({"a": [1.0, 2.0]})
PAIRS = [
    ([1, 2], [3]),
    ({"a": 1}, {"b": 2}),
    ({1}, {2, 3}),
    (bytearray(b"a"), bytearray(b"bc")),
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


def test_an_array_of_another_dtype_is_another_array():
    assert not update_in_place(np.zeros(2, int), np.full(2, 0.5))
