"""The judge's process: it is told what to run on a socket, its standard input, and ends with that."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
from typing import Any

from grader.judge.courtroom import Courtroom, as_message
from grader.judge.program import enter_main
from grader.kernels.protocol import receive, send
from grader.records import Ownership


def main() -> int:
    """Serve until the other end of standard input is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=os.dup(0))
    control.setblocking(True)
    with control, contextlib.suppress(EOFError, OSError):
        plan, _ = receive(control)
        sys.path.insert(0, "")  # as in a notebook: modules beside it
        courtroom = Courtroom(_ownership(plan), plan["output_bytes"], frozenset(plan["exports"]))
        enter_main(courtroom.names)
        while True:
            message, fds = receive(control)
            connection = socket.socket(fileno=fds[0]) if fds else None
            with connection or contextlib.nullcontext():
                kind = message.get("changing", True), message.get("valued", False), message["given"]
                verdict = courtroom.run(message["source"], message["title"], connection, *kind)
            send(control, as_message(verdict))
    return 0


def _ownership(plan: dict[str, Any]) -> Ownership:
    imports = {name: (str(found[0]), str(found[1])) for name, found in plan["imports"].items()}
    return Ownership(frozenset(plan["names"]), frozenset(plan["open"]), imports)
