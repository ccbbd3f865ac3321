"""Grade a class of attacks in a throw-away course, and tell what each has come to."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from nbgrader.api import Gradebook

from grader.bench.activated import activated_path
from grader.bench.corpus import HONEST, Attack, Canaries, hand_in, hand_in_blank, make_course
from grader.bench.harm import Harm, Listener, become_subreaper, digests, harm_of, hurt, left_behind
from grader.bench.memory import largest
from grader.course import Course, open_course
from grader.submission.folder import ASIDE, TIMESTAMP

ROOMS = ("course", "home", "tmp")
HERE = ("grader.cli", "grade", "--json")
MOST_HELD = 500
"""Limit of a grader's own process under any attack, in MiB; on honest work it holds some 200."""
SECONDS_BETWEEN = 0.5


@dataclass(frozen=True)
class Outcome:
    """Outcome of a class: each attack's harm, the harm to the class, the output of the grader."""

    harms: dict[str, dict[str, str]]
    class_harm: list[str]
    said: str = ""


@dataclass(frozen=True)
class Engine:
    """A grader to be attacked: its command, and seconds for all it does."""

    words: tuple[str, ...]
    seconds: float = 1800
    limit: Callable[[], None] | None = None  #: called in its process before it begins
    shows: tuple[str, ...] = ()  #: places whose secrets it shows of its own accord
    blank: bool = True  #: somebody hands in what was given out; without, a blank has no points


def lay_out(folder: Path, units: Sequence[str], kernel: str) -> Canaries:
    """Make a course, a home and a place for temporary files in an empty folder; return its secrets."""
    canaries = Canaries()
    for name in ROOMS:
        (folder / name).mkdir()
    (folder / "home" / "secret.txt").write_text(canaries.by_place["home"])
    _name_students(make_course(folder / "course", canaries, kernel, units), canaries)
    return canaries


def run_attacks(folder: Path, attacks: Sequence[Attack], engine: Engine, canaries: Canaries) -> Outcome:
    """Have the course that was laid out in `folder` (with a short path) attacked, and look around."""
    root, home, scratch = (folder / name for name in ROOMS)
    course = open_course(root)
    with Listener(folder) as listener:
        places = {**_places(course, home, scratch), **listener.places}
        for attack in attacks:
            hand_in(course, attack, places)
        for unit in units_of(attacks) if engine.blank else ():
            hand_in_blank(course, unit)
        before, running = digests(course), {one.pid for one in psutil.Process().children(recursive=True)}
        become_subreaper()
        said, class_harm = _grade(root, engine, _environment(home, scratch, canaries))
        class_harm += [f"left running: {name}" for name in left_behind(running)]
        class_harm += _changes(before, digests(course))
        class_harm += [f"{unit}: {words}" for unit in units_of(attacks) for words in hurt(course, unit)]
        class_harm += _renamed(course, canaries)
        found = [harm_of(course, one, canaries, listener.heard, engine.shows) for one in attacks]
        harms = {one.name: dict(harm.ways) for one, harm in zip(attacks, found, strict=True)}
        known = {attack.who for attack in attacks}
        class_harm += [
            f"sent: {line[:80]}" for line in listener.heard if not any(who in line for who in known)
        ]
    return Outcome(harms, class_harm, said)


def units_of(attacks: Sequence[Attack]) -> list[str]:
    """Return the units that are attacked."""
    return sorted({attack.unit for attack in attacks})


def judged(outcome: Outcome, attack: Attack) -> Harm:
    """Return the harm of an attack that ran alone; the harm to the class counts as its own."""
    ways = dict(outcome.harms[attack.name])
    return Harm(ways | ({"class": "; ".join(outcome.class_harm)} if outcome.class_harm else {}))


def _places(course: Course, home: Path, scratch: Path) -> dict[str, str]:
    """Return the paths of an attacker's targets, by placeholder."""
    return {
        "COURSE": str(course.root),
        "SOURCE": str(course.folder("source")),
        "SUBMITTED": str(course.folder("submitted")),
        "AUTOGRADED": str(course.folder("autograded")),
        "RESULTS": str(course.class_dir / "results"),
        "GRADEBOOK": str(course.class_dir / "gradebook.db"),
        "HOME": str(home),
        "TMP": str(scratch),
    }


def _environment(home: Path, scratch: Path, canaries: Canaries) -> dict[str, str]:
    secret = {"LMS_PASSWORD": canaries.by_place["environment"]}
    return {**os.environ, "HOME": str(home), "TMPDIR": str(scratch), "PATH": activated_path(), **secret}


def _grade(root: Path, engine: Engine, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Run the engine; return the end of what it said, and what became of itself."""
    command = [sys.executable, "-m", *engine.words]
    process = subprocess.Popen(
        command,
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=engine.limit,
    )
    class_harm = []
    held: list[float] = []
    looking = threading.Thread(target=_look_at_memory, args=(process.pid, held))
    looking.start()
    try:
        said, _ = process.communicate(timeout=engine.seconds)
    except subprocess.TimeoutExpired:
        class_harm.append(f"the batch did not end within {engine.seconds:g} s")
        process.kill()
        said, _ = process.communicate()
    looking.join()
    if (most := max(held, default=0)) > MOST_HELD:
        class_harm.append(f"one of its processes held {most:.0f} MiB")
    if process.returncode not in (0, 1) and not class_harm:
        class_harm.append(f"the grader ended with {process.returncode}")
    return said.decode(errors="replace"), class_harm


def _look_at_memory(pid: int, held: list[float]) -> None:
    """Look at the memory of a command's own processes until it has ended."""
    with contextlib.suppress(psutil.Error):
        command = psutil.Process(pid)
        while command.status() != psutil.STATUS_ZOMBIE:
            held.append(largest(command))
            time.sleep(SECONDS_BETWEEN)


def _changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return what became of files. The grader itself sets a time that cannot be read aside."""
    after = {path.replace(ASIDE, TIMESTAMP): digest for path, digest in after.items()}
    changed = [f"written: {path}" for path in after if after[path] != before.get(path)]
    return changed + [f"removed: {path}" for path in before if path not in after]


def _name_students(course: Course, canaries: Canaries) -> None:
    """Give the honest a name in the gradebook."""
    with Gradebook(f"sqlite:///{course.class_dir / 'gradebook.db'}", "attacked") as book:
        for student in HONEST:
            book.update_or_create_student(student, last_name=canaries.by_place["gradebook"])


def _renamed(course: Course, canaries: Canaries) -> list[str]:
    with Gradebook(f"sqlite:///{course.class_dir / 'gradebook.db'}", "attacked") as book:
        names = {student.id: student.last_name for student in book.students}
    lost = [one for one in HONEST if names.get(one) != canaries.by_place["gradebook"]]
    return [f"the gradebook's name of {student} was changed" for student in lost]
