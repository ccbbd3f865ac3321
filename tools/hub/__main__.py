"""A hub for trying out, on this machine alone: `make hub` runs it until Ctrl-C."""

from __future__ import annotations

import argparse
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from grader.course import open_course
from grader.errors import GraderError, MachineError
from tools.hub import accounts, means, places, view
from tools.hub.plan import COURSE, INSTRUCTOR, PEOPLE, STUDENTS, Plan, free_ports, new_password, save

SECONDS_TO_START = 180
SECONDS_TO_END = 60


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a hub until Ctrl-C or SIGTERM; returns 0 then, and another number if it could not run."""
    parser = argparse.ArgumentParser(prog="python -m tools.hub", description=__doc__)
    parser.add_argument("--unit", default="01", help="the unit that is given out (01)")
    parser.add_argument("--port", type=int, default=8000, help="the port to open; 0: any free one (8000)")
    parser.add_argument("--no-watch", action="store_true", help="do not grade what is handed in")
    parser.add_argument("--no-accounts", action="store_true", help="make no system users, also as root")
    chosen = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends it as Ctrl-C does
    try:
        run(chosen.unit, chosen.port, not chosen.no_watch, not chosen.no_accounts)
    except KeyboardInterrupt:
        return 0
    except GraderError as error:
        print(f"hub: {error.reason}\n     {error.remedy}", file=sys.stderr)
        return error.exit_code
    return 0


def run(unit: str, port: int, watches: bool, accounts_wanted: bool) -> None:
    """Run a hub until Ctrl-C.

    Raises:
        GraderError: It cannot be started, or ended by itself.
    """
    unit = open_course(COURSE).unit(unit)
    port, hub_port, proxy_port = _ports(port)
    with _removed_after(Path(tempfile.mkdtemp(prefix="hub-"))) as folder, ExitStack() as stack:
        has = means.found(folder, accounts_wanted)
        plan = Plan(
            root=str(folder),
            unit=unit,
            password=new_password(),
            port=port,
            hub_port=hub_port,
            proxy_port=proxy_port,
            has_accounts=has.accounts,
            has_view=has.view,
            watches=watches,
        )
        if plan.has_accounts:
            stack.enter_context(accounts.made(PEOPLE, folder / "home"))
        save(plan)
        places.make(plan)
        keeper = stack.enter_context(_kept(plan))
        _wait_until_ready(plan, keeper)
        print("\n".join(words(plan, has)), flush=True)
        keeper.wait()
        raise MachineError("JupyterHub ended by itself.", "The lines above say why.")


def words(plan: Plan, has: means.Means) -> list[str]:
    """Return what to tell whoever has started a hub."""
    lines = [
        f"A hub for trying out, on this machine alone: {plan.address}",
        f"  students     {', '.join(STUDENTS)}",
        f"  instructor   {INSTRUCTOR}, with the course in the folder `course`",
        f"  password     {plan.password}",
        f"Unit {plan.unit} is in the Assignment List of the students.",
    ]
    if plan.watches:
        lines.append("What they submit is graded as it arrives, and the feedback is released.")
    if plan.has_accounts:
        lines.append("Each of the three has an account of this system, which is removed when the hub ends.")
    else:
        lines.append(f"{has.why} So all three have your account, and each can read what the others have.")
    if not plan.has_view:
        lines.append(f"They can read {COURSE} with its solutions: look at this hub, do not teach with it.")
    return [*lines, f"Everything in it lies in {plan.folder}. Ctrl-C ends the hub and removes it."]


def _ports(port: int) -> tuple[int, int, int]:
    """Return three ports of the loopback interface, the first as it was asked for."""
    if port:
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError as error:
            reason = f"Port {port} cannot be opened: {error.strerror}."
            raise GraderError(reason, "Name another: make hub PORT=8001.") from error
    free = free_ports(3)
    return port or free[0], free[1], free[2]


@contextmanager
def _removed_after(folder: Path) -> Iterator[Path]:
    """Let everybody into a hub's folder, and remove it after the context."""
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _kept(plan: Plan) -> Iterator[subprocess.Popen[bytes]]:
    """Run the keeper of a hub while the context lasts; afterwards all of its processes have ended."""
    command = [sys.executable, "-m", "tools.hub.keeper", str(plan.folder)]
    before = view.UNSHARE if plan.has_view else ()
    # A session of its own: Ctrl-C in a terminal reaches us alone.
    keeper = subprocess.Popen([*before, *command], cwd=COURSE, stdin=subprocess.PIPE, start_new_session=True)
    try:
        yield keeper
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C would leave half of it
        assert keeper.stdin is not None
        keeper.stdin.close()
        try:
            keeper.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            keeper.kill()


def _wait_until_ready(plan: Plan, keeper: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and keeper.poll() is None:
        try:
            # JupyterHub itself first: the proxy would complain of each question that it cannot pass on.
            for address in (f"http://127.0.0.1:{plan.hub_port}", plan.address):
                urllib.request.urlopen(f"{address}/hub/health", timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise MachineError(f"JupyterHub did not answer at {plan.address}.", "The lines above say why.")


if __name__ == "__main__":
    sys.exit(main())
