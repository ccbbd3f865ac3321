"""Harm of attacks, seen from outside: marks, data read, written or sent, processes left, others stopped."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from uuid import uuid4

import psutil
from nbconvert.exporters import HTMLExporter

from grader.bench.corpus import BLANK, HONEST, TAKEN, Attack, Canaries
from grader.course import Course
from grader.nbgrader import queries

PR_SET_CHILD_SUBREAPER = 36
MOST_SHOWN = 20_000_000
RUNNING = {"script", "iframe", "object", "embed", "base", "link", "meta", "form"}
LOADING = {"src", "srcset", "data", "poster", "background"}


@dataclass
class Listener:
    """Listening sockets that only an attack would call; `heard` lists the messages that came, by socket."""

    folder: Path
    heard: list[str] = field(default_factory=list)

    def __enter__(self) -> Listener:
        path = str(self.folder / "listener")
        self._open = {
            "tcp": socket.create_server(("127.0.0.1", 0)),
            "udp": socket.socket(type=socket.SOCK_DGRAM),
            "unix": socket.socket(socket.AF_UNIX),
            "abstract": socket.socket(socket.AF_UNIX),
        }
        self._open["udp"].bind(("127.0.0.1", 0))
        self._open["unix"].bind(path)
        abstract = f"grader-attacked-{uuid4().hex}"
        self._open["abstract"].bind(f"\0{abstract}")
        for kind in ("unix", "abstract"):  # now: a thread may come late
            self._open[kind].listen()
        Path(path).chmod(0o777)
        self.places = {
            "TCP": str(self._open["tcp"].getsockname()[1]),
            "UDP": str(self._open["udp"].getsockname()[1]),
            "UNIX": path,
            "ABSTRACT": abstract,
        }
        for kind, opened in self._open.items():
            threading.Thread(target=self._listen, args=(kind, opened), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for opened in self._open.values():
            opened.close()

    def _listen(self, kind: str, opened: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if kind == "udp":
                while True:
                    self.heard.append(f"{kind}: {opened.recv(65536).decode(errors='replace')}")
            while True:
                connection, _ = opened.accept()
                with connection:
                    connection.settimeout(1)
                    said = b""
                    with contextlib.suppress(OSError):
                        said = connection.recv(65536)
                    self.heard.append(f"{kind}: {said.decode(errors='replace')}")


def digests(course: Course) -> dict[str, str]:
    """Return what lies around a course, file by file, without what grading writes itself."""
    ours = (course.folder("autograded"), course.class_dir / "results", course.class_dir / "feedback")
    found = {}
    for parent, _, names in os.walk(course.root.parent, followlinks=False):
        for path in (Path(parent) / name for name in names):
            if any(path.is_relative_to(own) for own in ours) or path.name.startswith("gradebook.db"):
                continue
            if path.relative_to(course.root.parent).as_posix().startswith("home/."):
                continue  # settings and caches of libraries
            content = str(path.readlink()).encode() if path.is_symlink() else b""
            if path.is_file() and not path.is_symlink():
                content = path.read_bytes()
            found[str(path)] = hashlib.sha256(content).hexdigest()
    return found


def become_subreaper() -> None:
    """Have every process that our children leave behind become a child of ours."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def left_behind(before: set[int]) -> list[str]:
    """Name the processes that are ours now and were not `before`, and end them."""
    time.sleep(0.3)
    left = [one for one in psutil.Process().children(recursive=True) if one.pid not in before]
    names = []
    for one in left:
        with contextlib.suppress(psutil.Error):
            if one.status() != psutil.STATUS_ZOMBIE:
                names.append(" ".join(one.cmdline())[:80] or one.name())
                one.kill()
    for _ in left:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)
    return names


@dataclass(frozen=True)
class Harm:
    """Harm of one attack: the ways in which it won, each with its evidence."""

    ways: Mapping[str, str]

    @property
    def won(self) -> bool:
        """Tell whether it came to anything."""
        return bool(self.ways)


def harm_of(
    course: Course, attack: Attack, canaries: Canaries, heard: list[str], shown_anyway: Sequence[str] = ()
) -> Harm:
    """Look at what is left of an attack: its marks, its outputs, what it sent.

    Secrets that the engine shows of its own accord are not the attack's doing.
    """
    ways = {}
    points = queries.scores(course, attack.unit)
    most = sum(points.get(BLANK, {}).values())
    if (mine := sum(points.get(attack.who, {}).values())) > most:
        ways["marks"] = f"{mine:g} points, a blank has {most:g}"
    shown = _shown(course, attack)
    said = shown + "".join(line for line in heard if attack.who in line)
    if read := [place for place in canaries.seen_in(said) if place not in shown_anyway]:
        ways["read"] = ", ".join(read)
    if any(attack.who in line for line in heard):
        ways["sent"] = ", ".join(sorted({line.partition(":")[0] for line in heard if attack.who in line}))
    if TAKEN in shown or len(shown) > MOST_SHOWN:
        ways["taken"] = "more of the machine than the limit"
    if attack.kind == "script" and (active := _active(course, attack)):
        ways["script"] = ", ".join(sorted(set(active)))
    return Harm(ways)


def hurt(course: Course, unit: str) -> list[str]:
    """Name the honest whose marks are not full, or whose kept notebook is not theirs."""
    points, found = queries.scores(course, unit), []
    for student in HONEST:
        kept = course.path("autograded", student, unit) / f"{unit}.ipynb"
        wanted = course.path("submitted", student, unit) / f"{unit}.ipynb"
        sources = [_sources(path) for path in (kept, wanted)]
        if not points.get(student) or sum(points[student].values()) < 2 * len(points[student]):
            found.append(f"{student} has {sum(points.get(student, {}).values()):g} points")
        elif not sources[0] or sources[0] != sources[1]:
            found.append(f"{student}'s notebook was changed")
    return found


def _sources(path: Path) -> list[str]:
    try:
        return [cell["source"] for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    except (OSError, ValueError, KeyError):
        return []


def _outputs(course: Course, attack: Attack) -> Iterator[dict[str, object]]:
    path = course.path("autograded", attack.who, attack.unit) / f"{attack.unit}.ipynb"
    with contextlib.suppress(OSError, ValueError):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            yield from cell.get("outputs", ())


def _shown(course: Course, attack: Attack) -> str:
    """Return all that an attack's code has shown, and its result."""
    text = json.dumps(list(_outputs(course, attack)))
    with contextlib.suppress(OSError):
        text += course.result_path(attack.unit, attack.who).read_text(encoding="utf-8")
    return text


def _active(course: Course, attack: Attack) -> list[str]:
    """Name what a browser would run, or load from elsewhere, when it shows what was graded."""
    path = course.path("autograded", attack.who, attack.unit) / f"{attack.unit}.ipynb"
    if not path.exists():
        return []
    page = _Page()
    exporter = HTMLExporter(template_name="basic")  # type: ignore[no-untyped-call]
    page.feed(exporter.from_filename(str(path))[0])
    return page.active


class _Page(HTMLParser):
    """Collects in `active` what of a page is more than text and pictures that it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in RUNNING:
            self.active.append(tag)
        for name, value in attrs:
            loads = name in LOADING and not (value or "").startswith("data:image/")
            if loads or name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.active.append(f"{tag} {name}")
