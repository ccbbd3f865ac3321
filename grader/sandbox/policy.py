"""Policy of a confined process: the files and the resources that it may use, as plain data."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

NAMESPACES, LANDLOCK, SECCOMP = "namespaces", "landlock", "seccomp"
PARTS = (NAMESPACES, LANDLOCK, SECCOMP)
"""Parts of the sandbox; the limits on resources come with the namespaces."""

PRIVATE = ("work", "home")
"""Folders in the policy's folder that the process may write. It gets copies: the owner sees no change."""

SOCKETS = "sockets"
"""Folder in the policy's folder that both sides see: the kernel makes sockets there, and no other files."""


@dataclass(frozen=True)
class Allowance:
    """Resources that a kernel and its child processes may use, in bytes, seconds and numbers."""

    memory_bytes: int = 4 * 2**30
    cpu_seconds: float = 900.0
    processes: int = 64
    file_bytes: int = 512 * 2**20
    disk_bytes: int = 2**30
    open_files: int = 1024


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Policy of a confined process: `folder` is its own, `readable` lists paths that it may read and run.

    Its owner may put files into `work` and `home` of the folder before the start. Both share `sockets`.
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
        """Return the policy that `dumps` has turned into text."""
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
    """Return the limits of a wider record that the sandbox sets."""
    return Allowance(**{field.name: getattr(limits, field.name) for field in fields(Allowance)})
