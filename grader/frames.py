"""Frames on a socket: eight bytes of length, then that many bytes. File descriptors travel with the length.

Both protocols stand on them: the zygote's and the judge's control messages (`kernels.protocol`), and the RPC
between the judge and the student's kernel (`judge.rpc.frames`). A frame over the limit is not read.
"""

from __future__ import annotations

import array
import os
import socket
import struct
from collections.abc import Sequence

MOST_BYTES = 256_000_000
"""Limit of one frame."""

LENGTH = struct.Struct("!Q")
CHUNK = 1 << 20
"""Bytes that are asked for at a time: memory grows with what has come, not with what was announced."""

CLOSED = "The other side has closed the connection."


class FrameError(EOFError):
    """No further frame can be read: the other side has closed the connection, or its frame is too long."""


def send_frame(connection: socket.socket, data: bytes, fds: Sequence[int] = ()) -> None:
    """Send one frame, and copies of `fds` with it. Raises `OSError`."""
    header = LENGTH.pack(len(data))
    if fds:
        socket.send_fds(connection, [header], list(fds))
    else:
        connection.sendall(header)
    connection.sendall(data)


def receive_frame(
    connection: socket.socket, most_bytes: int = MOST_BYTES, most_fds: int = 0
) -> tuple[bytes, list[int]]:
    """Wait for a frame.

    Args:
        connection: The socket.
        most_bytes: The longest frame that is read.
        most_fds: How many descriptors are taken; the system closes any others.

    Returns:
        The data, and the descriptors: they are closed on exec, and belong to the caller.

    Raises:
        FrameError: The other side has closed the connection, or the frame is longer.
        OSError: The connection is broken, or its timeout has passed.
    """
    header, fds = _header(connection, most_fds) if most_fds else (b"", [])
    try:
        (length,) = LENGTH.unpack(header + _exactly(connection, LENGTH.size - len(header)))
        if length > most_bytes:
            raise FrameError(f"A message of {length:,} bytes came; {most_bytes:,} is the limit.")
        return _exactly(connection, length), fds
    except BaseException:
        for fd in fds:
            os.close(fd)
        raise


def _header(connection: socket.socket, most_fds: int) -> tuple[bytes, list[int]]:
    """Read the beginning of a frame, and its descriptors."""
    # Not socket.recv_fds: it cannot ask for MSG_CMSG_CLOEXEC together with the right buffer size.
    room = socket.CMSG_SPACE(most_fds * array.array("i").itemsize)
    header, ancillary, _, _ = connection.recvmsg(LENGTH.size, room, socket.MSG_CMSG_CLOEXEC)
    fds = array.array("i")
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            fds.frombytes(data[: len(data) - len(data) % fds.itemsize])
    if not header:
        raise FrameError(CLOSED)
    return header, list(fds)


def _exactly(connection: socket.socket, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        chunk = connection.recv(min(CHUNK, length - len(data)))
        if not chunk:
            raise FrameError(CLOSED)
        data += chunk
    return bytes(data)
