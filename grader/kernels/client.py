"""The owner's side of a zygote."""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import IO, Self

from grader.kernels.availability import platform_obstacle
from grader.kernels.errors import ZygoteError
from grader.kernels.launch import launch_of
from grader.kernels.process import KernelProcess
from grader.kernels.protocol import Message, receive, send
from grader.kernels.settings import COURSE_MODULES, zygote_environment
from grader.kernels.stdio import open_streams

PROGRAM = "from grader.kernels.zygote import main; main()"
PATIENCE = 120.0  #: seconds for one answer; the first one comes after all imports


class Zygote:
    """A process that has imported ``modules`` and forks kernels for this one.

    It ends with the process that started it, whatever way that ends, and its kernels with it.
    Its methods may be called from any thread. For another process see :meth:`admit`.
    """

    def __init__(self, modules: Sequence[str] = COURSE_MODULES) -> None:
        self.modules = tuple(modules)
        self.pid: int | None = None
        self._lock = threading.RLock()  #: held from a request to its answer
        self._numbers = itertools.count()
        self._connection: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None  #: while it imports
        self._has_begun = False
        self._first = 0  #: the number of the request that is answered when it has imported

    def start(self) -> Self:
        """Start the zygote and wait for its imports. Raises `ZygoteError`."""
        return self.begin().ready()

    def prepare(self) -> Self:
        """Start the process, which imports what every zygote needs. Raises `ZygoteError`.

        `modules` may still be set until `begin`.
        """
        if obstacle := platform_obstacle():
            raise obstacle
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it is closed as soon as all is imported
        self._spawn(self._log)
        return self

    def begin(self) -> Self:
        """Start the zygote without waiting for its imports, unless it has begun. Raises `ZygoteError`."""
        if self._process is None:
            self.prepare()
        if not self._has_begun:
            self._first, self._has_begun = self._send({"modules": self.modules}), True
        return self

    def ready(self) -> Self:
        """Wait for the zygote's imports. Raises `ZygoteError`."""
        with self._lock:
            if self._log is None:
                return self
            with self._log as log:
                try:
                    self.pid = self._answer(self._first)["pid"]
                except ZygoteError as error:
                    self.close()
                    error.add_note(_tail(log))
                    raise
                finally:
                    self._log = None
        return self

    def launch(self, command: Sequence[str], **options: object) -> KernelProcess:
        """Fork a kernel; the arguments are those of ``Popen``. ZygoteError if a fork cannot run this."""
        launch = launch_of(command, options)
        with ExitStack() as stack:
            lifeline, theirs = socket.socketpair()
            stack.enter_context(theirs)
            streams, pipes = open_streams(options, stack)
            # Opened here, so that a folder that is missing is an error here.
            folder = os.open(str(options.get("cwd") or "."), os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
            stack.callback(os.close, folder)
            try:
                reply = self._request(launch.as_message(), [theirs.fileno(), *streams, folder])
            except ZygoteError:
                _close_all(lifeline, *pipes.values())
                raise
        return KernelProcess(reply["pid"], lifeline, pipes)

    def admit(self, connection: socket.socket) -> None:
        """Serve the process that has the other end of this socket pair, and passes it to `join`.

        One that still imports does so afterwards.
        """
        with self._lock:
            number = self._send({"op": "join"}, [connection.fileno()])
            if self._log is None:
                self._answer(number)

    @classmethod
    def join(cls, connection: socket.socket, modules: Sequence[str] = COURSE_MODULES) -> Self:
        """A zygote that another process has started; kernels end with the process that launched them."""
        zygote = cls(modules)
        zygote._connection = connection
        return zygote

    @property
    def alive(self) -> bool:
        """Tell whether the zygote can fork kernels."""
        ended = self._process is not None and self._process.poll() is not None
        return self._connection is not None and not ended

    def close(self) -> None:
        """End the zygote and all its kernels; if this process has only joined, disconnect."""
        self._disconnect()
        if self._process is not None:
            if self._log is not None:  # nobody waits for its imports
                self._process.kill()
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:  # stuck in an import
                self._process.kill()
                self._process.wait()
            self._process = None

    def leave(self) -> None:
        """Disconnect from the zygote, which continues if another process is connected."""
        self._disconnect()
        self._process = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _spawn(self, log: IO[bytes]) -> None:
        self._connection, theirs = socket.socketpair()
        self._connection.settimeout(PATIENCE)
        with theirs:
            # A session of its own: Ctrl-C in a terminal is for the owner. No parent-death signal:
            # that would come when the *thread* that starts it ends.
            self._process = subprocess.Popen(
                [sys.executable, "-c", PROGRAM, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=zygote_environment(),
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _request(self, message: Message, fds: Sequence[int] = ()) -> Message:
        with self._lock:
            self.ready()
            return self._answer(self._send(message, fds))

    def _send(self, message: Message, fds: Sequence[int] = ()) -> int:
        """Send a request, and return its number."""
        with self._ending_unexpectedly() as connection:
            number = next(self._numbers)
            send(connection, {**message, "id": number}, fds)
            return number

    def _answer(self, number: int) -> Message:
        """Wait for the answer to a request."""
        with self._ending_unexpectedly() as connection:
            reply, _ = receive(connection)
            while reply["id"] != number:  # the answer to a request that was interrupted
                reply, _ = receive(connection)
        if "error" in reply:
            raise ZygoteError(reply["error"], reply.get("remedy", ""))
        return reply

    @contextlib.contextmanager
    def _ending_unexpectedly(self) -> Iterator[socket.socket]:
        """Give the connection; where the other end is gone, leave it too."""
        if self._connection is None:
            raise ZygoteError("The zygote has ended.", "Start another.")
        try:
            yield self._connection
        except (EOFError, OSError) as error:
            self._disconnect()
            raise ZygoteError("The zygote has ended unexpectedly.", "Start another.") from error


def _close_all(*closables: socket.socket | IO[bytes]) -> None:
    for closable in closables:
        with contextlib.suppress(OSError):
            closable.close()


def _tail(log: IO[bytes], lines: int = 20) -> str:
    log.seek(0)
    return "The zygote's last words:\n" + "\n".join(log.read().decode(errors="replace").splitlines()[-lines:])
