"""Frames on a socket: eight bytes of length, then that many bytes."""

from __future__ import annotations

import socket
import struct

LENGTH = struct.Struct("!Q")
CHUNK = 1 << 20
CLOSED = "The other side has closed the connection."


class HungUp(BaseException):
    """The other side has closed the connection, or has sent a frame over the limit.

    It is not an `Exception`, so that an `except Exception` in a test cannot hide it.
    """


def send_frame(connection: socket.socket, data: bytes) -> None:
    """Send one frame. Raises `HungUp`."""
    try:
        connection.sendall(LENGTH.pack(len(data)))
        connection.sendall(data)
    except OSError as error:
        raise HungUp(CLOSED) from error


def receive_frame(connection: socket.socket, most: int) -> bytes:
    """Wait for a frame of at most `most` bytes. Raises `HungUp`; a longer frame is not read."""
    (length,) = LENGTH.unpack(_exactly(connection, LENGTH.size))
    if length > most:
        raise HungUp(f"A message of {length:,} bytes came; {most:,} is the limit.")
    return _exactly(connection, length)


def _exactly(connection: socket.socket, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        try:
            chunk = connection.recv(min(CHUNK, length - len(data)))
        except OSError as error:
            raise HungUp(CLOSED) from error
        if not chunk:
            raise HungUp(CLOSED)
        data += chunk
    return bytes(data)
