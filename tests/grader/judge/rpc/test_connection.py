"""Requests and replies cross; any other message ends the connection with a reason."""

import socket
import struct
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from grader.frames import LENGTH
from grader.judge.codec import BadData, CannotCross, CodecLimits, encode
from grader.judge.rpc.connection import Connection, Reply
from grader.judge.rpc.exceptions import error_to_plain
from grader.judge.rpc.frames import HungUp, send_frame
from grader.judge.rpc.object_table import JUDGE, ObjectTable


@pytest.fixture
def hostile() -> Iterator[tuple[Connection, socket.socket]]:
    """A connection of the judge's, and the other end as bare bytes."""
    ours, theirs = socket.socketpair()
    ours.settimeout(60)
    with ours, theirs:
        table = ObjectTable(JUDGE, lambda value: False, lambda reference: None)
        yield Connection(ours, table, CodecLimits(total_bytes=10_000)), theirs


def test_a_reply_holds_the_value(pair):
    pair.student.connection.handlers["double"] = lambda number: 2 * number
    assert pair.judge.connection.request("double", 21) == 42
    assert pair.judge.connection.request_count == 1


def test_an_error_there_is_raised_here(pair):
    pair.student.connection.handlers["fail"] = lambda: {}["missing"]
    with pytest.raises(KeyError, match="missing"):
        pair.judge.connection.request("fail")


@pytest.mark.parametrize("name", ["unknown", "serve", "__init__", "", 5, None, ["call"]])
def test_only_requests_with_a_handler_are_served(pair, name):
    with pytest.raises(BadData, match="is not served here"):
        pair.judge.connection.request(name)


def test_a_request_with_wrong_arguments_is_an_error_of_its_own(pair):
    pair.student.connection.handlers["double"] = lambda number: 2 * number
    with pytest.raises(TypeError):
        pair.judge.connection.request("double")
    assert pair.judge.connection.request("double", 1) == 2


def test_requests_nest(pair):
    """While one side waits it serves the other's requests."""
    pair.judge.connection.handlers["number"] = lambda: 20
    pair.student.connection.handlers["more"] = lambda: pair.student.connection.request("number") + 1
    assert pair.judge.connection.request("more") == 21


def test_requests_that_nest_without_end_are_an_error_on_both_sides(pair):
    replies: list[str] = []

    def again(side) -> None:
        try:
            side.connection.request("again")
        finally:
            replies.append(side.objects.side)

    pair.judge.connection.handlers["again"] = lambda: again(pair.judge)
    pair.student.connection.handlers["again"] = lambda: again(pair.student)
    for _ in range(3):
        with pytest.raises(Exception, match="deep"):
            pair.judge.connection.request("again")
        assert 10 < len(replies) < 1000
        # Each request had a reply: the next one is not taken for one of them.
        pair.student.connection.handlers["one"] = lambda: 1
        assert pair.judge.connection.request("one") == 1
        replies.clear()


def test_threads_take_turns(pair):
    pair.student.connection.handlers["same"] = lambda number: number
    replies: dict[int, object] = {}

    def ask(number: int) -> None:
        replies[number] = pair.judge.connection.request("same", number)

    threads = [threading.Thread(target=partial(ask, number)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert replies == {number: number for number in range(20)}


def test_a_stop_iteration_comes_out_only_where_it_ends_an_iterator(pair):
    reply = Reply(raised=error_to_plain(StopIteration(3)))
    with pytest.raises(RuntimeError, match="raised StopIteration"):
        pair.judge.connection.value_of(reply)
    with pytest.raises(StopIteration):
        pair.judge.connection.value_of(reply, may_stop=True)


@pytest.mark.parametrize("reply", [{}, {"packed": "text"}, {"packed": None}, {"other": b"x"}])
def test_a_reply_without_a_value_is_none(pair, reply):
    assert pair.judge.connection.value_of(Reply(reply)) is None


def test_a_value_over_the_limit_is_refused_before_it_is_sent(make_pair):
    pair = make_pair(CodecLimits(total_bytes=1000))
    pair.student.connection.handlers["long"] = lambda: bytes(2000)
    with pytest.raises(CannotCross, match="MB"):
        pair.judge.connection.request("long")
    with pytest.raises(CannotCross, match="MB"):
        pair.judge.connection.request("long", bytes(2000))
    assert pair.judge.connection.request_count == 1


def test_a_frame_over_the_limit_is_not_read(hostile):
    connection, theirs = hostile
    theirs.sendall(LENGTH.pack(10_001))
    with pytest.raises(HungUp, match=r"10,001 bytes came; 10,000 is the limit"):
        connection.request("anything")
    assert connection.hung_up


@pytest.mark.parametrize("sent", [b"", b"\0\0\0", LENGTH.pack(100) + b"short"])
def test_a_connection_that_ends_in_a_message_has_hung_up(hostile, sent):
    connection, theirs = hostile
    theirs.sendall(sent)
    theirs.shutdown(socket.SHUT_WR)
    with pytest.raises(HungUp, match="closed the connection"):
        connection.request("anything")
    assert connection.hung_up


@pytest.mark.parametrize(
    "message",
    [None, 5, "reply", b"reply", {"reply": 1}, [], ["reply"], [None], ("reply", {})],
    ids=repr,
)
def test_a_malformed_message_is_bad_data(hostile, message):
    connection, theirs = hostile
    send_frame(theirs, encode(message))
    with pytest.raises(BadData, match="Malformed message"):
        connection.request("anything")
    assert not connection.hung_up


@pytest.mark.parametrize(
    "data", [b"", b"\xc1", b"\xdd\xff\xff\xff\xff", b"\x91" * 5000, struct.pack("!Q", 7)]
)
def test_bytes_that_are_no_value_are_bad_data(hostile, data):
    connection, theirs = hostile
    send_frame(theirs, data)
    with pytest.raises(BadData):
        connection.request("anything")


@pytest.mark.parametrize("rest", [None, 5, "text", [], [{"packed": encode(1)}]])
def test_a_reply_of_another_form_is_an_empty_one(hostile, rest):
    connection, theirs = hostile
    send_frame(theirs, encode(["reply", rest]))
    assert connection.reply_to("anything") == {}


def test_a_reply_before_its_request_is_taken_for_no_other(hostile):
    """One reply for each request, in their order: a side that sends more speaks of its own later requests."""
    connection, theirs = hostile
    for number in (1, 2):
        send_frame(theirs, encode(["reply", {"packed": encode(number)}]))
    assert [connection.request("first"), connection.request("second")] == [1, 2]


def test_a_reply_without_a_request_ends_the_serving(hostile):
    connection, theirs = hostile
    send_frame(theirs, encode(["reply", {"packed": encode(1)}]))
    with pytest.raises(BadData, match="without a request"):
        connection.serve()


def test_serving_ends_when_the_other_side_has_gone(hostile):
    connection, theirs = hostile
    theirs.close()
    with pytest.raises(HungUp):
        connection.serve()


def test_a_handler_may_write_its_reply_itself(pair):
    connection = pair.student.connection
    connection.handlers["own"] = lambda: Reply(packed=connection.pack(7), printed=[["stdout", "hello"]])
    reply = pair.judge.connection.reply_to("own")
    assert reply["printed"] == [["stdout", "hello"]]
    assert pair.judge.connection.value_of(reply) == 7


def test_a_value_that_cannot_cross_is_an_error_of_the_request(make_pair):
    pair = make_pair()
    pair.student.objects._may_export = lambda value: False
    with pytest.raises(CannotCross, match="holds a object"):
        pair.give(object())
    assert pair.give(3) == 3
