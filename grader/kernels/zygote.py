"""The zygote's program: import, say so, fork kernels until its starter has gone."""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
from collections.abc import Iterator

from grader.kernels.errors import ZygoteError
from grader.kernels.preload import import_modules, preload
from grader.kernels.protocol import Message, receive, send
from grader.kernels.server import Forked, Server, owner_of
from grader.kernels.settings import KERNEL_MODULES

SECONDS_BETWEEN = 0.25
"""Seconds between two checks that the starter of an importing zygote is still there."""


def main() -> None:
    """Run a zygote on the socket whose descriptor is the first argument."""
    gc.disable()  # next to nothing that is imported is garbage: to look for some takes a fifth of the time
    starter = socket.socket(fileno=int(sys.argv[1]))
    starter.set_inheritable(False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a kernel's too, until its first cell
    sys.path[:] = [entry for entry in sys.path if entry]  # "" would be this process's folder
    forked = None
    with contextlib.suppress(EOFError, OSError):  # the starter has gone
        forked = _serve(starter)
    if forked is not None:
        _become_kernel(forked)  # down here, so that a kernel has no server's frames under it
    os._exit(0)  # taking apart what was imported would only take time


def _serve(starter: socket.socket) -> Forked | None:
    request: Message = {}
    try:
        with _ending_with(starter):
            import_modules([*KERNEL_MODULES, "grader.kernels.child"])  # while the starter finds out what else
            request, _ = receive(starter)
            preload(request["modules"])
    except ZygoteError as error:
        request = request or receive(starter)[0]
        send(starter, {"id": request["id"], "error": error.reason, "remedy": error.remedy})
        return None
    server = Server(starter)
    send(starter, {"id": request["id"], "pid": os.getpid()})
    return server.serve()


@contextlib.contextmanager
def _ending_with(starter: socket.socket) -> Iterator[None]:
    """End this process if its starter ends while it imports. Uses an alarm, not a thread: it will fork."""
    owner = owner_of(starter)

    def look(*_: object) -> None:
        if select.select([owner], [], [], 0)[0]:
            os._exit(0)

    signal.signal(signal.SIGALRM, look)
    signal.siginterrupt(signal.SIGALRM, False)
    signal.setitimer(signal.ITIMER_REAL, SECONDS_BETWEEN, SECONDS_BETWEEN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        os.close(owner)


def _become_kernel(forked: Forked) -> None:
    # Imported late: with it comes all of ipykernel, which preload wants to time and to name.
    from grader.kernels.child import become_kernel

    become_kernel(forked)
