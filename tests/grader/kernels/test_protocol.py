import fcntl
import os
import socket
import threading

import pytest

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


def test_descriptors_arrive_open_and_closed_on_exec(pair):
    read, write = os.pipe()
    send(pair[0], {}, [write])
    os.close(write)
    _, (received,) = receive(pair[1])
    assert fcntl.fcntl(received, fcntl.F_GETFD) & fcntl.FD_CLOEXEC
    os.write(received, b"through")
    assert os.read(read, 100) == b"through"
    os.close(received)
    os.close(read)


def test_a_closed_connection_is_the_end(pair):
    pair[0].close()
    with pytest.raises(EOFError, match="has closed"):
        receive(pair[1])


def test_half_a_message_leaks_no_descriptor(pair):
    read, write = os.pipe()
    socket.send_fds(pair[0], [b"\0\0\0\xff{"], [write])
    os.close(write)
    pair[0].close()
    with pytest.raises(EOFError, match="in the middle"):
        receive(pair[1])
    assert os.read(read, 1) == b""  # nobody holds the other end
    os.close(read)
