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

from grader.records import Reading, Result
from grader.report.alike import alike
from grader.report.items import Item, items
from grader.report.summary import summarise
from grader.report.text import LEGEND, SIGNS


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A student on the roster who did not hand in: how the page shows the name, and the address."""

    shown: str
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the page shows beside the results.

    Attributes:
        names: The name of each student, where it is known.
        headings: The heading of each question by its id.
        answers: The source of each answer: by question, then by student.
        links: Label and address of each link of a student.
        missing: Students on the roster who did not hand in.
        late: Students who handed in late.
        findings: What the reference answers show about the unit's tests.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    links: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    missing: Sequence[Missing] = ()
    late: frozenset[str] = frozenset()
    findings: Sequence[str] = ()


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
    summary = summarise(list(results))
    names = {result.student: _shown(result.student, facts.names) for result in results}
    script = _script()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        _environment()
        .get_template("report.html")
        .render(
            unit=unit,
            results=sorted(results, key=lambda result: result.student),
            summary=summary,
            items=[_with_names(item, names) for item in items(summary.graded, facts.headings)],
            pairs=[] if anonymous else alike(facts.answers),
            headings=facts.headings,
            missing=facts.missing,
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
            anonymous=anonymous,
            signs=SIGNS,
            legend=LEGEND,
            script=Markup(script),  # our own file, and nothing of it comes from a student
            script_hash=f"sha256-{digest}",
        )
    )


def _shown(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return f"{name} ({student})" if name and name != student else student


def _with_names(item: Item, names: Mapping[str, str]) -> dict[str, object]:
    messages = [
        _Shown(
            text=message.text,
            students=message.students,
            shown=tuple(names.get(student, student) for student in message.students),
        )
        for message in item.messages
    ]
    return {**vars(replace(item, messages=())), "messages": messages}


@cache
def _environment() -> Environment:
    loader = PackageLoader("grader.report")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def _script() -> str:
    source, _, _ = _environment().loader.get_source(_environment(), "report.js")  # type: ignore[union-attr]
    return source
