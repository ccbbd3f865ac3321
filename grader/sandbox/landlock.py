"""Landlock: what a process may open, and whom it may reach, held by the kernel even against root.

There is no well-maintained Python binding (2026), and the interface is three calls: see landlock(7).
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping

from grader.sandbox.system import SYS_LANDLOCK, checked, syscall

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE = (1 << bit for bit in range(6))
MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK = (1 << bit for bit in range(6, 12))
MAKE_SYM, REFER, TRUNCATE, IOCTL_DEV = (1 << bit for bit in range(12, 16))

READ = EXECUTE | READ_FILE | READ_DIR
USE = READ_FILE | WRITE_FILE | TRUNCATE | IOCTL_DEV
"""For a device."""
OWN = 0xFFFF & ~(MAKE_CHAR | MAKE_BLOCK)
CONNECT = READ_DIR | MAKE_SOCK | REMOVE_FILE
"""For a folder of sockets: no file can be written there."""
FILE_RIGHTS = EXECUTE | USE

RIGHTS_OF_ABI = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
BIND_AND_CONNECT_TCP = 3  # ABI 4
ABSTRACT_SOCKETS_AND_SIGNALS = 3  # ABI 6
CREATE_RULESET_VERSION, RULE_PATH_BENEATH = 1, 1


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


def abi() -> int:
    """The version that this kernel speaks; 0 where Landlock is not there."""
    version = syscall(SYS_LANDLOCK, None, ctypes.c_size_t(0), CREATE_RULESET_VERSION)
    return max(version, 0)


def restrict(rules: Mapping[str, int]) -> None:
    """Restrict this thread and its children to these rights below these paths, and to no network.

    The process must have set `no_new_privs` before.
    """
    version = abi()
    known = RIGHTS_OF_ABI[min(version, 5)] if version else 0
    net = BIND_AND_CONNECT_TCP if version >= 4 else 0
    scoped = ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0
    fields = [known, net, scoped][: 1 + (version >= 4) + (version >= 6)]
    attributes = (ctypes.c_uint64 * len(fields))(*fields)
    size = ctypes.c_size_t(ctypes.sizeof(attributes))
    ruleset = checked(syscall(SYS_LANDLOCK, attributes, size, 0), "landlock_create_ruleset")
    try:
        for path, rights in rules.items():
            _add(ruleset, path, rights & known)
        checked(syscall(SYS_LANDLOCK + 2, ruleset, 0), "landlock_restrict_self")
    finally:
        os.close(ruleset)


def _add(ruleset: int, path: str, rights: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return  # what is not there cannot be reached either
    try:
        allowed = rights if os.path.isdir(f"/proc/self/fd/{fd}") else rights & FILE_RIGHTS  # noqa: PTH112
        rule = _PathBeneath(allowed, fd)
        result = syscall(SYS_LANDLOCK + 1, ruleset, RULE_PATH_BENEATH, ctypes.byref(rule), 0)
        checked(result, f"landlock_add_rule {path}")
    finally:
        os.close(fd)
