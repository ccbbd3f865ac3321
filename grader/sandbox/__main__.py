"""`python -m grader.sandbox POLICY OWNER COMMAND...`: run a command confined.

POLICY is a file with a policy as JSON, OWNER the name of the process that it ends with. So any kernel can
be confined, not only a forked one.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from grader.sandbox.confine import confine
from grader.sandbox.owner import open_owner
from grader.sandbox.policy import NAMESPACES, Policy


def main() -> None:
    """Confine this process, then become the command."""
    written, name, *command = sys.argv[1:]
    try:
        owner = open_owner(name)
    except ProcessLookupError:  # it ended while this process began: nobody would end what it starts
        sys.exit(1)
    policy = Policy.loads(Path(written).read_text())
    confine(policy, owner)
    if NAMESPACES in policy.parts:
        os.environ["JPY_PARENT_PID"] = "1"  # the relay sees to the end, not ipykernel's own poller
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execvp(command[0], command)


if __name__ == "__main__":
    main()
