"""Messages between an owner and its zygote: JSON, with file descriptors beside it.

A message is four bytes of length, then JSON. Descriptors travel with the length. Nothing that
crosses can run code.
"""

from __future__ import annotations

import array
import json
import os
import socket
import struct
from collections.abc import Sequence
from typing import Any

LENGTH = struct.Struct("!I")
MAX_FDS = 16

Message = dict[str, Any]


def send(connection: socket.socket, message: Message, fds: Sequence[int] = ()) -> None:
    """Send a message, and copies of ``fds`` with it."""
    body = json.dumps(message).encode()
    socket.send_fds(connection, [LENGTH.pack(len(body))], list(fds))
    connection.sendall(body)


def receive(connection: socket.socket) -> tuple[Message, list[int]]:
    """Wait for a message; raise EOFError when the other side has gone.

    The descriptors are closed on exec, and belong to the caller.
    """
    header, fds = _receive_header(connection)
    try:
        (length,) = LENGTH.unpack(header + _receive_exactly(connection, LENGTH.size - len(header)))
        return json.loads(_receive_exactly(connection, length)), fds
    except BaseException:
        for fd in fds:
            os.close(fd)
        raise


def _receive_header(connection: socket.socket) -> tuple[bytes, list[int]]:
    # Not socket.recv_fds: it cannot ask for MSG_CMSG_CLOEXEC together with the right buffer size.
    room = socket.CMSG_SPACE(MAX_FDS * array.array("i").itemsize)
    header, ancillary, _, _ = connection.recvmsg(LENGTH.size, room, socket.MSG_CMSG_CLOEXEC)
    fds = array.array("i")
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            fds.frombytes(data[: len(data) - len(data) % fds.itemsize])
    if not header:
        raise EOFError("the other side has closed the connection")
    return header, list(fds)


def _receive_exactly(connection: socket.socket, length: int) -> bytes:
    received = bytearray()
    while len(received) < length:
        chunk = connection.recv(length - len(received))
        if not chunk:
            raise EOFError("the other side has closed the connection in the middle of a message")
        received += chunk
    return bytes(received)
