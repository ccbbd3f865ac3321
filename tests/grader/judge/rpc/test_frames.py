"""Frames are read whole, or not at all."""

import socket
from collections.abc import Iterator

import pytest

from grader.judge.rpc.frames import LENGTH, HungUp, receive_frame, send_frame


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, other = socket.socketpair()
    with one, other:
        yield one, other


@pytest.mark.parametrize("data", [b"", b"x", bytes(50_000)])
def test_what_is_sent_comes(ends, data):
    send_frame(ends[0], data)
    assert receive_frame(ends[1], 100_000) == data


def test_a_frame_over_the_limit_is_not_read(ends):
    ends[0].sendall(LENGTH.pack(2**63))
    with pytest.raises(HungUp, match=r"9,223,372,036,854,775,808 bytes came; 10 is the limit"):
        receive_frame(ends[1], 10)


@pytest.mark.parametrize("part", [b"", b"\0\0", LENGTH.pack(5) + b"abc"])
def test_an_end_in_the_middle_is_told(ends, part):
    ends[0].sendall(part)
    ends[0].close()
    with pytest.raises(HungUp, match="closed the connection"):
        receive_frame(ends[1], 10)


def test_nobody_listens(ends):
    ends[1].close()
    with pytest.raises(HungUp):
        send_frame(ends[0], bytes(1_000_000))
