"""The zygote's one loop: forks kernels, passes signals on, reports ends.

It has one thread and no signal handler: children and owners are watched through pidfds.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from grader.kernels.launch import Launch
from grader.kernels.protocol import Message, receive, send

PEER_CREDENTIALS = struct.Struct("3i")  # pid, uid, gid


@dataclass(frozen=True)
class Forked:
    """State of a forked child: its request, its descriptors, its zygote."""

    launch: Launch
    zygote: int  #: the zygote's pid
    fds: tuple[int, ...]  #: standard input, output, error, working directory


@dataclass(frozen=True, kw_only=True)
class Kernel:
    """A running kernel, as its parent sees it."""

    pid: int
    end: int  #: readable when the kernel has ended (a pidfd)
    owner: int  #: readable when its owner has ended (a pidfd)
    lifeline: socket.socket  #: closed by the owner when the kernel is to end

    def signal(self, signum: int) -> None:
        """Signal its process group. It is our unreaped child, so the pid cannot be another's."""
        try:
            os.killpg(self.pid, signum)
        except ProcessLookupError:  # it has not made its group yet
            os.kill(self.pid, signum)


class Server:
    """Serves its starter, and the processes that join."""

    def __init__(self, starter: socket.socket) -> None:
        # Not epoll: its set is the kernel's, and a fork would share it.
        self._selector = selectors.PollSelector()
        self._kernels: dict[int, Kernel] = {}
        self._starter = starter
        self._running = True
        self._watch(starter, self._on_request)
        # A forked copy of the starter would hold the socket open; the pidfd is not fooled.
        self._watch(owner_of(starter), self._on_starter_end)

    def serve(self) -> Forked | None:
        """Serve until the starter has gone: None. In the child of a fork: what it is to become."""
        while self._running:
            # One event at a time: handling one may close what another is about.
            key, _ = self._selector.select()[0]
            forked: Forked | None = key.data(key.fileobj)
            if forked is not None:
                self._close()
                return forked
        for kernel in self._kernels.values():
            kernel.signal(signal.SIGKILL)
            os.waitpid(kernel.pid, 0)
        return None

    def _on_starter_end(self, _: int) -> None:
        self._running = False

    def _on_request(self, connection: socket.socket) -> Forked | None:
        try:
            message, fds = receive(connection)
        except (EOFError, OSError):
            self._running = self._running and connection is not self._starter
            self._forget(connection)
            return None
        if message["op"] == "join":
            self._watch(socket.socket(fileno=fds[0]), self._on_request)
            self._reply(connection, {"id": message["id"]})
            return None
        return self._fork(connection, message, fds)

    def _fork(self, connection: socket.socket, message: Message, fds: list[int]) -> Forked | None:
        lifeline = socket.socket(fileno=fds[0])
        zygote = os.getpid()
        try:
            owner = owner_of(lifeline)
            pid = os.fork()
        except OSError as error:
            self._reply(connection, {"id": message["id"], "error": f"The zygote cannot fork: {error}."})
        else:
            if pid == 0:
                lifeline.close()
                os.close(owner)
                return Forked(Launch.from_message(message), zygote, tuple(fds[1:]))
            self._adopt(Kernel(pid=pid, end=os.pidfd_open(pid), owner=owner, lifeline=lifeline))
            self._reply(connection, {"id": message["id"], "pid": pid})
        for fd in fds[1:]:
            os.close(fd)
        return None

    def _adopt(self, kernel: Kernel) -> None:
        self._kernels[kernel.pid] = kernel
        self._watch(kernel.lifeline, partial(self._on_lifeline, kernel))
        self._watch(kernel.owner, partial(self._on_owner_end, kernel))
        self._watch(kernel.end, partial(self._on_kernel_end, kernel))

    def _on_lifeline(self, kernel: Kernel, lifeline: socket.socket) -> None:
        try:
            kernel.signal(receive(lifeline)[0]["signal"])
        except (EOFError, OSError):
            self._forget(lifeline)
            kernel.signal(signal.SIGKILL)

    def _on_owner_end(self, kernel: Kernel, owner: int) -> None:
        self._forget(owner)
        kernel.signal(signal.SIGKILL)

    def _on_kernel_end(self, kernel: Kernel, _: int) -> None:
        kernel.signal(signal.SIGKILL)  # what it started, before the pid may be another's
        _, status = os.waitpid(kernel.pid, 0)
        self._reply(kernel.lifeline, {"returncode": os.waitstatus_to_exitcode(status)})
        del self._kernels[kernel.pid]
        for watched in (kernel.lifeline, kernel.owner, kernel.end):
            self._forget(watched)

    @staticmethod
    def _reply(connection: socket.socket, message: Message) -> None:
        with contextlib.suppress(OSError):  # whoever asked may have gone
            send(connection, message)

    def _watch(self, watched: int | socket.socket, callback: Callable[..., Forked | None]) -> None:
        self._selector.register(watched, selectors.EVENT_READ, callback)

    def _forget(self, watched: int | socket.socket) -> None:
        """Close the descriptors and stop watching them. May be called again."""
        if isinstance(watched, socket.socket):
            if watched.fileno() >= 0:
                self._selector.unregister(watched)
                watched.close()
        elif watched in self._selector.get_map():
            self._selector.unregister(watched)
            os.close(watched)

    def _close(self) -> None:
        for key in list(self._selector.get_map().values()):
            self._forget(key.fileobj)  # type: ignore[arg-type]  # what _watch was given
        self._selector.close()


def owner_of(connection: socket.socket) -> int:
    """A pidfd of the process that made this socket pair; OSError if that is gone or another user's."""
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, PEER_CREDENTIALS.size)
    pid, uid, _ = PEER_CREDENTIALS.unpack(credentials)
    if uid != os.getuid():
        raise PermissionError(f"process {pid} belongs to another user")
    return os.pidfd_open(pid)
