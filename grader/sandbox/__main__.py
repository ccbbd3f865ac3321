"""`python -m grader.sandbox POLICY COMMAND...`: run a command confined.

POLICY is a file with a policy as JSON. So any kernel can be confined, not only a forked one.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from grader.sandbox.confine import confine
from grader.sandbox.policy import Policy


def main() -> None:
    """Confine this process, then become the command."""
    policy, *command = sys.argv[1:]
    confine(Policy.loads(Path(policy).read_text()))
    os.environ["JPY_PARENT_PID"] = "1"  # the guard sees to the end, not ipykernel's own poller
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execvp(command[0], command)


if __name__ == "__main__":
    main()
