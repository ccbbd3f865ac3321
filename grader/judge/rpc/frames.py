"""Frames of the RPC: those of `grader.frames`, without descriptors, and with an end that no test can hide."""

from __future__ import annotations

import socket

from grader import frames


class HungUp(BaseException):
    """The other side has closed the connection, or has sent a frame over the limit.

    It is not an `Exception`, so that an `except Exception` in a test cannot hide it.
    """


def send_frame(connection: socket.socket, data: bytes) -> None:
    """Send one frame. Raises `HungUp`."""
    try:
        frames.send_frame(connection, data)
    except OSError as error:
        raise HungUp(frames.CLOSED) from error


def receive_frame(connection: socket.socket, most: int) -> bytes:
    """Wait for a frame of at most `most` bytes. Raises `HungUp`; a longer frame is not read."""
    try:
        data, _ = frames.receive_frame(connection, most)
    except frames.FrameError as error:
        raise HungUp(str(error)) from error
    except OSError as error:
        raise HungUp(frames.CLOSED) from error
    return data
