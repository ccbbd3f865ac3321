"""The three standard streams of a kernel, from what ``Popen`` accepts for them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from typing import IO, Any

Stream = IO[bytes] | IO[str] | int | None

STREAMS = ("stdin", "stdout", "stderr")


def open_streams(options: Mapping[str, Any], stack: ExitStack) -> tuple[list[int], dict[str, IO[bytes]]]:
    """The descriptors for the kernel, and our ends of the pipes that were asked for.

    What is opened for the kernel alone is closed with ``stack``.
    """
    fds: list[int] = []
    pipes: dict[str, IO[bytes]] = {}
    for number, name in enumerate(STREAMS):
        stream = options.get(name)
        if stream == subprocess.PIPE:
            fds.append(_open_pipe(name, pipes, stack))
        elif stream == subprocess.STDOUT and name == "stderr":
            fds.append(fds[1])
        else:
            fds.append(_descriptor(stream, number, stack))
    return fds, pipes


def _open_pipe(name: str, pipes: dict[str, IO[bytes]], stack: ExitStack) -> int:
    read, write = os.pipe()
    ours, theirs, mode = (write, read, "wb") if name == "stdin" else (read, write, "rb")
    pipes[name] = os.fdopen(ours, mode)
    stack.callback(os.close, theirs)
    return theirs


def _descriptor(stream: Stream, number: int, stack: ExitStack) -> int:
    # As jupyter_client does, a kernel never reads its owner's standard input.
    if stream == subprocess.DEVNULL or (stream is None and (number == 0 or not _is_open(number))):
        fd = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        stack.callback(os.close, fd)
        return fd
    if stream is None:
        return number
    return stream if isinstance(stream, int) else stream.fileno()


def _is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True
