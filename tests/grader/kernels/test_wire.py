"""Our end of a connection beside ZeroMQ's own at the other: the same messages, and none read ahead."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import zmq

from grader.kernels import wire
from grader.kernels.wire import MOST_OF_A_MESSAGE, Wire


@pytest.fixture
def context() -> Iterator[zmq.Context]:
    with zmq.Context() as made:
        made.linger = 0
        yield made


def bound(context, kind, path) -> zmq.Socket:
    socket = context.socket(kind)
    socket.rcvtimeo = 5000
    socket.bind(f"ipc://{path}")
    return socket


def received(path, kind: str, send, count: int) -> list[list[bytes]]:
    """Connect, have something sent, and return the first messages that come of it."""

    async def run():
        connection = await Wire.open(path, kind)
        try:
            await asyncio.to_thread(send, connection)
            return [(await connection.receive()).parts for _ in range(count)]
        finally:
            connection.close()

    return asyncio.run(asyncio.wait_for(run(), 20))


@pytest.fixture
def path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:  # Unix sockets want short paths
        yield Path(folder) / "socket"


def test_what_is_published_is_read(context, path):
    messages = [[b"topic", b"x" * size, b""] for size in (0, 1, 255, 256, 70_000, 2_000_000)]
    with bound(context, zmq.XPUB, path) as socket:

        def publish(_):
            assert socket.recv() == b"\x01"  # it has subscribed to everything
            for message in messages:
                socket.send_multipart(message)

        assert received(path, "SUB", publish, len(messages)) == messages


@pytest.mark.parametrize("parts", [[b"one"], [b"", b"two" * 100, b"three" * 50_000]])
def test_a_question_comes_and_its_answer_goes_back(context, path, parts):
    with bound(context, zmq.ROUTER, path) as socket:

        def ask_and_answer(connection):
            connection.send(parts)
            socket.send_multipart(socket.recv_multipart())

        assert received(path, "DEALER", ask_and_answer, 1) == [parts]


@pytest.mark.parametrize(
    ("large", "kept"),
    [
        ([bytes(MOST_OF_A_MESSAGE + 1)], 0),
        ([b"head", bytes(MOST_OF_A_MESSAGE + 1), b"tail"], 1),
        ([bytes(2**20)] * 40, MOST_OF_A_MESSAGE // (2**20 + wire.PART)),
        ([b""] * (MOST_OF_A_MESSAGE // wire.PART + 1), MOST_OF_A_MESSAGE // wire.PART),
    ],
)
def test_of_a_message_that_is_too_large_the_rest_is_read_past(context, path, large, kept):
    with bound(context, zmq.XPUB, path) as socket:

        def publish(_):
            socket.recv()
            socket.send_multipart(large)
            socket.send_multipart([b"next"])

        assert received(path, "SUB", publish, 2) == [large[:kept], [b"next"]]


@pytest.mark.parametrize("parts", [1, 1000])
def test_what_is_not_read_waits_with_who_sent_it(context, path, parts):
    part = bytes(2**20)  # the sender holds it once
    with bound(context, zmq.XPUB, path) as socket:
        before = psutil.Process().memory_info().rss
        grown = []

        def publish(_):
            socket.recv()
            for _ in range(1000 // parts):
                socket.send_multipart([part] * parts, copy=False)
            time.sleep(1)
            grown.append(psutil.Process().memory_info().rss - before)

        received(path, "SUB", publish, 0)
    assert grown[0] < 50 * 2**20


def test_nobody_listens_yet(path):
    with pytest.raises(FileNotFoundError):
        received(path, "SUB", print, 0)


def test_the_other_end_goes(context, path):
    socket = bound(context, zmq.XPUB, path)
    with pytest.raises(EOFError):
        received(path, "SUB", lambda _: (socket.recv(), socket.close()), 1)
