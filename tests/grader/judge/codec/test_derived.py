"""Values of types that are derived from others keep what they hold, and stay of another type."""

import enum
from collections import Counter, OrderedDict, defaultdict, deque
from typing import Any

import numpy as np
import pandas as pd
import pytest

from grader.judge.codec import BadData, decode, digest, encode, update_in_place
from grader.judge.codec.derived import Filled, base_of


def notebook(base: type, **methods: object) -> Any:
    """Return a class of a notebook's own."""
    return type("Own", (base,), {"__module__": "__main__", **methods})


Level = enum.IntEnum("Level", {"LOW": 3}, module="__main__")  # type: ignore[misc]
Word = enum.StrEnum("Word", {"A": "a"}, module="__main__")  # type: ignore[misc]

VALUES = {
    "int": (int, notebook(int)(5)),
    "large int": (int, notebook(int)(2**80)),
    "member of an enumeration": (int, Level(3)),
    "text of an enumeration": (str, Word("a")),
    "float": (float, notebook(float)(2.5)),
    "str": (str, notebook(str)("text")),
    "bytes": (bytes, notebook(bytes)(b"text")),
    "list": (list, notebook(list)([1, [2]])),
    "tuple": (tuple, notebook(tuple)((1, 2))),
    "dict": (dict, notebook(dict)(a=1)),
    "set": (set, notebook(set)({1, 2})),
    "frozenset": (frozenset, notebook(frozenset)({1, 2})),
    "deque": (deque, notebook(deque)([1, 2], 5)),
    "counter": (Counter, notebook(Counter)("aab")),
    "ordered": (OrderedDict, notebook(OrderedDict)(b=1, a=2)),
    "default dict": (defaultdict, notebook(defaultdict)(int, a=2)),
}


@pytest.mark.parametrize(("base", "value"), VALUES.values(), ids=VALUES)
def test_a_value_of_an_own_type_is_equal_and_of_another_type(base, value):
    came = decode(encode([value, value]))[0]
    assert came == value
    assert type(came) is not base and isinstance(came, base)
    assert type(came).__name__ == type(value).__name__
    assert digest(value) == digest(came) != ""


@pytest.mark.parametrize(("base", "value"), VALUES.values(), ids=VALUES)
def test_one_of_a_librarys_type_is_of_its_base(base, value):
    of_library = type("Tracked", (base,), {"__module__": "keras.src.utils.tracking"})
    same = of_library() if base is defaultdict else of_library(base(value))
    assert type(decode(encode(same))) is base


def test_what_stands_for_an_own_class_is_told_from_one():
    value = notebook(list)([1])
    came = type(decode(encode(value)))
    assert (base_of(came), base_of(type(value)), base_of(list)) == (list, type(value), list)


def test_two_of_one_type_are_of_one_type():
    kind = notebook(list)
    first, second = decode(encode([kind([1]), kind([2])]))
    assert type(first) is type(second)
    assert update_in_place(first, second) and first == [2]


def test_methods_do_not_come():
    came = decode(encode(notebook(list, __eq__=lambda self, other: True, size=len)([1])))
    assert came != [2] and not hasattr(came, "size")


def test_a_deque_keeps_its_length_and_a_counter_counts():
    assert decode(encode(notebook(deque)([1, 2], 5))).maxlen == 5
    assert decode(encode(notebook(Counter)("aab")))["z"] == 0
    assert decode(encode(notebook(defaultdict)(list)))["z"] == []


@pytest.mark.parametrize("name", ["x" * 500, "no name", "class"])
def test_any_name_of_a_class_will_do(name):
    kind = type(name, (list,), {"__module__": "__main__"})
    came = decode(encode(kind([1])))
    assert type(came) is not list and len(type(came).__name__) <= 60


@pytest.mark.parametrize("name", [b"\xc0", b"\x05", b"\x90"])
def test_a_name_that_is_no_text_is_refused(name):
    data = encode(notebook(list)([1]))
    with pytest.raises(BadData):
        decode(data.replace(b"\xa3Own", name))


def test_an_array_of_an_own_class_and_a_matrix_are_no_plain_arrays():
    for value in (np.arange(4).view(notebook(np.ndarray)), np.matrix([[0, 2], [-2, 0]])):
        came = decode(encode(value))
        assert type(came) is not np.ndarray and isinstance(came, np.ndarray)
        assert type(came).__name__ == type(value).__name__
        assert came.tolist() == value.tolist()


def test_the_square_of_a_matrix_is_that_of_each_number():
    came = decode(encode(np.matrix([[0, 2], [-2, 0]])))
    assert (came**2).tolist() == [[0, 4], [4, 0]]


@pytest.mark.parametrize(
    "value", [pd.DataFrame({"a": [1]}), pd.Series([1, 2], name="a")], ids=["frame", "series"]
)
def test_a_table_of_an_own_class_is_no_plain_table(value):
    came = decode(encode(notebook(type(value))(value)))
    assert type(came) is not type(value) and isinstance(came, type(value))
    assert came.equals(value)


def keeping(objects: list[object]):
    """Return how functions cross: as their places in a list."""

    def refer(value: object) -> dict[str, int] | None:
        if not callable(value):
            return None
        if not any(one is value for one in objects):
            objects.append(value)
        return {"place": next(place for place, one in enumerate(objects) if one is value)}

    return refer


FILLING = {
    "a lambda": defaultdict(lambda: [], {1: [2]}),
    "an own class of default dicts": notebook(defaultdict)(lambda: [], {1: [2]}),
    "a method for missing keys": notebook(dict, __missing__=lambda self, key: [])({1: [2]}),
    "one of an ordered dictionary": notebook(OrderedDict, __missing__=lambda self, key: [])({1: [2]}),
    "a class": defaultdict(notebook(list), {1: [2]}),
}


@pytest.mark.parametrize("value", FILLING.values(), ids=FILLING)
def test_what_a_dictionary_gives_for_a_missing_key_comes_too(value):
    objects: list[object] = []
    data = encode(value, keeping(objects))
    came = decode(data, lambda plain: objects[plain["place"]])
    assert came == {1: [2]} and came[99] == [] and 98 not in came
    assert encode(value, keeping(objects)) == data  # nothing about it has changed
    assert isinstance(came, defaultdict | Filled)


@pytest.mark.parametrize("value", FILLING.values(), ids=FILLING)
def test_without_its_function_a_dictionary_comes_as_it_is(value):
    came = decode(encode(value))
    assert came == {1: [2]} and 99 not in came
    with pytest.raises(KeyError):
        came[99]


def test_the_key_is_told_to_the_function():
    objects: list[object] = []
    kind = notebook(dict, __missing__=lambda self, key: f"no {key} among {len(self)}")
    came = decode(encode(kind(a=1), keeping(objects)), lambda plain: objects[plain["place"]])
    assert came["b"] == "no b among 1"


def test_what_is_no_function_fills_nothing():
    objects: list[object] = []
    for value in FILLING.values():
        data = encode(value, keeping(objects))
        with pytest.raises(BadData):
            decode(data, lambda plain: 3)
