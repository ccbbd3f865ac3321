"""However much a kernel sends, who reads it has an eye on the clock, and others have their turn."""

import asyncio
from queue import Empty

import pytest
import zmq
import zmq.asyncio
from jupyter_client.session import Session

from grader.kernels.channels import FairChannel

MESSAGES = 50


def with_messages(read):
    """Run `read(channel)` on a channel on which messages wait."""

    async def run():
        with zmq.asyncio.Context() as context, context.socket(zmq.PULL) as ours:
            session = Session(key=b"secret")
            ours.bind("inproc://ours")
            with zmq.Context(context).socket(zmq.PUSH) as theirs:
                theirs.connect("inproc://ours")
                for number in range(MESSAGES):
                    session.send(theirs, "status", {"number": number})
                return await read(FairChannel(ours, session))

    return asyncio.run(run())


def test_messages_come_in_order():
    async def read(channel):
        found = [await channel.get_msg(timeout=1) for _ in range(MESSAGES)]
        return [message["content"]["number"] for message in found]

    assert with_messages(read) == list(range(MESSAGES))


def test_with_no_time_left_there_is_no_message():
    async def read(channel):
        with pytest.raises(Empty):
            await channel.get_msg(timeout=0)
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
