"""Files that a notebook has written in its kernel's folder, read over the kernel's own channel.

The folder of a confined kernel disappears with it, so its files are read before it ends. The answers come
from the student's kernel: names and contents are untrusted data. They are checked here, and used only for
later notebooks of the same student.
"""

from __future__ import annotations

import ast
import base64
import binascii
import json
from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

Written = Mapping[str, bytes | None]
"""Contents of files by name relative to the folder; None for a file that is too large to be passed on."""

MOST_FILES = 1000
"""Limit of the number of files."""

MOST_BYTES = 32 * 2**20
"""Limit of the size of all files that the notebooks of a submission leave to one another."""

CHUNK = 2**20
"""Bytes per request; encoded as base64 they fit into one message."""

LONGEST_NAME = 400

SECONDS = 20.0
"""Timeout of one request to the kernel, in seconds."""

_FOUND = """__import__("json").dumps([
    [__import__("os").path.relpath(path, {folder!r}), stat.st_size, stat.st_mtime]
    for folder, _, names in __import__("os").walk({folder!r}) for name in names
    for path in [__import__("os").path.join(folder, name)] if __import__("os").path.isfile(path)
    for stat in [__import__("os").stat(path)]])"""

_READ = """(lambda file: (
    file.seek({start}), __import__("base64").b64encode(file.read({size})).decode(), file.close())[1]
)(__import__("io").open({path!r}, "rb"))"""


class Kernel(Protocol):
    """Client of a kernel: the part that is used here."""

    def execute(self, code: str, **options: Any) -> Any:  # noqa: ANN401
        """Run code; returns the reply."""


def contents(written: Written) -> dict[str, bytes]:
    """Return the files without those that are too large to be passed on."""
    return {name: content for name, content in written.items() if content is not None}


async def written_files(
    kernel: Kernel, folder: Path, laid_out: Collection[str], began: float, most: int = MOST_BYTES
) -> Written:
    """Return the files that a notebook has written.

    Args:
        kernel: client of the notebook's kernel. One that does not answer, or does not run Python, counts as
            having written nothing.
        folder: the folder of the notebook, as the kernel sees it.
        laid_out: names of the files that were in the folder before; they are returned only if changed.
        began: when the notebook began, in seconds since the epoch.
        most: limit of the size of all files together, in bytes.

    Returns:
        The files, in the order of their names. Hidden ones and those of Python's own caches are left out.
    """
    found: dict[str, int] = {}
    for entry in await _listed(kernel, folder):
        match entry:
            case [str(name), int(size), int() | float() as changed] if _is_plain(name) and size >= 0:
                if name not in laid_out or changed >= began:
                    found[name] = size
    files: dict[str, bytes | None] = {}
    left = most
    for name in sorted(found)[:MOST_FILES]:
        if any(str(parent) in found for parent in PurePosixPath(name).parents):
            continue  # no file system has a file and a folder of one name: the kernel lies
        content = await _content(kernel, folder / name, found[name]) if found[name] <= left else None
        files[name] = content
        left -= len(content or b"")
    return files


def _is_plain(name: str) -> bool:
    """Tell whether a name is a path inside the folder, neither hidden nor in one of Python's caches."""
    path = PurePosixPath(name)
    if path.is_absolute() or not name.isprintable() or len(name) > LONGEST_NAME:
        return False
    return bool(path.parts) and not any(part.startswith(".") or part == "__pycache__" for part in path.parts)


async def _listed(kernel: Kernel, folder: Path) -> list[Any]:
    try:
        found = json.loads(await _value(kernel, _FOUND.format(folder=str(folder))))
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []


async def _content(kernel: Kernel, path: Path, size: int) -> bytes | None:
    content = b""
    while len(content) < size:
        text = await _value(kernel, _READ.format(path=str(path), start=len(content), size=CHUNK))
        try:
            chunk = base64.b64decode(text, validate=True)[:CHUNK]
        except (ValueError, binascii.Error):
            return None
        if not chunk:  # the file was truncated meanwhile
            return None
        content += chunk
    return content


async def _value(kernel: Kernel, expression: str) -> str:
    """Evaluate an expression in the kernel and return its value, a string; empty if it has none."""
    try:
        reply = await kernel.execute(
            "", silent=True, user_expressions={"value": expression}, reply=True, timeout=SECONDS
        )
        text = reply["content"]["user_expressions"]["value"]["data"]["text/plain"]
        value = ast.literal_eval(text)
    except Exception:  # whatever a kernel answers here, the worst is that it has written nothing
        return ""
    return value if isinstance(value, str) else ""
