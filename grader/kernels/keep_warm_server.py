"""Program of the server that keeps a zygote for later commands of the same user."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import sys
import time

import psutil

from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError
from grader.kernels.protocol import Message, receive, send
from grader.kernels.server import owner_of

START_SECONDS = 60.0
"""Seconds for the first command to say how long the zygote is to stay."""

MESSAGE_SECONDS = 5.0
"""Seconds for the rest of a request that has begun."""


def main() -> None:
    """Serve on the listening socket whose descriptor is the first argument; the others are modules."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    number, *modules = sys.argv[1:]
    with socket.socket(fileno=int(number)) as listener:
        listener.set_inheritable(False)
        with contextlib.closing(Zygote(modules).begin()) as zygote:
            KeepWarmServer(listener, zygote).serve()


class KeepWarmServer:
    """Server of a zygote. It ends when nobody has been connected for as long as it was told to stay."""

    def __init__(self, listener: socket.socket, zygote: Zygote) -> None:
        self._listener, self._zygote = listener, zygote
        self._selector = selectors.DefaultSelector()
        self._selector.register(listener, selectors.EVENT_READ)
        self._clients: dict[socket.socket, float] = {}
        self._until = time.monotonic() + START_SECONDS
        self._has_begun = False  # a command has said how long it is to stay

    def serve(self) -> None:
        """Serve until the time is over, or the zygote has ended."""
        while self._zygote.alive and (self._clients or time.monotonic() < self._until):
            left = None if self._clients else self._until - time.monotonic()
            for key, _ in self._selector.select(left):
                connection = key.fileobj
                assert isinstance(connection, socket.socket)
                if connection is self._listener:
                    self._accept()
                else:
                    self._serve(connection)

    def _accept(self) -> None:
        connection, _ = self._listener.accept()
        try:
            os.close(owner_of(connection))  # raises for another user's process
        except OSError:
            connection.close()
            return
        connection.settimeout(MESSAGE_SECONDS)
        self._clients[connection] = 0.0
        self._selector.register(connection, selectors.EVENT_READ)

    def _serve(self, connection: socket.socket) -> None:
        try:
            message, fds = receive(connection)
            send(connection, self._answer(connection, message, fds))
        except (EOFError, OSError, ValueError, TypeError, LookupError, AttributeError):  # or no request
            self._leave(connection)

    def _answer(self, connection: socket.socket, message: Message, fds: list[int]) -> Message:
        try:
            match message.get("op"):
                case "hold":
                    if not self._zygote.alive:
                        raise ZygoteError("The zygote has ended.", "Start another.")
                    self._clients[connection] = float(message["seconds"])
                    self._until = self._until if self._has_begun else 0.0
                    self._has_begun = True
                case "admit":
                    with socket.socket(fileno=fds.pop()) as end:
                        self._zygote.admit(end)
                case "ready":
                    self._zygote.ready()
                case "state":
                    return self._state()
        except ZygoteError as error:
            return {"error": error.reason, "remedy": error.remedy}
        finally:
            for fd in fds:
                os.close(fd)
        return {}

    def _state(self) -> Message:
        pid = self._zygote.pid or os.getpid()  # it may import still
        return {
            "pid": pid,
            "server": os.getpid(),
            "mib": round(psutil.Process(pid).memory_info().rss / 2**20),
            "seconds": max(0.0, self._until - time.monotonic()),
            "used": len(self._clients) > 1,
        }

    def _leave(self, connection: socket.socket) -> None:
        self._until = max(self._until, time.monotonic() + self._clients.pop(connection))
        self._selector.unregister(connection)
        connection.close()
