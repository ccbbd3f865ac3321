"""The system calls that Python does not offer, each with its error as an OSError."""

from __future__ import annotations

import ctypes
import os
import platform

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWUSER = 0x00020000, 0x08000000, 0x10000000
CLONE_NEWPID, CLONE_NEWNET = 0x20000000, 0x40000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4
AT_FDCWD, AT_RECURSIVE = -100, 0x8000

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
CAPABILITY_VERSION = 0x20080522

# The same on every architecture that Landlock knows but one.
SYS_MOUNT_SETATTR, SYS_LANDLOCK = 442, 444
SYS_PIVOT_ROOT = {"x86_64": 155, "ppc64le": 203, "s390x": 217}.get(platform.machine(), 41)

_libc = ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> int:
    """Return the result of a call, or raise the error that it left."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: object) -> int:
    """Call the kernel; the result is not checked."""
    return int(_libc.syscall(ctypes.c_long(number), *arguments))


def unshare(flags: int) -> None:
    """Leave namespaces for new ones."""
    checked(_libc.unshare(flags), "unshare")


def mount(source: str, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    """Mount a file system, or bind a folder to another place."""
    words = (word.encode() if word is not None else None for word in (source, target, kind))
    data = options.encode() if options is not None else None
    checked(_libc.mount(*words, ctypes.c_ulong(flags), data), f"mount {source} on {target}")


def restrict_mount(target: str, attributes: int, recursive: bool = True) -> None:
    """Add attributes to a mount and to those below it."""
    values = (ctypes.c_uint64 * 4)(attributes, 0, 0, 0)
    flags = AT_RECURSIVE if recursive else 0
    size = ctypes.c_size_t(ctypes.sizeof(values))
    result = syscall(SYS_MOUNT_SETATTR, AT_FDCWD, target.encode(), flags, values, size)
    checked(result, f"mount_setattr {target}")


def enter_root(root: str) -> None:
    """Make a mount the root, and let the old one go."""
    os.chdir(root)
    checked(syscall(SYS_PIVOT_ROOT, b".", b"."), "pivot_root")
    checked(_libc.umount2(b".", MNT_DETACH), "umount")
    os.chdir("/")


def prctl(option: int, value: int) -> None:
    """Set an attribute of this process."""
    zero = ctypes.c_ulong(0)
    checked(_libc.prctl(option, ctypes.c_ulong(value), zero, zero, zero), f"prctl {option}")


def drop_capabilities() -> None:
    """Give up every capability of this thread, for good once no new privileges can be had."""
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    checked(_libc.capset(header, (ctypes.c_uint32 * 6)()), "capset")
