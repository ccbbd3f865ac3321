"""Files of a download: a ZIP archive, or a folder, read without following anything out of it."""

from __future__ import annotations

import errno
import lzma
import os
import stat
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from grader.errors import GraderError, SubmissionError
from grader.lms.file_kinds import kind_of
from grader.lms.zip_names import is_guessed, name_of
from grader.submission.folder import MAX_TOTAL_BYTES
from grader.submission.plain_files import as_text, read_beneath

MAX_MEMBERS = 100_000
"""Limit of the files of a download: no class has more."""

MAX_RATIO, FREE_BYTES = 500, 5_000_000
"""A file that swells by more than the ratio is refused, unless it is small. Text swells by 5 to 20 times,
a notebook of zeros by some 200."""

ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")
"""Suffixes of archives: inside a download each is refused, whoever handed it in."""

DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)
"""Errors that `zipfile` raises for a file that cannot be unpacked."""

JUNK = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__pycache__", ".git")
"""Files and folders that no student handed in on purpose."""


@dataclass(frozen=True, kw_only=True)
class Member:
    """One file of a download.

    `path` is relative, with `/` between its parts. `problem` says why the file is refused; empty if it
    can be read.
    """

    path: str
    size: int = 0
    problem: str = ""
    read: Callable[[], bytes] = lambda: b""

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders of the file, and its name."""
        return tuple(self.path.split("/"))

    @property
    def name(self) -> str:
        """The name of the file, without its folders."""
        return self.parts[-1]


@contextmanager
def open_download(path: Path) -> Iterator[list[Member]]:
    """List the files of a download. They can be read until the context ends.

    Args:
        path: A ZIP archive, a folder, or a folder of ZIP archives.

    Raises:
        GraderError: There is no such file, or it is not a download that can be read.
    """
    with ExitStack() as stack:
        if path.is_dir():
            found = list(islice(_in_folder(path), MAX_MEMBERS + 1))
            archives = [member for member in found if member.name.lower().endswith(".zip")]
            if archives and len(archives) == len(found):
                zips = [path / member.path for member in archives]
                found = [member for one in zips for member in _in_zip(one, stack)]
        else:
            found = _in_zip(path, stack)
        if len(found) > MAX_MEMBERS:
            raise GraderError(
                f"{path.name} holds more than {MAX_MEMBERS:,} files.", "Download the one assignment only."
            )
        if not found:
            raise GraderError(f"{path} holds no files.", "Download the submissions again.")
        yield _without_doubles(found)


def members_of(folder: Path) -> list[Member]:
    """List the files of one submission's folder, each with the folder's name before its path."""
    return [
        replace(member, path=f"{as_text(folder.name)}/{member.path}")
        for member in islice(_in_folder(folder), MAX_MEMBERS)
    ]


def _in_folder(folder: Path) -> Iterator[Member]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_junk(name))
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        for name in sorted([*files, *links]):
            if _is_junk(name):
                continue
            path = Path(root) / name
            inside = as_text(path.relative_to(folder).as_posix())
            status = path.lstat()
            yield Member(
                path=unicodedata.normalize("NFC", inside),
                size=status.st_size,
                problem=_problem_of_mode(status.st_mode) or _problem_of(inside, status.st_size),
                read=lambda path=path: _read_plain(folder, path),  # type: ignore[misc]
            )


def _is_junk(name: str) -> bool:
    """Tell whether a computer made a file or a folder by itself; macOS puts `._x` beside `x`."""
    return name in JUNK or name.startswith("._")


def _read_plain(folder: Path, path: Path) -> bytes:
    content = read_beneath(folder, path, MAX_TOTAL_BYTES)
    if len(content) > MAX_TOTAL_BYTES:
        raise SubmissionError(_too_large(path.name, len(content)))
    return content


def _in_zip(path: Path, stack: ExitStack) -> list[Member]:
    try:
        archive = stack.enter_context(zipfile.ZipFile(path))
    except FileNotFoundError:
        raise GraderError(f"There is no {path}.", "Name the ZIP or the folder that you downloaded.") from None
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            raise  # EINVAL: the archive's directory points to before its beginning
        raise _not_a_zip(path, error) from None
    entries = archive.infolist()
    if len(entries) > MAX_MEMBERS:
        raise GraderError(
            f"{path.name} holds {len(entries):,} files; {MAX_MEMBERS:,} are allowed.",
            "Download the one assignment only.",
        )
    members = [_zip_member(archive, entry) for entry in entries if not entry.is_dir()]
    return [member for member in members if not any(map(_is_junk, member.parts))]


def _not_a_zip(path: Path, error: Exception) -> GraderError:
    """Say what a file is in place of a ZIP archive."""
    if isinstance(error, UnicodeDecodeError):
        return GraderError(
            f"{path.name} holds a file whose name is not valid UTF-8.",
            "Unpack it, and name the folder instead.",
        )
    with path.open("rb") as file:
        kind = kind_of(path.name, file.read(512))
    if kind is not None:
        return GraderError(f"{path.name} is {kind.what}, not a ZIP archive.", kind.remedy)
    return GraderError(f"{path.name} is not a complete ZIP archive ({error}).", "Download it again.")


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Member:
    name = name_of(entry)
    path = unicodedata.normalize("NFC", name).replace("\\", "/")
    problem = _problem_of_entry(entry, name) or _problem_of(path, entry.file_size)
    return Member(
        path=as_text(path), size=entry.file_size, problem=problem, read=lambda: _unpack(archive, entry)
    )


def _problem_of_entry(entry: zipfile.ZipInfo, name: str) -> str:
    if "\0" in entry.orig_filename:
        return "has control characters in its name"
    if is_guessed(entry, name):
        return "has a name in an unknown encoding: unpack the archive, and name the folder instead"
    if entry.flag_bits & 0x1:
        return "is encrypted"
    if entry.file_size > FREE_BYTES and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        return f"swells from {entry.compress_size:,} to {entry.file_size:,} bytes"
    if entry.create_system == 3:  # Unix: the upper half of the attributes is the file's mode
        return _problem_of_mode(entry.external_attr >> 16)
    return ""


def _problem_of_mode(mode: int) -> str:
    kind = stat.S_IFMT(mode)
    if kind in (0, stat.S_IFREG):
        return ""
    return "is a link" if kind == stat.S_IFLNK else "is a device, a pipe or a socket"


def _problem_of(path: str, size: int) -> str:
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return "has a path that leads out of the archive"
    if any(unicodedata.category(character) == "Cc" for character in path):
        return "has control characters in its name"
    if size > MAX_TOTAL_BYTES:
        return f"has {size / 1e6:.0f} MB; {MAX_TOTAL_BYTES / 1e6:.0f} MB are allowed"
    if path.lower().endswith(ARCHIVES):
        return "is an archive inside the download"
    return ""


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read one file of an archive, whatever size its entry claims."""
    try:
        with archive.open(entry) as file:
            content = file.read(MAX_TOTAL_BYTES + 1)
    except DAMAGES as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise  # EINVAL: the file lies before the archive's beginning
        raise SubmissionError(f"{name_of(entry)} cannot be unpacked: {error}.") from None
    if len(content) > MAX_TOTAL_BYTES:
        raise SubmissionError(_too_large(entry.filename, len(content)))
    return content


def _too_large(name: str, size: int) -> str:
    return f"{name} has more than {min(size, MAX_TOTAL_BYTES) / 1e6:.0f} MB."


def _without_doubles(members: list[Member]) -> list[Member]:
    """Keep one of the members with the same path, and refuse it: nobody can say which is meant."""
    counts = Counter(member.path for member in members)
    kept = {member.path: member for member in members}
    twice = "is in the archive more than once"
    return [
        replace(member, problem=member.problem or twice) if counts[path] > 1 else member
        for path, member in kept.items()
    ]
