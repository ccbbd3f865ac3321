import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from sklearn.linear_model import LinearRegression

from grader.judge.codec import digest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1, 2], [2, 1]),
        ({"a": [1]}, {"a": [2]}),
        (np.array([1.0, 2.0]), np.array([1.0, 3.0])),
        (np.array([1, 2]), np.array([1.0, 2.0])),
        (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]})),
        ("a", "b"),
    ],
    ids=["list", "dict", "array", "dtype", "table", "text"],
)
def test_other_data_have_another_digest(one, other):
    assert digest(one) and digest(other) and digest(one) != digest(other)


@pytest.mark.parametrize("value", [len, object(), LinearRegression(), (n for n in [1]), sys], ids=type)
def test_only_data_have_a_digest(value):
    assert digest(value) == ""


def test_an_iterator_is_not_used_up():
    numbers = iter([1, 2])
    digest(numbers)
    assert list(numbers) == [1, 2]


def test_a_set_has_the_same_digest_in_every_process():
    program = "from grader.judge.codec import digest; print(digest({'one', 'two', 'three', 'four', 'five'}))"
    found = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "123"
    }
    assert len(found) == 1
