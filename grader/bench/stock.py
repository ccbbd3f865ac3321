"""One attack on stock nbgrader, which confines nothing: in namespaces and limits of our own making.

`python -m grader.bench.stock NAME`, run by `unshare` with a template on its standard input, prints the
outcome. All that it can write is a file system in memory, all that it can reach a network of its own,
and it ends with its first process.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import resource
import shutil
import socket
import struct
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from grader.bench.attack_run import Engine, Outcome, lay_out, run_attacks
from grader.bench.corpus import Attack, Canaries, load_attacks
from grader.errors import GraderError, MachineError
from grader.kernels.choice import ORDINARY
from grader.record_json import from_json, to_json
from grader.sandbox.system import (
    MOUNT_ATTR_RDONLY,
    MS_NODEV,
    MS_NOSUID,
    MS_PRIVATE,
    MS_REC,
    PR_SET_NO_NEW_PRIVS,
    drop_capabilities,
    mount,
    prctl,
    restrict_mount,
)

UNSHARE = ("unshare", "--pid", "--fork", "--kill-child", "--mount-proc", "--mount", "--net", "--ipc")
SECONDS = 90
SECRETS = "secrets.json"
BYTES = 4 * 2**30
SIOCSIFFLAGS, IFF_UP = 0x8914, 1


def template(unit: str) -> bytes:
    """Return a course of this unit as a tar archive; its secrets lie in it as well, until it is unpacked."""
    with tempfile.TemporaryDirectory() as folder, io.BytesIO() as file:
        canaries = lay_out(Path(folder), [unit], ORDINARY)
        (Path(folder) / SECRETS).write_text(json.dumps(dict(canaries.by_place)))
        with tarfile.open(fileobj=file, mode="w") as archive:
            archive.add(folder, arcname=".")
        return file.getvalue()


def attack_stock(attack: Attack, template: bytes) -> Outcome:
    """Attack stock nbgrader in a world of its own. Raises `MachineError` if that gives no outcome."""
    command = [*UNSHARE, sys.executable, "-m", "grader.bench.stock", attack.name]
    try:
        done = subprocess.run(command, input=template, capture_output=True, timeout=2 * SECONDS)
    except subprocess.TimeoutExpired:
        return Outcome({attack.name: {}}, [f"nothing ended within {2 * SECONDS} s"])
    if done.returncode or not done.stdout.strip():
        why = done.stderr[-300:].decode(errors="replace")
        raise MachineError(f"{attack.name} gave no outcome: {why}", "Run it by itself.")
    return from_json(done.stdout.splitlines()[-1], Outcome)


def check_possible() -> None:
    """Raise `GraderError` where hostile code could not be shut in."""
    remedy = "Run it as root on Linux, with util-linux's unshare."
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"):
        raise GraderError("Attacks on stock nbgrader run unconfined; they cannot be shut in here.", remedy)
    tried = subprocess.run([*UNSHARE, "true"], capture_output=True, text=True)
    if tried.returncode:
        raise GraderError(f"Attacks cannot be shut in here: {tried.stderr.strip()}.", remedy)


def main() -> None:
    """Shut this process in, attack stock nbgrader, and print the outcome."""
    attack = next(one for one in load_attacks() if one.name == sys.argv[1])
    _shut_in()
    if not attack.folder.is_dir():
        sys.exit(f"{attack.folder} cannot be read any more: /tmp is empty here. Keep the project elsewhere.")
    folder = Path("/tmp/attack_run")
    with tarfile.open(fileobj=sys.stdin.buffer, mode="r|") as archive:
        archive.extractall(folder, filter="tar")
    secrets = folder / SECRETS
    canaries = Canaries(json.loads(secrets.read_text()))
    secrets.unlink()
    # Of a test that failed it shows the source, with what is hidden, without any attack.
    words = ("nbgrader", "autograde", attack.unit)
    engine = Engine(words, seconds=SECONDS, limit=_limit, shows=("hidden",), blank=False)
    print(to_json(run_attacks(folder, [attack], engine, canaries), indent=None, ascii_only=True))


def _shut_in() -> None:
    """Leave nothing writable but memory, and no network but our own loopback."""
    mount("", "/", None, MS_REC | MS_PRIVATE)
    restrict_mount("/", MOUNT_ATTR_RDONLY)
    for path in ("/tmp", "/dev/shm"):
        mount("tmpfs", path, "tmpfs", MS_NOSUID | MS_NODEV, f"size={BYTES // 8},mode=1777")
    mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV)
    with socket.socket(type=socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def _limit() -> None:
    """In nbgrader's process: no privilege to undo any of this, and limits."""
    for kind, limit in (
        (resource.RLIMIT_DATA, BYTES),
        (resource.RLIMIT_FSIZE, BYTES // 8),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    drop_capabilities()


if __name__ == "__main__":
    main()
