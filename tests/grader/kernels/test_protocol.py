"""Messages are JSON in frames; the frames are tested in tests/grader/test_frames.py."""

import os
import socket
import threading

import pytest

from grader.frames import send_frame
from grader.kernels.protocol import receive, send


@pytest.fixture
def pair():
    left, right = socket.socketpair()
    with left, right:
        yield left, right


def test_a_message_arrives_as_it_was_sent(pair):
    send(pair[0], {"env": {"NAME": "Ünïcode\n"}, "argv": ["-f", "x"]})
    assert receive(pair[1]) == ({"env": {"NAME": "Ünïcode\n"}, "argv": ["-f", "x"]}, [])


def test_bytes_that_are_no_utf8_survive(pair):
    name = os.fsdecode(b"caf\xe9")
    send(pair[0], {"cwd": name})
    assert receive(pair[1])[0] == {"cwd": name}


def test_a_message_larger_than_the_socket_buffer(pair):
    message = {"env": {f"NAME_{number}": "x" * 1000 for number in range(2000)}}
    sender = threading.Thread(target=send, args=(pair[0], message))
    sender.start()
    assert receive(pair[1])[0] == message
    sender.join()


def test_a_message_brings_its_descriptors(pair):
    read, write = os.pipe()
    send(pair[0], {}, [write])
    os.close(write)
    _, (received,) = receive(pair[1])
    os.write(received, b"through")
    assert os.read(read, 100) == b"through"
    os.close(received)
    os.close(read)


def test_a_closed_connection_is_the_end(pair):
    pair[0].close()
    with pytest.raises(EOFError, match="has closed"):
        receive(pair[1])


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe\xff", b"[" * 100_000])
def test_what_is_no_message_leaks_no_descriptor(pair, data):
    read, write = os.pipe()
    sender = threading.Thread(target=send_frame, args=(pair[0], data, [write]))
    sender.start()
    with pytest.raises((ValueError, RecursionError)):
        receive(pair[1])
    sender.join()
    os.close(write)
    assert os.read(read, 1) == b""  # nobody holds the other end
    os.close(read)
