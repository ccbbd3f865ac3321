"""NumPy's types."""

import msgpack
import numpy as np
import pytest

from grader.judge.codec import BadData, CannotCross, decode, encode

ARRAYS = [
    *(np.ones((2, 3), dtype=kind) for kind in ("i1", "u2", ">f4", "f8", "c16", "?")),
    *(np.zeros((0, 3)), np.array(5.0), np.array(["a", "가"]), np.array([b"x"]), np.arange(10)[::3]),
    *(
        np.array(["2026-01-02", "NaT"], dtype="M8[D]"),
        np.array([1], dtype="m8[s]"),
        np.asfortranarray(np.eye(3)),
    ),
    np.array([1, None, "x"], dtype=object),
]


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: f"{array.dtype}{array.shape}")
def test_an_array_comes_back_with_dtype_and_shape(array):
    came = decode(encode(array))
    assert (came.dtype, came.shape) == (array.dtype, array.shape)
    np.testing.assert_array_equal(came, array)
    assert came.flags.writeable


def test_a_scalar_stays_one_of_numpys():
    came = decode(encode([np.float64(1.5), np.int8(3), np.bool_(True)]))
    assert [type(one) for one in came] == [np.float64, np.int8, np.bool_]


def test_a_subclass_is_an_array():
    class Lying(np.ndarray):
        def __eq__(self, other):
            return True

        def tobytes(self, order="C"):
            return b"\x00" * 8

    came = decode(encode(np.array([7.0]).view(Lying)))
    assert type(came) is np.ndarray
    assert came[0] == 7


def test_a_random_generator_goes_on_where_it_was():
    generator = np.random.default_rng(3)
    generator.random(5)
    came = decode(encode(generator))
    assert came.random() == generator.random()


def test_a_structured_array_is_refused():
    with pytest.raises((CannotCross, ValueError, TypeError)):
        encode(np.zeros(2, dtype=[("a", "i4"), ("b", "f4")]))


def test_an_objects_pickle_is_never_read():
    data = encode(np.arange(3.0)).replace(b"<f8", b"|O8")
    with pytest.raises(BadData):
        decode(data)


def test_bytes_that_do_not_fill_the_shape():
    thousand, more = b"\xcd\x03\xe8", b"\xcd\x03\xe9"
    whole = encode(np.zeros(1000))
    assert thousand in whole
    with pytest.raises(BadData):
        decode(whole.replace(thousand, more))


@pytest.mark.parametrize("name", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_a_generator_goes_on_where_it_was(name):
    random = np.random.Generator(getattr(np.random, name)(3))
    random.random(5)
    assert decode(encode(random)).random() == random.random()


@pytest.mark.parametrize("name, place", [("MT19937", "pos"), ("Philox", "buffer_pos")])
def test_a_generator_s_place_outside_its_table(name, place):
    state = getattr(np.random, name)(3).state
    (state if place in state else state["state"])[place] = 70_000
    told = b"\x93" + msgpack.packb("numpy.generator") + msgpack.packb(name)
    with pytest.raises(BadData, match="no state"):
        decode(told + encode(state))


@pytest.mark.parametrize(
    "value, words",
    [
        (np.ma.array([1, 2], mask=[0, 1]), "masked array"),
        (np.zeros(2, [("a", int)]), "named fields"),
    ],
    ids=["masked", "structured"],
)
def test_arrays_that_would_lose_something_are_refused(value, words):
    with pytest.raises(CannotCross, match=words):
        encode(value)


def test_arrays_of_nothing_keep_their_shape():
    assert decode(encode(np.zeros((0, 3), "int16"))).shape == (0, 3)
