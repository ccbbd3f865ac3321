"""Frames on a socket: eight bytes of length, then so many bytes. What is too long is not read."""

from __future__ import annotations

import socket
import struct

LENGTH = struct.Struct("!Q")
CHUNK = 1 << 20


class HungUp(BaseException):
    """The other side has gone, or sends no frames. No `except Exception` of a test is to swallow this."""


def send_frame(connection: socket.socket, data: bytes) -> None:
    """Send one frame."""
    try:
        connection.sendall(LENGTH.pack(len(data)))
        connection.sendall(data)
    except OSError as error:
        raise HungUp("The other side has closed the connection.") from error


def receive_frame(connection: socket.socket, most: int) -> bytes:
    """Wait for a frame of at most `most` bytes."""
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
            raise HungUp("The other side has closed the connection.") from error
        if not chunk:
            raise HungUp("The other side has closed the connection.")
        data += chunk
    return bytes(data)
