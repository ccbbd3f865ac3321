"""The first process of a kernel's process namespace: it watches, and all ends with it.

No process in there can signal it, and when it ends the system ends every other.
"""

from __future__ import annotations

import json
import os
import select
import signal
import time
from pathlib import Path
from typing import NoReturn

from grader.sandbox import system
from grader.sandbox.policy import Policy
from grader.sandbox.tree import SHARED
from grader.sandbox.watch import SECONDS_BETWEEN, Watch

HEARD = {signal.SIGCHLD, signal.SIGINT}
FORBIDDEN = "Over the limit of {}: the kernel was ended, with all that it had started."


def guard(policy: Policy, report: int) -> None:
    """Fork; return in the child. Here watch it to its end, and write that to `report`."""
    signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
    system.prctl(system.PR_SET_DUMPABLE, 0)  # nobody reads our memory
    kernel = os.fork()
    if kernel == 0:
        system.prctl(system.PR_SET_DUMPABLE, 1)
        os.setsid()  # a process group of its own: interrupts reach all that the kernel starts
        os.close(report)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
        return
    try:
        _watch(kernel, Watch(policy.allowance, Path(SHARED)), report)
    except Exception as error:  # nothing runs unwatched
        _end(report, -signal.SIGKILL, f"The sandbox has a fault: {type(error).__name__}: {error}.")


def end_with(parent: int) -> None:
    """Have this process killed when its parent (a pidfd) ends, also if it has ended already."""
    system.prctl(system.PR_SET_PDEATHSIG, signal.SIGKILL)
    if select.select([parent], [], [], 0)[0]:
        os._exit(1)
    os.close(parent)


def _watch(kernel: int, watch: Watch, report: int) -> NoReturn:
    looked = time.monotonic()
    while True:
        heard = signal.sigtimedwait(HEARD, SECONDS_BETWEEN)
        # 0: from outside. Whoever signals from within may not keep us busy either.
        if heard is not None and heard.si_signo == signal.SIGINT and heard.si_pid == 0:
            os.killpg(kernel, signal.SIGINT)
        elif heard is not None and heard.si_signo == signal.SIGCHLD:
            _reap(kernel, report)
        if time.monotonic() - looked >= SECONDS_BETWEEN:
            if limit := watch.exceeded():
                _end(report, -signal.SIGKILL, FORBIDDEN.format(limit))
            looked = time.monotonic()


def _reap(kernel: int, report: int) -> None:
    """Reap processes that have ended; end with the kernel."""
    while True:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == kernel:
            _end(report, os.waitstatus_to_exitcode(status))
        if pid == 0:
            return


def _end(report: int, status: int, why: str = "") -> NoReturn:
    os.write(report, json.dumps({"status": status, "why": why}).encode())
    os._exit(0)
