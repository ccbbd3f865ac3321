"""The file system that a confined process sees: a new one, in memory, with only what it may have.

What is not named in the policy does not exist there. What is written stays in memory, within the
limit on disk, and is gone with the process; only the folder of sockets is the owner's too.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from grader.sandbox.policy import PRIVATE, SOCKETS, Policy
from grader.sandbox.system import (
    CLONE_NEWIPC,
    CLONE_NEWNET,
    CLONE_NEWNS,
    MOUNT_ATTR_NODEV,
    MOUNT_ATTR_NOSUID,
    MOUNT_ATTR_RDONLY,
    MS_BIND,
    MS_NODEV,
    MS_NOEXEC,
    MS_NOSUID,
    MS_PRIVATE,
    MS_REC,
    enter_root,
    mount,
    restrict_mount,
    unshare,
)

ROOT = "root"
"""The folder in the private one on which the new root is mounted; for the owner it stays empty."""

# Not zero: memory mapped from it is not counted.
DEVICES = ("full", "null", "random", "urandom")
WRITABLE = ("/tmp", "/dev/shm")
SHARED = "/sockets"
NAMES = ("/etc/passwd", "/etc/group")
TERMINALS = 64
"""Limit of open terminals: each takes some 160 KiB of the system's memory."""
FILES = 100_000
"""Limit of files and folders: each takes memory of the system."""


def enter_tree(policy: Policy, user: int) -> None:
    """Leave the file system, network and shared memory of the machine for new ones.

    The process must be the first of a new process namespace. `user` will own what is writable.
    """
    unshare(CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC)
    mount("", "/", None, MS_REC | MS_PRIVATE)
    root = Path(policy.folder) / ROOT
    size = f"size={policy.allowance.disk_bytes},nr_inodes={FILES},mode=0755"
    mount("tmpfs", str(root), "tmpfs", MS_NOSUID | MS_NODEV, size)
    for path in WRITABLE:  # before what is shown: a course may lie in /tmp
        _make_writable(_inside(root, path), user)
    for path in policy.readable:
        _show(path, root)
    _make_devices(root)
    _make_etc(root, policy, user)
    (root / "proc").mkdir()
    mount("proc", str(root / "proc"), "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    _make_private(root, policy, user)
    restrict_mount(str(root), MOUNT_ATTR_RDONLY, recursive=False)
    enter_root(str(root))


def _inside(root: Path, path: str) -> Path:
    return root / path.lstrip("/")


def _bind(source: str, target: Path) -> None:
    """Mount a file or folder at another place."""
    if Path(source).is_dir():
        target.mkdir(parents=True, exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
    mount(source, str(target), None, MS_BIND | MS_REC)


def _show(path: str, root: Path) -> None:
    """Mount a path read-only; a link (often /bin) stays a link."""
    target = _inside(root, path)
    if Path(path).is_symlink():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(Path(path).readlink())
    elif Path(path).exists():
        _bind(path, target)
        restrict_mount(str(target), MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV)


def _make_devices(root: Path) -> None:
    for name in DEVICES:
        _bind(f"/dev/{name}", root / "dev" / name)
    for name, target in (("fd", "self/fd"), ("stdin", "self/fd/0"), ("stdout", "self/fd/1")):
        (root / "dev" / name).symlink_to(f"/proc/{target}")
    (root / "dev" / "stderr").symlink_to("/proc/self/fd/2")
    # Terminals of its own: IPython runs `!ls` in one.
    (root / "dev" / "pts").mkdir()
    options = f"newinstance,ptmxmode=0666,mode=0600,max={TERMINALS}"
    mount("devpts", str(root / "dev" / "pts"), "devpts", MS_NOSUID | MS_NOEXEC, options)
    (root / "dev" / "ptmx").symlink_to("pts/ptmx")


def _make_etc(root: Path, policy: Policy, user: int) -> None:
    """Give the user a name; no other user of the machine has one."""
    passwd, group = (_inside(root, name) for name in NAMES)
    passwd.write_text(f"student:x:{user}:{user}::{Path(policy.folder) / 'home'}:/bin/sh\n")
    group.write_text(f"student:x:{user}:\n")


def _make_writable(folder: Path, user: int) -> None:
    """Make a folder that stays writable when the root around it is not."""
    folder.mkdir(parents=True, exist_ok=True)
    os.chown(folder, user, user)
    folder.chmod(0o700)
    mount(str(folder), str(folder), None, MS_BIND)


def _make_private(root: Path, policy: Policy, user: int) -> None:
    """Copy what the owner has put there, and share the sockets."""
    folder = Path(policy.folder)
    for name in PRIVATE:
        target = _inside(root, str(folder / name))
        _make_writable(target, user)
        shutil.copytree(folder / name, target, symlinks=True, dirs_exist_ok=True)
        for path in (target, *target.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)
        target.chmod(0o700)
    _share_sockets(root, folder / SOCKETS, user)


def _share_sockets(root: Path, sockets: Path, user: int) -> None:
    """Show the folder of sockets, away from all that is writable: Landlock's rights are inherited."""
    os.chown(sockets, user, user)
    target = _inside(root, SHARED)
    _bind(str(sockets), target)
    restrict_mount(str(target), MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV)
    _inside(root, str(sockets)).symlink_to(SHARED)


def prepare_folder(folder: Path) -> None:
    """Make what a policy's folder holds."""
    for name in (*PRIVATE, SOCKETS, ROOT):
        (folder / name).mkdir(exist_ok=True)
