"""Frames are read whole, or not at all; what is announced costs no memory."""

import array
import fcntl
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.frames import CHUNK, LENGTH, MOST_BYTES, FrameError, receive_frame, send_frame
from grader.judge.rpc.frames import receive_frame as receive_rpc
from grader.kernels.protocol import MOST_FDS, receive

FIRST_ABOVE = MOST_BYTES + 1


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, other = socket.socketpair()
    with one, other:
        yield one, other


@pytest.mark.parametrize("data", [b"", b"x", bytes(50_000)])
def test_what_is_sent_comes(ends, data):
    send_frame(ends[0], data)
    assert receive_frame(ends[1]) == (data, [])


@pytest.mark.parametrize("size", [CHUNK - 1, CHUNK, 3 * CHUNK + 7])
def test_a_frame_larger_than_the_socket_buffer(ends, size):
    data = bytes(number % 251 for number in range(1000)) * (size // 1000) + bytes(size % 1000)
    sender = threading.Thread(target=send_frame, args=(ends[0], data))
    sender.start()
    assert receive_frame(ends[1])[0] == data
    sender.join()


@pytest.mark.parametrize("most_fds", [0, 3])
def test_frames_do_not_run_into_one_another(ends, most_fds):
    for data in (b"one", b"", b"three"):
        send_frame(ends[0], data)
    assert [receive_frame(ends[1], most_fds=most_fds)[0] for _ in range(3)] == [b"one", b"", b"three"]


@pytest.mark.parametrize("most_fds", [0, 3])
def test_a_length_that_comes_in_parts(ends, most_fds):
    sender = threading.Thread(target=lambda: [ends[0].sendall(bytes([b])) for b in LENGTH.pack(2) + b"ab"])
    sender.start()
    assert receive_frame(ends[1], most_fds=most_fds)[0] == b"ab"
    sender.join()


def test_a_frame_of_the_limit_is_read_and_one_byte_more_is_not(ends):
    send_frame(ends[0], bytes(10))
    assert len(receive_frame(ends[1], 10)[0]) == 10
    send_frame(ends[0], bytes(11))
    with pytest.raises(FrameError, match="11 bytes came; 10 is the limit"):
        receive_frame(ends[1], 10)


@pytest.mark.parametrize("length", [FIRST_ABOVE, 2**32, 2**63, 2**64 - 1])
@pytest.mark.parametrize(
    "receiver", [receive_frame, receive, lambda connection: receive_rpc(connection, MOST_BYTES)]
)
def test_both_protocols_have_the_same_limit(ends, receiver, length):
    ends[0].sendall(LENGTH.pack(length))
    with pytest.raises(BaseException, match=f"{length:,} bytes came; {MOST_BYTES:,} is the limit"):
        receiver(ends[1])


@pytest.mark.parametrize("part", [b"", b"\0\0", LENGTH.pack(5), LENGTH.pack(5) + b"abc"])
@pytest.mark.parametrize("most_fds", [0, 3])
def test_an_end_in_the_middle_is_reported(ends, part, most_fds):
    ends[0].sendall(part)
    ends[0].close()
    with pytest.raises(FrameError, match="closed the connection"):
        receive_frame(ends[1], most_fds=most_fds)


def test_a_timeout_is_not_an_end(ends):
    ends[1].settimeout(0.01)
    with pytest.raises(TimeoutError):
        receive_frame(ends[1])


ANNOUNCED = """
import resource, socket
from grader.frames import FrameError, LENGTH, MOST_BYTES, receive_frame
ours, theirs = socket.socketpair()
theirs.sendall(LENGTH.pack(MOST_BYTES) + b"abc")
theirs.close()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))
try:
    receive_frame(ours)
except FrameError:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_what_is_announced_takes_no_memory():
    run = subprocess.run([sys.executable, "-c", ANNOUNCED], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 20_000  # KiB; the frame would have 250,000


def test_descriptors_arrive_open_and_closed_on_exec(ends):
    read, write = os.pipe()
    send_frame(ends[0], b"data", [write])
    os.close(write)
    data, (received,) = receive_frame(ends[1], most_fds=1)
    assert data == b"data" and fcntl.fcntl(received, fcntl.F_GETFD) & fcntl.FD_CLOEXEC
    os.write(received, b"through")
    assert os.read(read, 100) == b"through"
    os.close(received)
    os.close(read)


@pytest.mark.parametrize("bad", [LENGTH.pack(255) + b"{", LENGTH.pack(FIRST_ABOVE)])
def test_a_frame_that_is_not_read_leaks_no_descriptor(ends, bad):
    read, write = os.pipe()
    socket.send_fds(ends[0], [bad], [write])
    os.close(write)
    ends[0].close()
    with pytest.raises(FrameError):
        receive_frame(ends[1], most_fds=1)
    assert os.read(read, 1) == b""  # nobody holds the other end
    os.close(read)


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_who_takes_no_descriptors_gets_none(ends):
    """The student's kernel could fill the judge's table of descriptors."""
    before = open_descriptors()
    for _ in range(5):
        ends[0].sendmsg(
            [LENGTH.pack(1) + b"x"],
            [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0] * 20))],
        )
        assert receive_rpc(ends[1], 10) == b"x"
    assert open_descriptors() == before


def test_no_more_descriptors_are_taken_than_asked_for(ends):
    before = open_descriptors()
    socket.send_fds(ends[0], [LENGTH.pack(2) + b"{}"], [0] * (MOST_FDS + 5))
    _, fds = receive(ends[1])
    assert len(fds) <= MOST_FDS + 1  # the system rounds the room for them up
    for fd in fds:
        os.close(fd)
    assert open_descriptors() == before
