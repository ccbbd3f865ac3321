"""Findings of the reference run about a unit's tests: kept beside the class's results, and for the user.

The user's cache saves another class with the same unit the run. A file there is named by a digest of all that
the findings depend on: the unit, the source of engine and judge, Python and the installed packages.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from grader import judge
from grader.cell_metadata import is_test
from grader.kernels.installed import installed_packages
from grader.record_json import from_json, to_json
from grader.records import Limits
from grader.user_cache import user_cache
from grader.whole_files import write_text

DAYS = 90
"""Files in the user's cache that were not used for so long are removed."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Findings of the reference run about the tests of a notebook.

    `shared`: tests that share the answer's process, with the reason. `aliasing`: tests that see what
    values share, with the reason. `changing`: tests that see the answer change what they give it.
    `valued`: tests that end with a number. `written`: files of the course that the notebook writes.
    `needed`: names of tests that other cells need. `feeds`: it writes files, and other notebooks of the unit
    run after it. `unearned`: tests that do not give the reference answer all points, with the reason.
    `unmarked`: first lines of cells without nbgrader's mark, with the names that tests take from them.
    `complete`: nothing ran out of time.
    """

    shared: Mapping[str, str] = field(default_factory=dict)
    aliasing: Mapping[str, str] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()
    valued: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    feeds: bool = False
    unearned: Mapping[str, str] = field(default_factory=dict)
    unmarked: Mapping[str, str] = field(default_factory=dict)
    complete: bool = True


@dataclass(frozen=True)
class _Findings:
    """File of the findings of a unit. `digest`: that of the unit, empty if something ran out of time."""

    digest: str
    shown: Mapping[str, Shown]


@dataclass(frozen=True, kw_only=True)
class References:
    """A unit's notebooks with the reference answers, as they are graded, its files and its limits.

    `theirs` are files of the course that students may change, `notebooks` all notebooks of the unit: both lie
    beside the answers, as if they had been handed in. `given_out` are the notebooks as students get them, if
    that is known.
    """

    skeletons: Mapping[str, NotebookNode]
    sources: Mapping[str, NotebookNode]
    files: Mapping[str, bytes]
    limits: Limits
    unsafe: bool = False
    theirs: Mapping[str, bytes] = field(default_factory=dict)
    notebooks: Mapping[str, bytes] = field(default_factory=dict)
    given_out: Mapping[str, NotebookNode] = field(default_factory=dict)
    modules: tuple[str, ...] = ()  #: what their kernels have imported when they start


def keep(path: Path, references: References, shown: Mapping[str, Shown]) -> None:
    """Keep what the reference answers show; it is asked for again if something ran out of time."""
    digest = digest_of(references) if all(one.complete for one in shown.values()) else ""
    text = to_json(_Findings(digest, shown), indent=None, ascii_only=True)
    write_text(path, text)
    if digest:
        with suppress(OSError):  # it saves time, and nothing else
            write_text(_cached(digest), text)


def kept(path: Path, digest: str = "") -> dict[str, Shown] | None:
    """Return what is kept of a unit (of this digest, if one is given); None if there is nothing."""
    try:
        found = from_json(path.read_text(encoding="utf-8"), _Findings)
    except (OSError, ValueError):
        return None
    return None if digest and found.digest != digest else dict(found.shown)


def recall(path: Path, references: References) -> dict[str, Shown] | None:
    """Return what is kept of a unit in this class, or in the user's cache; None if there is nothing."""
    digest = digest_of(references)
    if (shown := kept(path, digest)) is not None:
        return shown
    if (shown := kept(_cached(digest), digest)) is not None:
        keep(path, references, shown)  # which also notes that the cached file was used
        _forget_old(_cached(digest).parent)
    return shown


def _cached(digest: str) -> Path:
    return user_cache() / "findings" / f"{digest}.json"


def _forget_old(folder: Path) -> None:
    """Remove what was not used for DAYS."""
    with suppress(OSError):
        oldest = time.time() - DAYS * 86400
        for path in folder.iterdir():
            if path.stat().st_mtime < oldest:
                path.unlink()


def findings(shown: Mapping[str, Shown]) -> list[str]:
    """Say in a line each what an author should know about the tests of a unit."""
    return [line for name, one in sorted(shown.items()) for line in _lines(name, one)]


def is_sound(shown: Mapping[str, Shown]) -> bool:
    """Tell whether the reference answers earn everything and every test is isolated."""
    return not any(one.shared or one.unearned for one in shown.values())


def _lines(name: str, shown: Shown) -> Iterator[str]:
    for test, words in shown.unearned.items():
        yield f"{name}: the reference answer does not earn {test}: {words}"
    for test, reason in shown.shared.items():
        yield f"{name}: {test} is not isolated, and graded as by stock nbgrader: {reason}."
    for test, reason in shown.aliasing.items():
        yield f"{name}: {test} must pass in isolation, and once more beside the answer: {reason}."
    for line, names in shown.unmarked.items():
        yield (
            f"{name}: students may change the cell {line!r}, of which tests use {names}: "
            "nbgrader has no mark on it. Make it read-only, or an answer."
        )


def digest_of(references: References) -> str:
    """Return the digest of all that the findings about a unit depend on."""
    digest = hashlib.sha256(_version().encode())
    for name, source in sorted(references.sources.items()):
        tests = [cell.source for cell in references.skeletons[name].cells if is_test(cell)]
        given_out = references.given_out.get(name)
        seen = given_out and [cell.source for cell in given_out.cells]
        digest.update(json.dumps([name, source, tests, seen], sort_keys=True).encode())
    for file, content in sorted(references.files.items()):
        digest.update(file.encode() + hashlib.sha256(content).digest())
    for file, content in sorted(references.theirs.items()):
        digest.update(b"theirs" + file.encode() + hashlib.sha256(content).digest())
    return digest.hexdigest()


@cache
def _version() -> str:
    """Return a digest of the source of engine and judge, of Python and of the installed packages."""
    rooms = Path(__file__).parent, Path(judge.__file__).parent
    sources = b"".join(source for room in rooms for source in _sources(room))
    return hashlib.sha256("\n".join([sys.version, *installed_packages()]).encode() + sources).hexdigest()


def _sources(folder: Path) -> Iterable[bytes]:
    return (path.read_bytes() for path in sorted(folder.rglob("*.py")))
