"""However much a kernel sends, who reads it has an eye on the clock, and others have their turn."""

import asyncio
from queue import Empty

import pytest
from jupyter_client.session import Session

from grader.kernels.channels import ENVELOPE, Channel
from grader.kernels.wire import Received

MESSAGES = 50


class Waiting:
    """A wire on which messages wait; then its other end goes."""

    def __init__(self) -> None:
        self.session, self.closed = Session(key=b"secret"), False
        statuses = [self.session.msg("status", {"number": number}) for number in range(MESSAGES)]
        self.waiting = [self.session.serialize(status) for status in statuses]

    async def receive(self):
        if not self.waiting:
            raise EOFError
        parts = self.waiting.pop(0)
        return parts if isinstance(parts, Received) else Received(parts, sum(map(len, parts)))

    def close(self):
        self.closed = True


def with_messages(read, add=lambda session: []):
    """Run `read(channel)` on a channel on which messages wait, before them those that `add` makes."""

    async def run():
        wire = Waiting()
        wire.waiting[:0] = add(wire.session)
        channel = Channel(wire, Session(key=b"secret"))
        try:
            return await read(channel)
        finally:
            channel.stop()
            assert wire.closed

    return asyncio.run(run())


def test_messages_come_in_order_and_then_no_more():
    async def read(channel):
        found = [await channel.get_msg(timeout=1) for _ in range(MESSAGES)]
        with pytest.raises(Empty):
            await channel.get_msg(timeout=0.01)
        return [message["content"]["number"] for message in found]

    assert with_messages(read) == list(range(MESSAGES))


def test_with_no_time_left_there_is_no_message():
    async def read(channel):
        with pytest.raises(Empty):
            await channel.get_msg(timeout=0)
        return await channel.get_msg(timeout=1)

    assert with_messages(read)["content"] == {"number": 0}


def test_who_stops_waiting_loses_no_message():
    async def read(channel):
        waiting = asyncio.ensure_future(channel.get_msg())
        await asyncio.sleep(0)
        waiting.cancel()
        return await channel.get_msg(timeout=1)

    assert with_messages(read)["content"] == {"number": 0}


def test_others_have_their_turn_between_two_messages():
    async def read(channel):
        turns = 0

        async def take_turns():
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        other = asyncio.ensure_future(take_turns())
        for _ in range(MESSAGES):
            await channel.get_msg()
        other.cancel()
        return turns

    assert with_messages(read) >= MESSAGES


def test_every_part_of_a_message_counts_and_no_buffer_is_kept():
    big = bytes(50_000)

    def add(session):
        named = {"header": session.msg_header("stream") | {"note": "x" * 30_000}}
        plain = session.msg("stream", {"text": "short"})
        for message in (plain, plain | {"metadata": {"a": "x" * 20_000}}, {**plain, **named}):
            yield session.serialize(message)

    async def read(channel):
        return [await channel.get_msg(timeout=1) for _ in range(3)]

    small, metadata, header = with_messages(read, lambda session: list(add(session)))
    assert small["size"] == len(b'{"text": "short"}')
    assert 20_000 - ENVELOPE < metadata["size"] < 20_100
    assert 30_000 - ENVELOPE < header["size"] < 30_100

    def with_buffers(session):
        parts = session.serialize(session.msg("comm_msg", {}))
        return [[*parts, big, big]]

    (found,) = with_messages(one, with_buffers)
    assert found["buffers"] == [] and found["size"] > 2 * len(big) - ENVELOPE


async def one(channel):
    return [await channel.get_msg(timeout=1)]


def test_of_a_message_whose_content_was_too_large_the_size_is_known():
    def add(session):
        parts = session.serialize(session.msg("stream", {"text": "x"}, parent=session.msg("request")))
        unknown = Received([b"topic"], 10**9, cut=True)
        return [unknown, Received(parts[:3], 10**9, cut=True), Received(parts[:4], 10**9, cut=True)]

    (found,) = with_messages(one, add)
    assert found["msg_type"] == "stream" and found["content"] == {} and found["size"] == 10**9
    assert found["parent_header"]["msg_type"] == "request"
