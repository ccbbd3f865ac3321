"""After the fork: a process that was the zygote becomes an ordinary kernel."""

from __future__ import annotations

import atexit
import ctypes
import gc
import importlib
import locale
import os
import random
import signal
import sys
import threading
import time
import traceback
from typing import NoReturn

import matplotlib
import numpy
from ipykernel.kernelapp import IPKernelApp

from grader.kernels.launch import PROGRAMS, Launch
from grader.kernels.server import Forked
from grader.kernels.threads import leave_out_tuners, set_threads
from grader.kernels.training import shorten_training
from grader.sandbox.confine import confine
from grader.sandbox.policy import Policy

PR_SET_PDEATHSIG = 1

libc = ctypes.CDLL(None)


def become_kernel(forked: Forked) -> NoReturn:
    """Run a kernel to its end, and end this process as Python ends."""
    status = 1
    try:
        _end_with(forked.zygote)
        _take_streams(forked.fds)
        _take_settings(forked.launch)
        if forked.launch.policy:  # while there is one thread
            # The zygote looks after the owner: it ends us with it.
            confine(Policy.loads(forked.launch.policy), os.pidfd_open(forked.zygote))
        set_threads(forked.launch.env)
        leave_out_tuners(forked.launch.env)
        shorten_training()
        gc.enable()
        status = _run(forked.launch)
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(_finish(status))


def _end_with(zygote: int) -> None:
    """Make the system kill this kernel when the zygote, which has one thread, dies."""
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != zygote:  # it died before the call above
        os._exit(1)
    os.setsid()  # a process group of its own: interrupts reach all that the kernel starts


def _take_streams(fds: tuple[int, ...]) -> None:
    """Turn the request's descriptors into 0, 1, 2 and the working directory; close all others."""
    *streams, folder = fds
    os.fchdir(folder)
    for number, fd in enumerate(streams):
        os.dup2(fd, number)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))


def _take_settings(launch: Launch) -> None:
    """Set the environment, arguments and seeds as a new interpreter would have them."""
    os.environ.clear()
    os.environ.update(launch.env)
    time.tzset()
    locale.setlocale(locale.LC_CTYPE, "")
    sys.argv[:] = launch.argv
    random.seed()
    numpy.random.seed()
    if torch := sys.modules.get("torch"):
        torch.default_generator.seed()  # a new interpreter's is random, and this one the zygote's
    if backend := launch.env.get("MPLBACKEND"):
        matplotlib.rcParams["backend"] = backend


def _run(launch: Launch) -> int:
    if program := PROGRAMS.get(launch.argv[0]):
        # By its name: this package does not depend on what its forks become.
        return int(importlib.import_module(program).main())
    try:
        # Not its own poller for a parent that ends: the kernel sees to that (1 stands for init).
        IPKernelApp.launch_instance(list(launch.argv[1:]), parent_handle=1)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    return 0


def _finish(status: int) -> int:
    """End as Python does, without tearing down the modules that the zygote imported."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    gc.collect()  # closes files that the notebook left open
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            stream.flush()
    return status
