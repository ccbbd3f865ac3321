"""System calls that no notebook needs, refused through libseccomp.

They are ways around the other parts (new namespaces, sockets that know no namespace, memory that
no process seems to hold) or large pieces of the kernel that have had holes.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import socket
from functools import cache

from grader.sandbox.system import checked

ALLOW = 0x7FFF0000
REFUSE = 0x00050000
EQUAL, GREATER, MASKED_EQUAL = 4, 6, 7
OPTIMIZE, TREE = 8, 2
NEW_NAMESPACES = 0x7E020080
"""Every CLONE_NEW* flag: mount, cgroup, UTS, IPC, user, pid, network, time."""

SHARED_ANONYMOUS = mmap.MAP_SHARED | mmap.MAP_ANONYMOUS

FAMILIES = (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK)
"""Kinds of sockets that end at the border of the network namespace (AF_VSOCK does not)."""

REFUSED = (
    "acct add_key bpf chroot fanotify_init fsconfig fsmount fsopen fspick init_module finit_module "
    "delete_module io_uring_enter io_uring_register io_uring_setup kcmp kexec_file_load kexec_load "
    "keyctl lookup_dcookie memfd_create memfd_secret mount mount_setattr move_mount msgget "
    "name_to_handle_at open_by_handle_at open_tree perf_event_open pidfd_getfd pivot_root "
    "process_vm_readv process_vm_writev ptrace quotactl quotactl_fd reboot request_key semget setns "
    "shmget swapoff swapon syslog umount2 unshare userfaultfd vhangup "
)


class _Comparison(ctypes.Structure):
    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    )


class Filter:
    """The filter of refused calls; made before the process is confined, loaded after."""

    def __init__(self) -> None:
        self._library = library()
        self._context = ctypes.c_void_p(self._library.seccomp_init(ALLOW))
        self._library.seccomp_attr_set(self._context, OPTIMIZE, TREE)
        for name in REFUSED.split():
            self._refuse(name, errno.EPERM)
        # glibc falls back on clone, whose flags can be looked at.
        self._refuse("clone3", errno.ENOSYS)
        for bit in range(32):
            if NEW_NAMESPACES & (flag := 1 << bit):
                self._refuse("clone", errno.EPERM, _Comparison(0, MASKED_EQUAL, flag, flag))
        # Such memory stays when it is taken from every process's count.
        self._refuse("mmap", errno.EPERM, _Comparison(3, MASKED_EQUAL, SHARED_ANONYMOUS, SHARED_ANONYMOUS))
        for family in range(max(FAMILIES)):
            if family not in FAMILIES:
                self._refuse("socket", errno.EAFNOSUPPORT, _Comparison(0, EQUAL, family, 0))
        self._refuse("socket", errno.EAFNOSUPPORT, _Comparison(0, GREATER, max(FAMILIES), 0))

    def load(self) -> None:
        """Put it into force, for good."""
        failed = int(self._library.seccomp_load(self._context))
        ctypes.set_errno(-failed)
        checked(failed, "seccomp_load")
        self._library.seccomp_release(self._context)

    def _refuse(self, name: str, number: int, *comparisons: _Comparison) -> None:
        call = int(self._library.seccomp_syscall_resolve_name(name.encode()))
        if call < 0:
            return  # this library or architecture does not have it
        array = (_Comparison * len(comparisons))(*comparisons)
        action = ctypes.c_uint32(REFUSE | number)
        failed = self._library.seccomp_rule_add_array(self._context, action, call, len(comparisons), array)
        ctypes.set_errno(-failed)
        checked(failed, f"seccomp rule for {name}")


@cache
def library() -> ctypes.CDLL:
    """libseccomp, which most systems have; OSError if not."""
    loaded = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    loaded.seccomp_init.restype = ctypes.c_void_p
    return loaded
