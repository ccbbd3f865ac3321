"""Requests on exported objects: each kind of object serves its own requests, and no other."""

import numpy as np
import pytest

from grader.judge.codec import BadData, encode
from grader.judge.rpc.reference import COMPARISONS, SPECIALS


class Box:
    def __init__(self) -> None:
        self.value = 1
        self._own = "secret"

    def __len__(self) -> int:
        return 3

    def __getitem__(self, place: int) -> int:
        if place > 2:
            raise IndexError(place)
        return 10 * place


class Ask:
    """What the judge's side asks of an object that the student's side has exported."""

    def __init__(self, pair, value: object) -> None:
        self.pair = pair
        self.number = pair.student.objects.refer(value)["number"]

    def __call__(self, request: str, *parts: object, number: object = None) -> object:
        connection = self.pair.judge.connection
        return connection.request(request, self.number if number is None else number, *parts)


@pytest.fixture
def ask(pair):
    return lambda value: Ask(pair, value)


def test_a_call_has_its_value(ask):
    assert ask(max)("call", [encode(1), encode(5)], {}) == 5
    assert ask(sorted)("call", [encode([2, 1])], {"reverse": encode(True)}) == [2, 1]


@pytest.mark.parametrize("number", [-1, 1, 10**9, "0", None, [], 0.5])
def test_only_exported_numbers_are_served(pair, ask, number):
    ask(len)
    connection = pair.judge.connection
    for request, parts in [
        ("call", ([], {})), ("method", ("__len__", [], {})), ("advance", ()), ("get_attribute", ("value",)),
        ("set_attribute", ("value", 1)), ("keep", ()),
    ]:  # fmt: skip
        with pytest.raises(BadData, match="No object was exported"):
            connection.request(request, number, *parts)


def test_an_error_of_the_call_comes_back_with_its_changes(pair, ask):
    def fail(items: list) -> None:
        items.append(1)
        raise LookupError("no")

    reply = pair.judge.connection.reply_to("call", ask(fail).number, [encode([])], {})
    assert reply["raised"]["text"] == "no"
    assert reply["changed"] == [[0, encode([1])]]
    assert "packed" not in reply


def test_the_end_of_the_process_is_an_error_of_the_call(ask):
    with pytest.raises(SystemExit):
        ask(lambda: exit(3))("call", [], {})
    assert ask(len)("call", [encode("text")], {}) == 4


@pytest.mark.parametrize(
    "args", [None, 5, "text", [5], ["text"], [b"\xc1"], [b""], {"a": encode(1)}, [encode(1), None]]
)
def test_arguments_of_another_form_are_an_error(ask, args):
    with pytest.raises((BadData, TypeError, AttributeError, KeyError)):
        ask(max)("call", args, {})
    assert ask(len)("call", [encode("text")], {}) == 4


@pytest.mark.parametrize("kwargs", [None, 5, [], {"key": 5}, {5: encode(1)}, {"": encode(1)}])
def test_keyword_arguments_of_another_form_are_an_error(ask, kwargs):
    with pytest.raises((BadData, TypeError, AttributeError, KeyError)):
        ask(max)("call", [encode(1), encode(2)], kwargs)


def test_a_returned_argument_is_named(pair, ask):
    number = ask(lambda first, second: second).number
    reply = pair.judge.connection.reply_to("call", number, [encode([1]), encode([2])], {})
    assert reply == {"same": 1, "changed": []}
    reply = pair.judge.connection.reply_to("call", number, [encode([1])], {"second": encode([2])})
    assert reply["same"] == "second"


@pytest.mark.parametrize("value", [5, 2.5, "text", b"bytes", None, True])
def test_an_equal_number_or_text_is_not_taken_for_an_argument(pair, ask, value):
    number = ask(lambda one: one).number
    assert "packed" in pair.judge.connection.reply_to("call", number, [encode(value)], {})


@pytest.mark.parametrize(
    ("call", "changed"),
    [
        (lambda one: one.append(1), True),
        (lambda one: one.extend([]), False),
        (lambda one: one.reverse(), False),
        (lambda one: one.__setitem__(0, 5.5), True),
    ],
)
def test_only_a_changed_argument_is_reported(pair, ask, call, changed):
    reply = pair.judge.connection.reply_to("call", ask(call).number, [encode([0, 0])], {})
    assert bool(reply["changed"]) is changed


def test_an_argument_that_cannot_cross_any_more_is_left_out(pair, ask):
    """The call has put into it what is too deep: the value of the call still comes."""

    def nest(items: list) -> int:
        items.append(items)
        return 1

    reply = pair.judge.connection.reply_to("call", ask(nest).number, [encode([])], {})
    assert reply["changed"] == []
    assert pair.judge.connection.value_of(reply) == 1


def test_an_array_is_changed_in_place(pair, ask):
    def scale(rows: np.ndarray) -> None:
        rows /= 2

    reply = pair.judge.connection.reply_to("call", ask(scale).number, [encode(np.ones(2))], {})
    ((place, data),) = reply["changed"]
    assert place == 0
    assert pair.judge.connection.unpack(data).tolist() == [0.5, 0.5]


