"""Program of the judge's process: it reads cells from a socket, its standard input, and ends with that."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
from typing import Any

from grader.judge.process.cell import enter_main
from grader.judge.process.runner import Cell, Runner, as_message
from grader.kernels.protocol import receive, send
from grader.records import Ownership


def main() -> int:
    """Serve until the other end of standard input is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=os.dup(0))
    control.setblocking(True)
    _close_input()
    with control, contextlib.suppress(EOFError, OSError):
        plan, _ = receive(control)
        sys.path.insert(0, "")  # as in a notebook: modules beside it
        runner = Runner(_ownership(plan), plan["output_bytes"], frozenset(plan["exports"]))
        enter_main(runner.names)
        while True:
            message, fds = receive(control)
            connection = socket.socket(fileno=fds[0]) if fds else None
            with connection or contextlib.nullcontext():
                verdict = runner.run(Cell(**message), connection)
            send(control, as_message(verdict))
    return 0


def _close_input() -> None:
    """Let a cell that calls `input` fail at once, as in a notebook that nobody sits at: it has no input."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)


def _ownership(plan: dict[str, Any]) -> Ownership:
    imports = {name: (str(found[0]), str(found[1])) for name, found in plan["imports"].items()}
    return Ownership(
        frozenset(plan["names"]),
        open_names=frozenset(plan["open"]),
        imports=imports,
        state=frozenset(plan["state"]),
    )
