"""Whatever the bytes are, there is a value of a known type, or BadData."""

import msgpack
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.preprocessing import StandardScaler

from grader.judge.codec import BadData, CannotCross, CodecLimits, decode, encode
from tests.grader.fuzz import fuzzed

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
SEEDS = [
    encode([1, {"a": (2.5, "x")}, {3}, 2**80]),
    encode(np.arange(12.0).reshape(3, 4)),
    encode(pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=pd.date_range("2026", periods=2, tz="UTC"))),
    encode(StandardScaler().fit(np.eye(3))),
]


@fuzzed
@given(PLAIN)
def test_any_plain_value_comes_back(value):
    assert decode(encode(value)) == value


@fuzzed
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    st.data(),
)
def test_damaged_bytes(seed, damage, data):
    broken = bytearray(seed)
    for place, byte in damage:
        broken[place % len(broken)] = byte
    _is_safe(bytes(broken[: data.draw(st.integers(0, len(broken)))] if data.draw(st.booleans()) else broken))


@fuzzed
@given(st.binary(max_size=300))
def test_any_bytes(data):
    _is_safe(data)


def _pile(tag, *others):
    """A tuple of twice the one before, and so on: small as bytes, beyond all bounds for who walks it."""
    node = ["builtins.tuple", 1, 1]
    for number in range(45):
        node = ["builtins.tuple", node, ["=", number]]
    return msgpack.packb([tag, node, *others])


def _is_safe(data: bytes) -> None:
    try:
        decode(data)
    except BadData:
        return


DEEP = b"\x92\xadbuiltins.list" * 5000 + b"\x90"
HOSTILE = {
    "nested deeply": DEEP,
    "a huge length": b"\xdd\xff\xff\xff\xff",
    "a huge text": b"\xdb\xff\xff\xff\xff",
    "an unknown tag": msgpack.packb(["os.system", "true"]),
    "no tag": msgpack.packb([]),
    "a tag that is a list": msgpack.packb([[], 1]),
    "a map": msgpack.packb({"a": 1}),
    "a part that has not come": msgpack.packb(["=", 7]),
    "a negative part": msgpack.packb(["=", -1]),
    "a reference": msgpack.packb(["@", ["builtins.dict"]]),
    "an array of nothing": msgpack.packb(["numpy.array", "<f8", ["builtins.list", 2**40, 2**40], b""]),
    "too many dimensions": msgpack.packb(["numpy.array", "<f8", ["builtins.list", *[1] * 64], b"12345678"]),
    "a dtype with code": msgpack.packb(["numpy.dtype", "O"]),
    "a pickle": b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.",
    "an unhashable key": msgpack.packb(["builtins.dict", ["builtins.list"], 1]),
    "a long number": msgpack.packb(["builtins.int", "f" * 1_000_000]),
    "a dunder name": msgpack.packb(["builtins.namedtuple", "__import__", ["builtins.list"]]),
    "no exception": msgpack.packb(["builtins.exception", "eval", "1"]),
    "a column of objects": msgpack.packb(["pandas.array", "name", "evil[x]", ["builtins.list", 1]]),
    "a pile as a key": _pile("builtins.dict", 1),
    "a pile as text": _pile("builtins.str"),
    "a pile of lists": _pile("builtins.list"),
    "room for lists in lists": (b"\xdd" + (2_500_000).to_bytes(4, "big")) * 500 + b"\x00" * 2_500_000,
    "keys of the same hash": msgpack.packb(
        ["builtins.set", *(["builtins.int", hex(n * (2**61 - 1))] for n in range(30_000))]
    ),
    "a fraction of a long text": msgpack.packb(["builtins.fraction", "1e9999999"]),
    "text in a codec": msgpack.packb(["builtins.str", b"x", "rot13"]),
    "an array of nothing a hundred million times": msgpack.packb(
        ["numpy.array", "<U0", ["builtins.list", 10**8], b""]
    ),
    "a truth that is 255": msgpack.packb(["numpy.array", "|b1", ["builtins.list", 1], b"\xff"]),
    "no character": msgpack.packb(["numpy.array", "<U1", ["builtins.list", 1], b"\xff\xff\xff\xff"]),
    "bytes many times": msgpack.packb(
        ["builtins.list", ["builtins.bytes", bytes(10**6)], *[["builtins.bytearray", ["=", 0]]] * 1000]
    ),
    "half of the keys of one hash": msgpack.packb(
        [
            "builtins.set",
            *range(2000),
            *(["builtins.int", hex((2**61 - 1) * number << 70)] for number in range(1, 1000)),
        ]
    ),
    "a range without an end": msgpack.packb(["pandas.index", "range", 0, 10**15, 1, None]),
    "a zone that is a file": msgpack.packb(
        ["pandas.timestamp", ["numpy.scalar", "<M8[ns]", ["builtins.list"], bytes(8)], "dateutil//x"]
    ),
    "a callback by name": msgpack.packb(["keras.callback", "RemoteMonitor", ["builtins.dict"]]),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_bytes(data):
    with pytest.raises(BadData):
        decode(data)


def test_limits_hold_on_both_sides():
    small = CodecLimits(total_bytes=1000, nodes=50, depth=5)
    deep = [[[[[[[1]]]]]]]
    for value in (b"x" * 2000, list(map(list, [[]] * 99)), deep):
        with pytest.raises(CannotCross):
            encode(value, limits=small)
        with pytest.raises(BadData):
            decode(encode(value), limits=small)
