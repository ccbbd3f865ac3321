"""Whatever ends a connection is a `HungUp`, which a test cannot catch as an `Exception`.

The frames themselves are tested in tests/grader/test_frames.py.
"""

import socket
from collections.abc import Iterator

import pytest

from grader.frames import LENGTH
from grader.judge.rpc.frames import HungUp, receive_frame, send_frame


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, other = socket.socketpair()
    with one, other:
        yield one, other


def test_it_is_not_an_exception():
    assert not issubclass(HungUp, Exception)


def test_what_is_sent_comes(ends):
    send_frame(ends[0], b"data")
    assert receive_frame(ends[1], 4) == b"data"


def test_a_frame_over_the_limit_is_not_read(ends):
    ends[0].sendall(LENGTH.pack(2**63))
    with pytest.raises(HungUp, match=r"9,223,372,036,854,775,808 bytes came; 10 is the limit"):
        receive_frame(ends[1], 10)


@pytest.mark.parametrize("part", [b"", b"\0\0", LENGTH.pack(5) + b"abc"])
def test_an_end_in_the_middle_is_reported(ends, part):
    ends[0].sendall(part)
    ends[0].close()
    with pytest.raises(HungUp, match="closed the connection"):
        receive_frame(ends[1], 10)


def test_a_connection_that_breaks(ends):
    ends[1].shutdown(socket.SHUT_RDWR)
    ends[1].settimeout(0.01)
    with pytest.raises(HungUp, match="closed the connection"):
        receive_frame(ends[1], 10)


def test_nobody_listens(ends):
    ends[1].close()
    with pytest.raises(HungUp):
        send_frame(ends[0], bytes(1_000_000))
