"""A call through a proxy has the results of a local one: the value, the changes, the same object."""

import numpy as np
import pytest

from grader.judge.codec import BadData
from grader.judge.codec.linked import Links
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Reply


class Scripted:
    """A connection that replies as it is told; values cross as themselves."""

    def __init__(self, **reply: object) -> None:
        self.reply = Reply(reply)
        self.sent: list[tuple[object, ...]] = []
        self.packed: list[object] = []
        self.links = Links()

    def pack(self, value: object, copy: bool = False) -> bytes:
        self.packed.append(value)
        return str(len(self.packed) - 1).encode()

    def unpack(self, data: bytes, copy: bool = False) -> object:
        try:
            return self.packed[int(data)]
        except (ValueError, IndexError):
            raise BadData("Nothing was packed so.") from None

    def reply_to(self, *parts: object) -> Reply:
        self.sent.append(parts)
        return self.reply

    def request(self, *parts: object) -> object:
        self.sent.append(parts)
        return "value"

    def value_of(self, reply: Reply, may_stop: bool = False) -> object:
        return ("value", may_stop)


def begun(connection: Scripted, **options) -> Caller:
    caller = Caller(**options)
    caller.begin(connection)
    return caller


def test_without_a_connection_nothing_is_asked():
    with pytest.raises(RuntimeError, match="not listening"):
        Caller().call(0, (), {})
    caller = begun(Scripted())
    caller.begin(None)
    with pytest.raises(RuntimeError, match="not listening"):
        caller.get_attribute(0, "value")


def test_requests_have_their_form():
    connection = Scripted()
    caller = begun(connection)
    caller.call(3, (1,), {"n": 2})
    caller.method(3, "__call__", (), {"n": 2})
    caller.get_attribute(3, "value")
    caller.set_attribute(3, "value", 5)
    caller.keep(3)
    assert connection.sent == [
        ("call", 3, [b"0"], {"n": b"1"}),
        ("method", 3, "__call__", [], {"n": b"2"}),
        ("get_attribute", 3, "value"),
        ("set_attribute", 3, "value", 5),
        ("keep", 3),
    ]


def test_only_next_may_stop():
    caller = begun(Scripted())
    assert caller.call(0, (), {}) == ("value", False)
    assert caller.method(0, "__len__", (), {}) == ("value", False)
    assert caller.method(0, "__next__", (), {}) == ("value", True)


def test_each_reply_is_heard():
    heard: list[Reply] = []
    caller = begun(Scripted(printed=[["stdout", "x"]]), on_reply=heard.append)
    caller.call(0, (), {})
    caller.advance(0)
    assert [one["printed"] for one in heard] == [[["stdout", "x"]]] * 2


@pytest.mark.parametrize("item", [None, [], "text", 5, {}])
def test_an_iterator_without_an_item_is_at_its_end(item):
    connection = Scripted()
    connection.value_of = lambda reply: item
    assert begun(connection).advance(0) == (False, None)


def test_an_iterator_gives_its_item():
    connection = Scripted()
    connection.value_of = lambda reply: [None]
    assert begun(connection).advance(0) == (True, None)


def test_a_changed_argument_is_changed_here_and_restored_later(pair):
    def grow(items: list, mapping: dict, rows: np.ndarray) -> None:
        items.append(3)
        mapping.clear()
        rows *= 2

    remote = pair.give(grow)
    items, mapping, rows = [1, 2], {"a": 1}, np.array([1.0, 2.0])
    remote(items, rows=rows, mapping=mapping)
    assert (items, mapping, rows.tolist()) == ([1, 2, 3], {}, [2.0, 4.0])
    assert pair.judge.caller.changed
    pair.judge.caller.undo_changes()
    assert (items, mapping, rows.tolist()) == ([1, 2], {"a": 1}, [1.0, 2.0])
    assert not pair.judge.caller.changed


def test_hidden_changes_change_nothing_here_but_what_is_returned(pair):
    pair.judge.caller.shows_changes = False

    def grow(items: list) -> list:
        items.append(3)
        return items

    items = [1, 2]
    assert pair.give(grow)(items) == [1, 2, 3]
    assert items == [1, 2]
    assert not pair.judge.caller.changed


def test_a_returned_argument_is_the_argument_itself(pair):
    items = [1, 2]
    assert pair.give(lambda first, second: second)(0, items) is items


def test_an_unchanged_argument_is_not_reported(pair):
    pair.give(sorted)([2, 1])
    assert not pair.judge.caller.changed


@pytest.mark.parametrize(
    "changed", [None, [], [["x", b"0"]], [[5, b"0"]], [[0, "text"]], [[0, None]], [[-1, b"0"], [1.5, b"0"]]]
)
def test_a_change_of_no_argument_is_left_out(changed):
    items = [1]
    caller = begun(Scripted(changed=changed))
    assert caller.call(0, (items,), {}) == ("value", False)
    assert items == [1]
    assert not caller.changed


@pytest.mark.parametrize("changed", [[[0, b"9"]], [[0, b"text"]]])
def test_a_change_that_cannot_be_read_is_bad_data(changed):
    with pytest.raises(BadData):
        begun(Scripted(changed=changed)).call(0, ([1],), {})


@pytest.mark.parametrize("changed", [5, [5], [[0]], [[0, b"0", 1]], [[[], b"0"]], [[{}, b"0"]]])
def test_changes_of_another_form_are_an_error(changed):
    with pytest.raises((TypeError, ValueError)):
        begun(Scripted(changed=changed)).call(0, ([1],), {})


@pytest.mark.parametrize("same", [1, -1, "x", 2.5, None])
def test_no_argument_is_the_same_as_one_that_was_not_given(same):
    assert begun(Scripted(same=same)).call(0, ([1],), {}) == ("value", False)


def test_undone_later_with_the_other_changes():
    undone: list[int] = []
    caller = Caller()
    caller.undo_later([lambda: undone.append(1), lambda: undone.append(2)])
    caller.undo_changes()
    caller.undo_changes()
    assert undone == [2, 1]