def test_special_methods_are_called_on_the_class(ask):
    box = Box()
    box.__len__ = lambda: 99
    assert ask(box)("method", "__len__", [], {}) == 3
    assert ask(box)("method", "__getitem__", [encode(2)], {}) == 20
    with pytest.raises(IndexError):
        ask(box)("method", "__getitem__", [encode(3)], {})


def test_a_special_method_has_keyword_arguments_too(ask):
    class Power:
        def __call__(self, base: int, times: int = 1) -> int:
            return base**times

    assert ask(Power())("method", "__call__", [encode(2)], {"times": encode(3)}) == 8


@pytest.mark.parametrize(
    "name",
    ["__ne__", "__class__", "__reduce__", "__init__", "__getattribute__", "__del__", "__dict__",
     "__subclasses__", "value", "", "len", None, 5, ["__len__"]],
)  # fmt: skip
def test_other_methods_are_refused(ask, name):
    assert name not in SPECIALS + COMPARISONS
    with pytest.raises(BadData, match="not a method that is forwarded"):
        ask(Box())("method", name, [], {})


def test_objects_are_compared_and_nothing_else_is(ask):
    class Card:
        def __lt__(self, other: object) -> object:
            return other

    assert ask(Card())("method", "__lt__", [encode(True)], {}) is True
    for other in (len, Card, iter([1])):
        with pytest.raises(BadData, match="does not fit the kind"):
            ask(other)("method", "__eq__", [encode(1)], {})


def test_a_context_is_left_with_the_exception_and_its_class(ask):
    class Context:
        def __exit__(self, *parts: object) -> object:
            return [None if one is None else str(one) for one in parts]

    assert ask(Context())("method", "__exit__", [], {}) == [None, None, None]
    kind, error, trace = ask(Context())("method", "__exit__", [encode(ValueError("no"))], {})
    assert (kind, error, trace) == ("<class 'ValueError'>", "no", None)


def test_a_special_method_that_is_not_there_is_an_error(ask):
    with pytest.raises(AttributeError):
        ask(Box())("method", "__matmul__", [encode(1)], {})


def test_an_iterator_gives_one_item_at_a_time(ask):
    numbers = ask(iter([1, 2]))
    assert [numbers("advance") for _ in range(4)] == [[1], [2], [], []]


def test_an_iterator_that_fails_says_so(ask):
    def items():
        yield 1
        raise LookupError("no more")

    numbers = ask(items())
    assert numbers("advance") == [1]
    with pytest.raises(LookupError, match="no more"):
        numbers("advance")


@pytest.mark.parametrize("value", [Box(), Box, len, np])
def test_nothing_but_an_iterator_is_advanced(ask, value):
    with pytest.raises(BadData, match="does not fit"):
        ask(value)("advance")


def test_attributes_are_read_and_set(ask):
    box = Box()
    assert ask(box)("get_attribute", "value") == 1
    ask(box)("set_attribute", "value", [1, 2])
    assert box.value == [1, 2]
    with pytest.raises(AttributeError):
        ask(box)("get_attribute", "missing")


@pytest.mark.parametrize("name", ["_own", "__class__", "__dict__", "__init__", "_", "__", 5, None, ["value"]])
@pytest.mark.parametrize("request_", ["get_attribute", "set_attribute"])
def test_hidden_attributes_are_neither_read_nor_set(ask, request_, name):
    box = Box()
    with pytest.raises(AttributeError, match="not available"):
        ask(box)(request_, name, *([1] if request_ == "set_attribute" else []))
    assert box._own == "secret"


@pytest.mark.parametrize("value", [len, iter([]), lambda: 0])
def test_functions_and_iterators_have_no_attributes_to_read(ask, value):
    with pytest.raises(BadData, match="does not fit"):
        ask(value)("get_attribute", "name")


@pytest.mark.parametrize("value", [Box, np, len, iter([])])
def test_only_an_objects_attributes_are_set(ask, value):
    with pytest.raises(BadData, match="does not fit"):
        ask(value)("set_attribute", "value", 1)


@pytest.mark.parametrize("value", [Box(), Box, iter([]), np])
def test_only_a_function_is_kept(ask, value):
    with pytest.raises(BadData, match="does not fit"):
        ask(value)("keep")


@pytest.mark.parametrize("parts", [(), (1, 2, 3, 4, 5), ("x",), ([], {}, {}, [])])
def test_a_request_with_parts_missing_or_too_many_is_an_error(ask, parts):
    for request in ("call", "method", "get_attribute", "set_attribute"):
        with pytest.raises((TypeError, BadData, AttributeError)):
            ask(Box())(request, *parts)
    assert ask(len)("call", [encode("text")], {}) == 4


@pytest.mark.parametrize(
    ("request_name", "parts"),
    [("call", ([], {})), ("method", ("__len__", [], {})), ("advance", ())],
)
def test_only_the_students_side_takes_filters_of_warnings(ask, request_name, parts):
    value = iter([1]) if request_name == "advance" else Box()
    value = len if request_name == "call" else value
    with pytest.raises(BadData, match="not taken here"):
        ask(value)(request_name, *parts, True, [["ignore", "", None, "", 0]])
