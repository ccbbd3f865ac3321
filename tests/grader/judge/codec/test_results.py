"""Numbers and labels are a result; nothing that could act is."""

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_matrix

from grader.judge.codec.results import is_result

TABLE = pd.DataFrame({"a": [1.0, 2.0], "b": ["x", None], "c": pd.Categorical(["u", "v"])})


@pytest.mark.parametrize(
    "value",
    [
        *(
            np.zeros(3),
            np.array(["a"]),
            np.array(["a", None, 1.5], dtype=object),
            np.float32(1),
            1,
            "a",
            None,
        ),
        *([1, "a"], (np.zeros(2), np.ones(2)), TABLE, TABLE["b"], TABLE.index, csr_matrix(np.eye(2))),
        pd.Series(pd.to_datetime(["2020-01-01"])),
    ],
)
def test_a_result(value):
    assert is_result(value)


@pytest.mark.parametrize(
    "value",
    [
        *(np.zeros(3, dtype=complex), np.array([len], dtype=object), np.array([1j], dtype=object), 1j, len),
        *(np.ma.masked_all(3), {"a": 1}, object(), [object()], pd.Series([len], dtype=object)),
        *(
            pd.DataFrame({"a": [1j]}),
            np.complex64(1),
            type("Word", (str,), {})("a"),
            csr_matrix(np.eye(2) * 1j),
        ),
    ],
)
def test_no_result(value):
    assert not is_result(value)
