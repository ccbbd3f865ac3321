"""Results of SciPy's optimizers keep their attributes; functions among them are not called."""

import numpy as np
import pytest
from scipy.optimize import OptimizeResult, minimize, root_scalar

from grader.judge.codec import decode, encode


def distance(x):
    return float(np.sum((x - 1) ** 2))


@pytest.mark.parametrize("method", ["BFGS", "L-BFGS-B", "Nelder-Mead"])
def test_a_minimum(method):
    found = minimize(distance, np.zeros(2), method=method)
    came = decode(encode(found))
    assert (
        isinstance(came, OptimizeResult) and came.success is found.success and came.message == found.message
    )
    np.testing.assert_array_equal(came.x, found.x)
    assert came.fun == found.fun and came.keys() == found.keys()


def test_a_root():
    assert decode(encode(root_scalar(lambda x: x - 2, bracket=[0, 5]))).root == pytest.approx(2)


def test_with_a_function_it_is_a_dictionary():
    came = decode(encode(OptimizeResult(x=1, equals=len), refer=lambda one: {"n": 1}), resolve=lambda *_: len)
    assert type(came) is dict and came["x"] == 1
