"""However much a kernel sends, who reads it has an eye on the clock, and others have their turn."""

import asyncio
from queue import Empty

import pytest
from jupyter_client.session import Session

from grader.kernels.channels import Channel

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
        return self.waiting.pop(0)

    def close(self):
        self.closed = True


def with_messages(read):
    """Run `read(channel)` on a channel on which messages wait."""

    async def run():
        wire = Waiting()
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
