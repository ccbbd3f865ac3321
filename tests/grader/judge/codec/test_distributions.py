"""SciPy's distributions with their parameters; none of a student's own."""

import msgpack
import numpy as np
import pytest
from scipy import stats

from grader.judge.codec import BadData, CannotCross, decode, encode


@pytest.mark.parametrize(
    "value",
    [stats.randint(1, 5), stats.uniform(loc=0, scale=2), stats.loguniform(0.1, 10), stats.norm([1, 2])],
    ids=lambda value: value.dist.name,
)
def test_it_draws_as_it_did(value):
    came = decode(encode(value))
    assert type(came) is type(value)
    drawn = [one.rvs(size=(3, *np.shape(one.mean())), random_state=0) for one in (came, value)]
    np.testing.assert_array_equal(*drawn)


def test_one_of_a_student_s_own_is_refused():
    class Own(stats.rv_continuous):
        def _pdf(self, x):
            return x

    with pytest.raises(CannotCross, match="of your own"):
        encode(Own(name="norm")())
    with pytest.raises(CannotCross, match="of your own"):
        encode(Own(name="mine")())


@pytest.mark.parametrize("parts", [["describe", [], {}], [5, [], {}], ["norm", ["a"], {}]])
def test_parts_that_are_no_distribution_are_bad_data(parts):
    name, args, kwds = parts

    data = b"\x94" + msgpack.packb("scipy.distribution") + encode(name) + encode(args) + encode(kwds)
    with pytest.raises(BadData):
        decode(data)
