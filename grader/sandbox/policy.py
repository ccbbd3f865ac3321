"""The record that says what a confined process may touch and use. Plain data: it crosses as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

NAMESPACES, LANDLOCK, SECCOMP = "namespaces", "landlock", "seccomp"
PARTS = (NAMESPACES, LANDLOCK, SECCOMP)
"""What confines a process; the limits on resources come with the namespaces."""

PRIVATE = ("work", "home")
"""What of the policy's folder the process may write; it gets a copy, and the owner sees no change."""

SOCKETS = "sockets"
"""The folder in the policy's that both see: the kernel makes sockets there, and no other file."""


@dataclass(frozen=True)
class Allowance:
    """How much of the machine a kernel may use, with all that it starts. Bytes, seconds, numbers."""

    memory_bytes: int = 4 * 2**30
    cpu_seconds: float = 900.0
    processes: int = 64
    file_bytes: int = 512 * 2**20
    disk_bytes: int = 2**30
    open_files: int = 1024


@dataclass(frozen=True)
class Policy:
    """What a confined process finds: `folder` is its own, `readable` it may read and run, no more.

    Its owner may put files into `work` and `home` of the folder before, and has `sockets` in common.
    """

    folder: str
    readable: tuple[str, ...] = ()
    allowance: Allowance = Allowance()
    parts: tuple[str, ...] = PARTS

    def dumps(self) -> str:
        """Return the JSON text that `loads` reads."""
        return json.dumps(asdict(self))

    @classmethod
    def loads(cls, text: str) -> Policy:
        """Rebuild a policy from what `dumps` gave."""
        data: dict[str, Any] = json.loads(text)
        return cls(
            folder=data["folder"],
            readable=tuple(data["readable"]),
            allowance=Allowance(**data["allowance"]),
            parts=tuple(data["parts"]),
        )

    @property
    def sockets(self) -> str:
        """The folder for sockets."""
        return str(Path(self.folder) / SOCKETS)


def allowance_of(limits: object) -> Allowance:
    """Take from a wider record of limits those that the sandbox sets."""
    return Allowance(**{field.name: getattr(limits, field.name) for field in fields(Allowance)})
