"""One self-contained page about a class: nothing is loaded from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.changes import Change
from grader.records import Reading, Result
from grader.report.alike import alike
from grader.report.items import Item, Message, items
from grader.report.summary import summarize
from grader.report.text import LEGEND, SIGNS

LONGEST_MESSAGE, SHORTEST_MESSAGE, ALL_MESSAGES = 400, 100, 1_200_000
"""Characters of a message in a student's row, and of all messages in all rows together."""


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A student on the roster who did not hand in: how the page shows the name, and the address."""

    shown: str
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Facts that the page shows beside the results.

    Attributes:
        names: The name of each student, where it is known.
        headings: The heading of each question by its id.
        answers: The source of each answer: by question, then by student.
        links: Label and address of each link of a student.
        missing: Students on the roster who did not hand in.
        refused: Students whose submission could not be taken in, as the page shows them, and why.
        changes: Marks that changed, by student, the newest first.
        late: Students who handed in late.
        term: The address of the term's page; empty if there is none.
        findings: What the reference answers show about the unit's tests.
        reading: How many answers were left to read at each report; empty if that never changed.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    links: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    missing: Sequence[Missing] = ()
    refused: Sequence[tuple[str, str]] = ()
    changes: Sequence[tuple[str, Change]] = ()
    late: frozenset[str] = frozenset()
    term: str = ""
    findings: Sequence[str] = ()
    reading: str = ""


@dataclass(frozen=True, kw_only=True)
class _Shown:
    """A message with the students who got it, as the page names them."""

    text: str
    students: tuple[str, ...]
    shown: tuple[str, ...]


def page(unit: str, results: Sequence[Result], facts: Facts | None = None, anonymous: bool = False) -> str:
    """Return the report of a unit's results as an HTML page; all text of students is escaped.

    Args:
        unit: The unit's name.
        results: One result for each student who handed in.
        facts: What else is known of the class.
        anonymous: Leave out everything that names a student.
    """
    facts = facts or Facts()
    summary = summarize(list(results))
    names = {result.student: _shown(result.student, facts.names) for result in results}
    ours = script()
    return (
        environment()
        .get_template("report.html")
        .render(
            unit=unit,
            results=sorted(results, key=lambda result: names[result.student].casefold()),
            summary=summary,
            items=[_with_names(item, names) for item in items(summary.graded, facts.headings)],
            pairs=[] if anonymous else alike(facts.answers),
            headings=facts.headings,
            missing=facts.missing,
            refused=facts.refused,
            changes=facts.changes,
            addresses=[person.email for person in facts.missing if person.email],
            names=names,
            links=defaultdict(list, facts.links),
            late={result.student: result.student in facts.late for result in results},
            unread={
                result.student
                for result in results
                if any(question.reading is Reading.UNREAD for question in result.questions)
            },
            findings=facts.findings,
            reading=facts.reading,
            term=facts.term,
            anonymous=anonymous,
            room=_room(results),
            signs=SIGNS,
            legend=LEGEND,
            script=Markup(ours),
            script_hash=script_hash(ours),
        )
    )


def _room(results: Sequence[Result]) -> int:
    """Return how many characters of a message a student's row may have: a large class has short ones."""
    messages = sum(bool(question.message) for result in results for question in result.questions)
    return max(SHORTEST_MESSAGE, min(LONGEST_MESSAGE, ALL_MESSAGES // max(1, messages)))


def _shown(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return f"{name} ({student})" if name and name != student else student


def _with_names(item: Item, names: Mapping[str, str]) -> dict[str, object]:
    kinds = {"messages": item.messages, "stops": item.stops}
    shown = {kind: [_shown_message(message, names) for message in found] for kind, found in kinds.items()}
    return {**vars(replace(item, messages=(), stops=())), **shown}


def _shown_message(message: Message, names: Mapping[str, str]) -> _Shown:
    return _Shown(
        text=message.text,
        students=message.students,
        shown=tuple(names.get(student, student) for student in message.students),
    )


@cache
def environment() -> Environment:
    """Return the templates' environment: everything is escaped."""
    loader = PackageLoader("grader.report")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def script() -> str:
    """Return the pages' script: our own file, and nothing of it comes from a student."""
    source, _, _ = environment().loader.get_source(environment(), "report.js")  # type: ignore[union-attr]
    return source


def script_hash(source: str) -> str:
    """Return the digest by which a page's policy allows its own script and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
