"""Zygote that outlives the command that started it: the next command has kernels at once.

A server process (`keep_warm_server`) owns it. Commands find the server by a socket in a folder that only this
user can enter. The socket's name is a digest of all that the zygote has imported, so that another version of
the grader, of Python or of a package gets another zygote.
"""

from __future__ import annotations

import hashlib
import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from grader.kernels.availability import platform_obstacle
from grader.kernels.errors import ZygoteError
from grader.kernels.installed import installed_packages
from grader.kernels.protocol import Message, receive, send
from grader.kernels.settings import zygote_environment

try:
    import fcntl
except ImportError:  # Windows, which has no zygotes
    fcntl = None  # type: ignore[assignment]

PROGRAM = "from grader.kernels.keep_warm_server import main; main()"
PATIENCE = 120.0
"""Seconds for one answer; the first one comes after all imports."""


class KeptZygote:
    """Connection to the server of a kept zygote. Has what `Zygote` has for those who let others join.

    Args:
        modules: The modules that the zygote has imported.
        connection: A connection to its server.
    """

    def __init__(self, modules: tuple[str, ...], connection: socket.socket) -> None:
        self.modules = modules
        self._connection = connection
        self._connection.settimeout(PATIENCE)

    @classmethod
    def join(cls, modules: Sequence[str], seconds: float) -> Self:
        """Connect to the server of the zygote with these modules; start it if it does not run.

        Args:
            modules: The modules.
            seconds: How long it stays after this process has disconnected.

        Raises:
            ZygoteError: This system has no zygotes, or the folder of the sockets is not safe.
        """
        if obstacle := platform_obstacle():
            raise obstacle
        wanted, path = tuple(modules), folder() / f"{_digest(tuple(modules))}.sock"
        with _locked(path.with_suffix(".lock")):
            if connection := connected(path):
                with suppress(ZygoteError):  # it is about to end
                    return cls(wanted, connection)._hold(seconds)
                connection.close()
            return cls(wanted, _started(path, wanted))._hold(seconds)

    def _hold(self, seconds: float) -> Self:
        self._ask({"op": "hold", "seconds": seconds})
        return self

    def admit(self, connection: socket.socket) -> None:
        """Let the zygote serve the process that has the other end of this socket pair."""
        self._ask({"op": "admit"}, [connection.fileno()])

    def ready(self) -> Self:
        """Wait for the zygote's imports. Raises `ZygoteError`."""
        self._ask({"op": "ready"})
        return self

    def close(self) -> None:
        """Disconnect. The server stays as long as it was told to."""
        self._connection.close()

    def _ask(self, message: Message, fds: Sequence[int] = ()) -> Message:
        return asked(self._connection, message, fds)


def asked(connection: socket.socket, message: Message, fds: Sequence[int] = ()) -> Message:
    """Send a request to a server, and return its answer. Raises `ZygoteError`."""
    try:
        send(connection, message, fds)
        reply, _ = receive(connection)
    except (EOFError, OSError, ValueError) as error:
        raise ZygoteError("The kept zygote has ended unexpectedly.", "Run the command again.") from error
    if "error" in reply:
        raise ZygoteError(reply["error"], reply.get("remedy", ""))
    return reply


def folder() -> Path:
    """Return the folder of the sockets, which is made. Raises `ZygoteError` if others can enter it."""
    place = os.environ.get("XDG_RUNTIME_DIR")
    path = Path(place) / "grader" if place else Path(tempfile.gettempdir()) / f"grader-{os.getuid()}"
    path.mkdir(exist_ok=True, mode=0o700)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise ZygoteError(f"{path} is not safe: it must be a folder that only you can enter.", "Remove it.")
    return path


def connected(path: Path) -> socket.socket | None:
    """Return a connection to the server that listens at a path; None if there is none."""
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        return None
    return connection


def states(sockets: Path | None = None) -> list[dict[str, Any]]:
    """Return the state of each kept zygote whose socket lies in a folder, by default this user's.

    Keys: `pid`, its `server`'s pid, `mib` of memory, `seconds` that it stays, whether it is `used` now.
    """
    if platform_obstacle():
        return []
    found = []
    for path in sorted((sockets or folder()).glob("*.sock")):
        connection = connected(path)
        if connection is None:
            continue
        with connection, suppress(ZygoteError):
            connection.settimeout(2)
            found.append(asked(connection, {"op": "state"}))
    return found


def _started(path: Path, modules: tuple[str, ...]) -> socket.socket:
    """Start a server that listens at a path, and connect to it: its zygote may still import then."""
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(listener.fileno()), *modules],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=zygote_environment(),
            pass_fds=[listener.fileno()],
            start_new_session=True,
        )
        connection = connected(path)
    if connection is None:
        raise ZygoteError("The server of the kept zygote cannot be reached.", "Leave out --keep-warm.")
    return connection


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock: two commands at once start one server."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _digest(modules: tuple[str, ...]) -> str:
    """Return the digest of what a zygote has imported, and of the variables that it was started with."""
    ours = sorted({"grader", *(module.partition(".")[0] for module in modules)})
    own = [line for name in ours for line in _files(name)]
    variables = sorted(zygote_environment().items())
    parts = (sys.executable, sys.version, modules, installed_packages(), own, variables)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]


def _files(package: str) -> Iterator[tuple[str, int, int]]:
    """Yield the files of a package that is not among the installed ones, with time and size."""
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted(Path(place).rglob("*.py")) if "site-packages" not in place else ():
            found = path.stat()
            yield str(path), found.st_mtime_ns, found.st_size
