"""Python's own types."""

import datetime
from array import array
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import keras
import pytest

from grader.judge.codec import BadData, CannotCross, decode, encode

Point = namedtuple("Point", "x y")
VALUES = [
    *(
        None,
        True,
        0,
        -5,
        2**63,
        -(2**70),
        1.5,
        float("inf"),
        1 + 2j,
        "",
        "가\ud800",
        b"\x00\xff",
        bytearray(b"q"),
    ),
    *(
        [1, [2, (3,)]],
        (),
        {"a": {1: [None]}, (1, 2): "b"},
        {1, 2},
        frozenset({1, 2}),
        range(3, 9, 2),
        slice(1, None),
        ...,
    ),
    *(datetime.datetime(2026, 1, 2, 3, 4), datetime.date(2026, 1, 2), datetime.timedelta(1, 2)),
    *(Path("a/b"), Decimal("1.10"), Fraction(1, 3), deque([1, 2], maxlen=2), NotImplemented),
    *(Counter("aab"), OrderedDict(b=1, a=2), defaultdict(list, {1: [2]})),
    *(MappingProxyType({1: [2]}), ChainMap({1: 2}, {3: 4}), UserDict(a=1), UserList([1, 2])),
    *({1: 2}.keys(), {1: 2}.items(), memoryview(b"ab"), memoryview(array("l", [1, -2]))),
]


def words(value: object) -> str:
    """Return what a value shows of itself, the same in every process: no address."""
    return f"memory of {value.tolist()}" if isinstance(value, memoryview) else repr(value)


@pytest.mark.parametrize("value", VALUES, ids=words)
def test_it_comes_back_as_it_went(value):
    came = decode(encode(value))
    assert type(came) is type(value) or isinstance(value, Path)
    assert came == value


def test_values_of_a_dictionary_may_be_equal():
    assert list(decode(encode({1: [2], 3: [2]}.values()))) == [[2], [2]]
    assert list(decode(encode(OrderedDict(a=1).values()))) == [1]


def test_a_memory_of_another_format_is_refused():
    with pytest.raises(BadData):
        decode(encode(memoryview(b"ab")).replace(b"\xa1B", b"\xa1P"))


def test_not_a_number_stays_none():
    assert str(decode(encode(float("nan")))) == "nan"


def test_a_named_tuple_keeps_its_names():
    came = decode(encode(Point(1, [2])))
    assert (came.x, came.y, type(came).__name__) == (1, [2], "Point")


def test_a_defaultdict_still_makes_its_defaults():
    assert decode(encode(defaultdict(int)))["new"] == 0


def test_the_same_object_twice_is_one_object():
    inner = [1]
    first, second = decode(encode([inner, inner]))
    assert first is second


def test_subclasses_are_what_they_derive_from():
    class Liar(dict):
        def __eq__(self, other):
            return True

        def __getitem__(self, key):
            return 1.0

    class Number(float):
        def __float__(self):
            return 99.0

    came = decode(encode([Liar(a=2), Number(3)]))
    assert [type(part) for part in came] == [dict, float]
    assert came == [{"a": 2}, 3.0]


def test_what_claims_another_class_is_what_it_is():
    class Universal:
        __class__ = float

        def __eq__(self, other):
            return True

        def __float__(self):
            return 1.0

    with pytest.raises(CannotCross, match="Your answer holds a Universal, which cannot be tested"):
        encode(Universal())


NO_DATA = [lambda: 1, object(), iter([1]), type, open]


@pytest.mark.parametrize("value", NO_DATA, ids=lambda value: type(value).__name__)
def test_what_is_no_data_is_refused_in_words(value):
    with pytest.raises(CannotCross, match="which cannot be tested"):
        encode(value)


def test_a_list_that_holds_itself_is_refused():
    loop = []
    loop.append(loop)
    with pytest.raises(CannotCross, match="contains itself"):
        encode(loop)


def test_what_is_no_data_may_cross_as_a_reference():
    data = encode([len], refer=lambda value: {"name": value.__name__})
    assert decode(data, resolve=lambda plain: plain["name"].upper()) == ["LEN"]


def test_a_named_tuple_of_functions_is_a_tuple():
    came = decode(encode(Point(keras.metrics.MeanSquaredError(), 1)))
    assert type(came) is tuple and came[1] == 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (namedtuple("_Pair", "left right")(1, 2), "Pair(left=1, right=2)"),
        (namedtuple("Odd", ["a", "a"], rename=True)(1, 2), "(1, 2)"),
        (namedtuple("Größe", "x")(1), "Größe(x=1)"),
    ],
)
def test_named_tuples_with_odd_names_cross_all_the_same(value, shown):
    assert repr(decode(encode(value))) == shown
