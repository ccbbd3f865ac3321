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
