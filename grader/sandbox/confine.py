"""Confine a process, before it runs anything that is not ours.

Three processes come of one. The *relay* is what the owner started: it stays outside, waits, and
ends as the kernel ended. The *guard* is the first process of a new process namespace: it watches
the limits, and with it the system ends all others in there. The *kernel* goes on.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from grader.sandbox import landlock, system
from grader.sandbox.errors import SandboxError
from grader.sandbox.guard import end_with, guard
from grader.sandbox.policy import LANDLOCK, NAMESPACES, PRIVATE, SECCOMP, Policy
from grader.sandbox.relay import relay
from grader.sandbox.resources import set_limits
from grader.sandbox.seccomp import Filter
from grader.sandbox.tree import DEVICES, NAMES, SHARED, WRITABLE, enter_tree

FIRST_USER, USERS = 61184, 4336
"""Ids that systemd gives to passing users; nothing on a disk belongs to them."""


def confine(policy: Policy, owner: int) -> None:
    """Return in a process that is confined, and in no other; SandboxError if that cannot be.

    The process must have one thread, and its folder must lie in the policy's. `owner` is a pidfd that this
    takes: with the namespaces, all ends when that process ends.
    """
    calls = Filter() if SECCOMP in policy.parts else None
    if NAMESPACES in policy.parts:
        user = _enter_namespaces(policy, owner)
    else:
        user = os.getuid()
        os.close(owner)
    set_limits(policy.allowance)
    _give_up_privileges(user)
    if LANDLOCK in policy.parts:
        landlock.restrict(_rules(policy))
    if calls is not None:
        calls.load()


def _enter_namespaces(policy: Policy, owner: int) -> int:
    """Return in the kernel's process, in the new namespaces; the other two end in here."""
    user, folder = _kernel_user(), os.getcwd()  # noqa: PTH109 - goes with chdir
    ourselves = os.pidfd_open(os.getpid())
    read, write = os.pipe()
    _leave_process_namespace(user)
    first = os.fork()
    if first:
        os.close(write)
        relay(first, read, owner, Path(policy.folder))
    end_with(ourselves)
    os.close(owner)
    os.close(read)
    try:
        enter_tree(policy, user)
        os.chdir(folder)
    except OSError as error:
        os.write(write, json.dumps({"status": 1, "why": f"The sandbox cannot be made: {error}."}).encode())
        os._exit(1)
    guard(policy, write)
    return user


def _leave_process_namespace(user: int) -> None:
    """Let the next child be the first of a new process namespace."""
    if os.geteuid() == 0:
        system.unshare(system.CLONE_NEWPID)
        return
    group = os.getegid()
    system.unshare(system.CLONE_NEWUSER | system.CLONE_NEWPID)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def _kernel_user() -> int:
    """The user to run as: our own, or for root one that nothing belongs to."""
    return FIRST_USER + os.getpid() % USERS if os.geteuid() == 0 else os.getuid()


def _give_up_privileges(user: int) -> None:
    if os.geteuid() == 0 and user != 0:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    system.drop_capabilities()
    system.prctl(system.PR_SET_NO_NEW_PRIVS, 1)
    system.prctl(system.PR_SET_DUMPABLE, 1)  # or its own /proc/self would be root's
    if os.geteuid() != user:
        raise SandboxError("This process is still another user.")


def _rules(policy: Policy) -> dict[str, int]:
    """Return the rights that Landlock leaves, by path."""
    rules = dict.fromkeys((*policy.readable, *NAMES, "/proc", policy.folder), landlock.READ)
    rules |= {f"/dev/{name}": landlock.USE for name in (*DEVICES, "ptmx")}
    rules |= {"/dev/pts": landlock.READ | landlock.USE}
    own = [str(Path(policy.folder) / name) for name in PRIVATE]
    if NAMESPACES not in policy.parts:
        return rules | {policy.sockets: landlock.CONNECT} | dict.fromkeys(own, landlock.OWN)
    return rules | {SHARED: landlock.CONNECT} | dict.fromkeys((*own, *WRITABLE), landlock.OWN)
