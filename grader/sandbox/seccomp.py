"""System calls that no notebook needs, refused through libseccomp.

They are ways around the other parts (new namespaces, sockets that know no namespace, memory that
no process seems to hold) or large pieces of the kernel that have had holes.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import signal
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
    "keyctl lookup_dcookie memfd_create memfd_secret migrate_pages modify_ldt mount mount_setattr "
    "move_mount move_pages msgget name_to_handle_at open_by_handle_at open_tree perf_event_open "
    "pidfd_getfd pivot_root process_vm_readv process_vm_writev ptrace quotactl quotactl_fd reboot "
    "request_key semget setns shmget swapoff swapon syslog umount2 unshare userfaultfd vhangup "
)

HOLD_MEMORY = (
    "inotify_init inotify_init1 io_setup landlock_create_ruleset mbind mq_open seccomp "
    "set_mempolicy set_mempolicy_home_node vmsplice "
)
"""System calls that make the system hold memory that belongs to no process and cannot be counted."""

CLONE_FILES, CLONE_THREAD = 0x400, 0x10000
PR_SET_SECCOMP, PR_FUTEX_HASH = 22, 78
F_SETPIPE_SZ, F_NOTIFY, F_SETSIG = 1031, 1026, 10
SOL_IP, SOL_SOCKET, SOL_IPV6 = 0, 1, 41
BUFFER_SIZES = (7, 8)
"""SO_SNDBUF, SO_RCVBUF."""
FILTERS = (26, 50, 51, 52)
"""SO_ATTACH_FILTER and SO_ATTACH_BPF, also for SO_REUSEPORT."""
JOINS = {SOL_IP: (35, 39, 42, 46), SOL_IPV6: (20, 27, 42, 46)}
"""Options that join a multicast group."""

KERNEL = 2
"""The kernel's process in its own namespace: the first that the guard starts."""

WORD = 0xFFFFFFFF
"""Lower half of an argument: of most arguments the system reads nothing else."""


class _Comparison(ctypes.Structure):
    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    )


def _word(argument: int, value: int) -> _Comparison:
    """Compare an argument of 32 bits."""
    return _Comparison(argument, MASKED_EQUAL, WORD, value)


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
        for name in HOLD_MEMORY.split():
            self._refuse(name, errno.EPERM)
        self._refuse_options()
        self._refuse_own_end()
        # A thread with descriptors of its own: nobody would see them.
        flags = _Comparison(0, MASKED_EQUAL, CLONE_THREAD | CLONE_FILES, CLONE_THREAD)
        self._refuse("clone", errno.EPERM, flags)
        # Such memory stays when it is taken from every process's count.
        self._refuse("mmap", errno.EPERM, _Comparison(3, MASKED_EQUAL, SHARED_ANONYMOUS, SHARED_ANONYMOUS))
        for family in range(max(FAMILIES)):
            if family not in FAMILIES:
                self._refuse("socket", errno.EAFNOSUPPORT, _Comparison(0, EQUAL, family, 0))
        self._refuse("socket", errno.EAFNOSUPPORT, _Comparison(0, GREATER, max(FAMILIES), 0))

    def _refuse_options(self) -> None:
        """Refuse single options of calls that are allowed, for the memory that they take."""
        for option in (PR_SET_SECCOMP, PR_FUTEX_HASH):
            self._refuse("prctl", errno.EINVAL, _word(0, option))
        for command in (F_SETPIPE_SZ, F_NOTIFY):
            self._refuse("fcntl", errno.EPERM, _word(1, command))
        for option in BUFFER_SIZES:  # it is a wish: the size stays what it is, without an error
            self._refuse("setsockopt", 0, _word(1, SOL_SOCKET), _word(2, option))
        for option in FILTERS:
            self._refuse("setsockopt", errno.EPERM, _word(1, SOL_SOCKET), _word(2, option))
        for level, options in JOINS.items():
            for option in options:
                self._refuse("setsockopt", errno.EPERM, _word(1, level), _word(2, option))

    def _refuse_own_end(self) -> None:
        """Refuse calls that kill the kernel from within by SIGKILL: it would seem killed from outside."""
        for process in (KERNEL, 0, -1, -KERNEL):
            self._refuse("kill", errno.EPERM, _word(0, process & WORD), _word(1, signal.SIGKILL))
        for call in ("tgkill", "rt_tgsigqueueinfo"):
            self._refuse(call, errno.EPERM, _word(0, KERNEL), _word(2, signal.SIGKILL))
        self._refuse("rt_sigqueueinfo", errno.EPERM, _word(0, KERNEL), _word(1, signal.SIGKILL))
        for call in ("tkill", "pidfd_send_signal"):
            self._refuse(call, errno.EPERM, _word(1, signal.SIGKILL))
        self._refuse("fcntl", errno.EPERM, _word(1, F_SETSIG), _word(2, signal.SIGKILL))

    def load(self) -> None:
        """Load the filter. It cannot be removed."""
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
