"""Sparse matrices."""

import numpy as np
import pytest
from scipy import sparse

from grader.judge.codec import BadData, decode, encode
from grader.judge.codec import sparse as codec

DENSE = np.array([[0.0, 2.0, 0.0], [1.5, 0.0, 0.0]])


@pytest.mark.parametrize("form", codec.FORMATS)
@pytest.mark.parametrize("kind", ["matrix", "array"])
def test_it_comes_in_its_format(form, kind):
    value = getattr(sparse, f"{form}_{kind}")(DENSE)
    came = decode(encode(value))
    assert type(came) is type(value) and came.dtype == value.dtype
    np.testing.assert_array_equal(came.toarray(), DENSE)


def test_diagonals_come_as_rows():
    assert decode(encode(sparse.eye_array(3, format="dia"))).format == "csr"


def test_an_empty_one_and_one_of_whole_numbers():
    assert decode(encode(sparse.csr_matrix((3, 0)))).shape == (3, 0)
    assert decode(encode(sparse.csr_matrix(np.eye(2, dtype=bool)))).dtype == bool


@pytest.mark.parametrize(
    "parts",
    [
        ["csr_matrix", [2, 2], np.ones(1), np.array([2]), np.array([0])],
        ["csr_matrix", [2, 2], np.ones(1), np.array([-1]), np.array([0])],
        ["csr_matrix", [2, 2], np.ones(2), np.array([0]), np.array([0])],
        ["csr_matrix", [2**40, 2], np.ones(1), np.array([0]), np.array([0])],
        ["csr_matrix", [2], np.ones(1), np.array([0]), np.array([0])],
        ["csr_matrix", [2, 2], np.array([len]), np.array([0]), np.array([0])],
        ["csr_matrix", [2, 2], np.ones(1), np.array([0.5]), np.array([0])],
        ["load_npz", [2, 2], np.ones(1), np.array([0]), np.array([0])],
        ["csr_load", [2, 2], np.ones(1), np.array([0]), np.array([0])],
        [],
    ],
)
def test_odd_parts_are_refused(parts):
    (kind,) = codec.KINDS
    with pytest.raises((ValueError, TypeError)):
        kind.build(parts)


def test_damaged_bytes():
    with pytest.raises(BadData):
        decode(encode(sparse.csr_matrix(DENSE)).replace(b"csr_matrix", b"csx_matrix"))
