"""References describe what they stand for; data of any other form are refused."""

import functools
import inspect
import math
import operator
import types

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judge.codec import BadData
from grader.judge.rpc.reference import (
    LONGEST_TEXT,
    SPECIALS,
    Parameter,
    Reference,
    describe,
    is_kept,
    kind_of,
)
from tests.grader.fuzz import ANYTHING, fuzzed


class Stack:
    """A stack."""

    def __init__(self, items=(), *, size: int = 3, shape=None) -> None: ...

    def __len__(self) -> int:
        return 0

    def __getitem__(self, place): ...

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None


class Lower(Stack):
    def __iter__(self):
        return self

    def __next__(self): ...


class Odd:
    """Each look at an object of it is an error."""

    def __getattribute__(self, name: str):
        raise ZeroDivisionError

    def __repr__(self) -> str:
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (math, "module"),
        (Stack, "class"),
        (int, "class"),
        (describe, "function"),
        (len, "function"),
        ([].append, "function"),
        (Stack().__len__, "function"),
        (lambda: 0, "function"),
        (iter([]), "iterator"),
        (zip(), "iterator"),
        ((one for one in ()), "iterator"),
        (Lower(), "object"),  # an iterator of the student's own class: an object of it
        (Stack(), "object"),
        (functools.partial(len), "object"),
        (operator.itemgetter(0), "object"),
        (types.SimpleNamespace(), "object"),
    ],
)
def test_kinds(value, kind):
    assert kind_of(value) == kind


def test_a_class_is_described_with_its_signature_and_special_methods():
    found = describe(Stack, "student", 7)
    assert (found.owner, found.number, found.kind, found.name) == ("student", 7, "class", "Stack")
    assert found.doc == "A stack."
    assert found.parameters == (
        Parameter("items", int(inspect._ParameterKind.POSITIONAL_OR_KEYWORD), has_default=True, default="()"),
        Parameter("size", int(inspect._ParameterKind.KEYWORD_ONLY), has_default=True, default=3),
        Parameter("shape", int(inspect._ParameterKind.KEYWORD_ONLY), has_default=True, default=None),
    )
    assert set(found.specials) == {"__len__", "__getitem__"}


def test_an_objects_specials_are_those_of_all_its_classes():
    assert set(describe(Lower(), "student", 0).specials) == {"__len__", "__getitem__", "__iter__", "__next__"}


def test_comparisons_are_never_forwarded():
    assert not {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"} & set(SPECIALS)


def test_a_function_without_a_signature_takes_anything():
    found = describe(dict.update, "student", 0)
    kinds = [one.kind for one in found.parameters]
    assert found.parameters is not None
    assert kinds in ([2, 4], [0, 1, 2], [0, 2, 4])


def test_long_text_is_cut():
    def function(): ...

    function.__doc__, function.__qualname__ = "x" * 100_000, "y" * 100_000
    found = describe(function, "student", 0)
    assert len(found.doc) == len(found.name) == LONGEST_TEXT


@pytest.mark.parametrize("text", [None, 5, [], b"bytes"])
def test_text_that_is_none_is_empty(text):
    def function(): ...

    function.__doc__ = text
    assert describe(function, "student", 0).doc == ""


@pytest.mark.parametrize("value", [Stack, Stack(), describe, iter([]), np.mean])
def test_a_reference_comes_back_from_its_plain_form(value):
    found = describe(value, "judge", 3)
    assert Reference.from_plain(found.to_plain()) == found


def test_the_class_of_an_object_comes_back_too():
    of = describe(Stack, "student", 1)
    found = Reference("student", 0, "object", "Stack", of=of)
    assert Reference.from_plain(found.to_plain()) == found


PLAIN = describe(Stack, "student", 0).to_plain()
PARAMETER = {"name": "x", "kind": 1, "has_default": False, "default": None}


def parameters(**changes: object) -> dict[str, object]:
    return {"parameters": [{**PARAMETER, **changes}]}


@pytest.mark.parametrize(
    "changed",
    [
        {"number": None}, {"number": "x"}, {"number": []}, {"number": math.nan}, {"number": math.inf},
        {"specials": None}, {"specials": 5}, {"parameters": 5}, {"parameters": [5]}, {"parameters": [{}]},
        {"parameters": {"a": 1}}, {"of": 5}, {"of": {}}, {"of": []}, {"of": {**PLAIN, "number": "x"}},
        parameters(name="not a name"), parameters(name=""), parameters(name=None, kind="x"),
        parameters(default=[]), parameters(default=b"x"), parameters(has_default=True, default={}),
        parameters(kind=None), parameters(kind=math.inf),
    ],
    ids=repr,
)  # fmt: skip
def test_data_of_another_form_are_bad(changed):
    with pytest.raises(BadData, match="not a reference"):
        Reference.from_plain({**PLAIN, **changed})


@pytest.mark.parametrize("plain", [None, 5, "text", [], {}, {"number": 0}, [PLAIN]])
def test_anything_else_is_bad_too(plain):
    with pytest.raises(BadData, match="not a reference"):
        Reference.from_plain(plain)


def test_classes_of_classes_without_end_are_bad():
    plain = dict(PLAIN)
    plain["of"] = plain
    with pytest.raises(BadData):
        Reference.from_plain(plain)


def test_only_known_special_methods_are_taken():
    found = Reference.from_plain(
        {**PLAIN, "specials": ["__len__", "__eq__", "__ne__", "__reduce__", 5, None]}
    )
    assert found.specials == ("__len__", "__eq__")


def test_comparisons_are_told_of_a_class_of_the_notebooks_own_that_defines_them():
    def method(self: object, *others: object) -> int:
        return 1

    for body, found in (
        ({"__eq__": method}, ("__eq__",)),  # such a class has no hash
        ({"__eq__": method, "__hash__": method, "__lt__": method}, ("__eq__", "__lt__", "__hash__")),
        ({}, ()),
    ):
        own = type("Own", (), {"__module__": "__main__", **body})
        assert (
            describe(own(), "student", 0).specials == describe(type("Sub", (own,), {}), "student", 0).specials
        )
        assert describe(own, "student", 0).specials == found
        assert describe(type("Other", (), {"__module__": "library", **body}), "student", 0).specials == ()


def test_long_lists_and_texts_are_cut():
    many = {"parameters": [PARAMETER] * 1000, "doc": "x" * 10**6, "name": "y" * 10**6}
    found = Reference.from_plain({**PLAIN, **many})
    assert len(found.parameters) == 255
    assert len(found.doc) == len(found.name) == LONGEST_TEXT


def test_nothing_here_is_kept():
    assert not is_kept(Stack())
    assert not is_kept(None)


def test_a_default_that_cannot_be_shown_is_an_error_of_the_description_alone(pair):
    def function(odd=Odd()): ...  # noqa: B008

    with pytest.raises(Exception, match=r"."):
        pair.give(function)
    assert pair.give(3) == 3


@fuzzed
@given(st.sampled_from(sorted(PLAIN)), ANYTHING | st.lists(st.just(PARAMETER), max_size=3))
def test_whatever_a_part_is_there_is_a_reference_or_bad_data(part, value):
    try:
        found = Reference.from_plain({**PLAIN, part: value})
    except BadData:
        return
    assert isinstance(found.number, int)
    assert all(isinstance(one, str) for one in (found.owner, found.kind, found.name, found.module))
