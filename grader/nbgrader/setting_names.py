"""Names in a course's nbgrader_config.py that nobody reads: a misspelled setting, or a misspelled class.

traitlets ignores both. What is known is found in the classes that are loaded: nbgrader's, those above them
and beside them in Jupyter, and the plug-ins of the course.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches

from traitlets.config import Config, Configurable

from grader.clean.text import one_line
from grader.course import Course
from grader.errors import GraderError
from grader.nbgrader import steps
from grader.records import Limits
from grader.settings import HONORED, REFUSED, WITHOUT_EFFECT

OURS = {
    "Limits": {"units", *(field.name for field in fields(Limits))},
    "Feedback": {"lessons"},
    "Door": {"unsafe"},
    "GraderPreprocessor": {"enabled", "unsafe"},
    "RebuildSubmission": {"enabled", "unsafe"},
    "ExecuteConfined": {"enabled", "unsafe"},
    "KeepResult": {"enabled"},
    "HideHiddenTests": {"enabled"},
}
"""Sections of this project: some that are not of a class, and some of classes that grading does not load."""

LATER = (
    ("nbgrader.apps", "nbgrader.plugins", "nbgrader.auth"),
    ("nbconvert.exporters", "nbconvert.nbconvertapp", "jupyter_server.serverapp", "jupyterlab.labapp"),
)
"""Modules whose classes are asked, in turn, if a name is not known yet: importing them takes seconds."""

QUOTED = re.compile(r"""["'](\w+)["']""")
MERGED, MOVED = re.compile(r"cfg\.(\w+)\.merge"), re.compile(r"""["'](\w+)["'] in cfg\.(\w+)""")
"""Patterns by which nbgrader's code names old settings, whole classes and single ones."""

Known = Mapping[str, set[str]]
"""The settings of each class by its name, with those of the classes below it, which read them too."""


def notices(course: Course) -> list[str]:
    """Return a sentence about each setting in the course's nbgrader_config.py that nothing reads."""
    with contextlib.suppress(GraderError):  # it is raised again by whoever uses the settings
        steps.check(course)  # which imports the course's plug-ins
    tables = {*HONORED, *WITHOUT_EFFECT, *REFUSED}
    found = [place for place in _places(course.named) if ".".join(place) not in tables]
    plug_ins = set(re.findall(r"\.(\w+)'", repr(dict(course.named))))
    for modules in ((), *LATER):
        known = _known(modules)
        # Of a plug-in that is named, and that grading does not load, nobody knows the settings.
        found = [one for one in found if not _is_known(one, known) and one[0] not in plug_ins - known.keys()]
        if not found:
            return []
    return [
        f"c.{'.'.join(place)} in nbgrader_config.py is not a setting of nbgrader; it changes nothing."
        f"{_meant(place, known)}"
        for place in found
    ]


def tell_unknown(course: Course) -> None:
    """Print to stderr what `notices` returns."""
    for notice in notices(course):
        print(f"grader: {one_line(notice)}", file=sys.stderr)


def _places(named: Config) -> Iterator[tuple[str, ...]]:
    """Yield each setting as its class and its name; or a name alone, where no class is before it."""
    for section, content in named.items():
        if not isinstance(content, Config):
            yield (section,)
            continue
        for name, value in content.items():
            if isinstance(value, Config):  # of a class that belongs to another one
                yield from _places(Config({name: value}))
            else:
                yield section, name


def _known(modules: tuple[str, ...]) -> Known:
    for module in modules:
        with contextlib.suppress(Exception):  # a part that is not installed
            importlib.import_module(module)
    known: dict[str, set[str]] = defaultdict(set)
    kinds: set[type[Configurable]] = {Configurable, *_below(Configurable)}
    for kind in kinds:
        traits = {*kind.class_trait_names(config=True)}
        for above in kind.__mro__:
            if issubclass(above, Configurable):
                known[above.__name__] |= traits
    for kind in kinds:
        for name, settings in _old_names(kind, known).items():
            known[name] |= settings
    for name, ours in OURS.items():
        known[name] |= ours
    return known


def _below(kind: type[Configurable]) -> Iterator[type[Configurable]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _old_names(kind: type[Configurable], known: Known) -> dict[str, set[str]]:
    """Return classes and settings of older nbgraders, which a class of nbgrader's gives their new names."""
    if not kind.__module__.startswith("nbgrader.") or "_load_config" not in vars(kind):
        return {}
    source = inspect.getsource(vars(kind)["_load_config"])
    words = set(QUOTED.findall(source))
    settings = words.union(*(known.get(name, set()) for name in (kind.__name__, *MERGED.findall(source))))
    moved = {section: {name} for name, section in MOVED.findall(source)}
    return moved | {name: settings for name in {kind.__name__, *words} if name[0].isupper()}


def _is_known(place: tuple[str, ...], known: Known) -> bool:
    return len(place) == 2 and place[1] in known.get(place[0], ())


def _meant(place: tuple[str, ...], known: Known) -> str:
    """Return a question with the nearest name, if there is one that is near."""
    section, name = place[0], place[-1]
    if section in known:
        near = _near(name, known[section], 1) if len(place) > 1 else []
        meant = f"{section}.{near[0]}" if near else _where(name) if len(place) > 1 else ""
        return f" Did you mean c.{meant}?" if meant else ""
    classes = _near(section, known, 5)
    if len(place) == 1:
        meant = classes[0] if classes else _where(name)
        return f" Did you mean c.{meant}?" if meant else ""
    having = [one for one in classes if name in known[one]]
    if having:
        return f" Did you mean c.{having[0]}.{name}?"
    if meant := _where(name):
        return f" Did you mean c.{meant}?"
    if not classes:
        return ""
    near = _near(name, known[classes[0]], 1)
    return f" Did you mean c.{classes[0]}{'.' + near[0] if near else ''}?"


def _where(name: str) -> str:
    """Return the one setting of nbgrader's that is called so, with its class; empty if there are several."""
    found = [
        one for table in (HONORED, WITHOUT_EFFECT, REFUSED) for one in table if one.split(".")[1] == name
    ]
    return found[0] if len(found) == 1 else ""


def _near(word: str, words: Mapping[str, object] | set[str], most: int) -> list[str]:
    """Return the words that are nearest, whatever their capital letters."""
    spelled = {one.lower(): one for one in sorted(words)}
    return [spelled[one] for one in get_close_matches(word.lower(), spelled, most, 0.6)]
