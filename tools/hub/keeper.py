"""Keeper of a hub: runs it until standard input ends, then ends it with all that it started.

`python -m tools.hub.keeper FOLDER`. Whoever starts the keeper holds the other end of its standard input, so
the hub ends also when that process is killed.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psutil

from grader.sandbox.system import prctl
from tools.hub import view
from tools.hub.accounts import account
from tools.hub.config import environment_of
from tools.hub.plan import COURSE, INSTRUCTOR, Plan, load

PR_SET_CHILD_SUBREAPER = 36
SECONDS_BETWEEN = 0.5
"""Seconds between two looks whether the hub still runs."""

PATIENCE = 20.0
"""Seconds that JupyterHub has to end its servers, its proxy and itself."""


def main(folder: Path) -> int:
    """Run the hub of a folder; returns 0 if it was told to end, else 1."""
    plan = load(folder)
    if sys.platform == "linux":
        prctl(PR_SET_CHILD_SUBREAPER, 1)  # orphans of the hub's become ours, and can be ended
    for number in (signal.SIGINT, signal.SIGTERM):
        # The end of standard input is the only order. Not SIG_IGN: every program below would inherit it.
        signal.signal(number, lambda *_: None)
    if plan.has_view:
        view.narrow(folder)
    os.chdir("/")
    try:
        give_out(plan)
        return _run(plan)
    except subprocess.CalledProcessError as error:
        print(f"{error}\n{error.stdout}{error.stderr}", file=sys.stderr)
        return 1
    finally:
        end_all()
        shutil.rmtree(folder, ignore_errors=True)  # whoever started us may have been killed


def give_out(plan: Plan) -> None:
    """Give the unit out through nbgrader's exchange, as the instructor."""
    as_instructor(plan, ["grader", "nbgrader", "release_assignment", plan.unit])


def as_instructor(plan: Plan, command: list[str]) -> None:
    """Run a command in the instructor's course, with the instructor's rights.

    Raises:
        subprocess.CalledProcessError: It failed. What it printed is in the error.
    """
    owner = account(INSTRUCTOR) if plan.has_accounts else None
    subprocess.run(
        [str(Path(sys.prefix) / "bin" / command[0]), *command[1:]],
        cwd=plan.course,
        env=environment_of(plan, INSTRUCTOR),
        user=owner.user if owner else None,
        group=owner.group if owner else None,
        extra_groups=[] if owner else None,
        check=True,
        capture_output=True,
        text=True,
    )


def _run(plan: Plan) -> int:
    private = plan.folder / "private"
    private.mkdir(mode=0o700)
    config = plan.folder / "jupyterhub_config.py"
    shutil.copy(Path(__file__).parent / config.name, config)
    variables = {**os.environ, "HOME": str(private), "PYTHONPATH": str(COURSE)}
    command = [sys.executable, "-m", "jupyterhub", "-f", str(config)]
    with subprocess.Popen(command, cwd=private, env=variables, stdin=subprocess.DEVNULL) as hub:
        told = _wait(hub)
        with contextlib.suppress(subprocess.TimeoutExpired):
            hub.terminate()
            hub.wait(PATIENCE)
        hub.kill()
    return 0 if told else 1


def _wait(hub: subprocess.Popen[bytes]) -> bool:
    """Wait until standard input ends: True; or the hub: False."""
    while hub.poll() is None:
        if select.select([sys.stdin.fileno()], [], [], SECONDS_BETWEEN)[0]:
            return True
    return False


def end_all() -> None:
    """End every process that came of this one."""
    while left := psutil.Process().children(recursive=True):
        for process in left:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(left, timeout=1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
