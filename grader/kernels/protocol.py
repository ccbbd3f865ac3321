"""Messages between an owner and its zygote, and between a worker and its judge.

A message is JSON in a frame (`grader.frames`), with file descriptors beside it. Nothing that crosses can run
code.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Sequence
from typing import Any

from grader.frames import receive_frame, send_frame

MOST_FDS = 16

Message = dict[str, Any]


def send(connection: socket.socket, message: Message, fds: Sequence[int] = ()) -> None:
    """Send a message, and copies of ``fds`` with it."""
    send_frame(connection, json.dumps(message).encode(), fds)


def receive(connection: socket.socket) -> tuple[Message, list[int]]:
    """Wait for a message; raise EOFError when the other side has gone, ValueError for what is not JSON.

    The descriptors are closed on exec, and belong to the caller.
    """
    data, fds = receive_frame(connection, most_fds=MOST_FDS)
    try:
        return json.loads(data), fds
    except BaseException:
        for fd in fds:
            os.close(fd)
        raise
