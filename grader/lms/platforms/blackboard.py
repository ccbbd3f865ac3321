"""Blackboard: "Assignment File Download".

Form: `{ASSIGNMENT}_{USERNAME}_attempt_2016-01-30-15-00-00_{FILE}`, and a receipt of the same stem,
`{ASSIGNMENT}_{USERNAME}_attempt_2016-01-30-15-00-00.txt`, whose first line is `Name: Ann Wong (USERNAME)`.
The word "attempt" is in the site's language. Both names before it may hold `_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from grader.errors import SubmissionError
from grader.lms.archives import Member
from grader.lms.platforms.upload import Context, Upload

NAME = "Blackboard"

# The shortest head: a student's own file may be called like an attempt, and comes after the platform's words.
ENTRY = re.compile(
    r"(?P<head>.+?)_(?P<word>[^\W\d_]+)_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)

USER = re.compile(r"[^:：]*[:：].*\((?P<user>[^()\s]+)\)\s*")
"""The first line of a receipt. A display name may itself hold brackets: the last ones count."""


def uploads(members: Sequence[Member], context: Context) -> list[Upload]:
    """Return the uploads among the members whose names have Blackboard's form.

    A student who has a receipt and no file handed in a text: the receipt stands for it.
    """
    found = [(member, *match) for member in members if (match := _match(member))]
    files = [(member, match, inside) for member, match, inside in found if match["file"]]
    receipts = [(member, match) for member, match, _ in found if not match["file"]]
    users = _users([match["head"] for _, match, _ in found], _named_users(receipts), context.known)
    with_files = {match["head"] for _, match, _ in files}
    texts = {match["head"]: (member, match) for member, match in receipts if match["head"] not in with_files}
    return [
        *(_upload(member, match, f"{match['file']}{inside}", users) for member, match, inside in files),
        *(_upload(member, match, member.name, users, "A text") for member, match in texts.values()),
    ]


def is_receipt(member: Member) -> bool:
    """Tell whether a file is Blackboard's own description of an attempt."""
    found = _match(member)
    return bool(found and not found[0]["file"])


def have_receipts(members: Sequence[Member]) -> bool:
    """Tell whether each attempt has its receipt, as in every download that Blackboard itself made."""
    found = [match for member in members if (match := _match(member))]
    stems = [
        {(m[0]["head"], m[0]["time"]) for m in found if bool(m[0]["file"]) is file} for file in (True, False)
    ]
    return stems[0] <= stems[1]


def _match(member: Member) -> tuple[re.Match[str], str] | None:
    """Return the match of the first part of a path that has the form, and the path below it."""
    for place, part in enumerate(member.parts):
        match = ENTRY.fullmatch(part)
        below = "".join(f"/{name}" for name in member.parts[place + 1 :])
        if match and (match["file"] or not below):
            return match, below
    return None


def _named_users(receipts: Iterable[tuple[Member, re.Match[str]]]) -> dict[str, str]:
    """Return the user of each head (`ASSIGNMENT_USERNAME`) that a receipt names."""
    named: dict[str, set[str]] = {}
    for member, match in receipts:
        user = _user_in(member)
        if user and match["head"].endswith(f"_{user}"):
            named.setdefault(match["head"], set()).add(user)
    return {head: users.pop() for head, users in named.items() if len(users) == 1}


def _user_in(member: Member) -> str:
    """Return the user that a receipt names; empty if it names none. What a student wrote stands below."""
    if member.problem:
        return ""
    try:
        text = member.read()[:4096].decode("utf-8-sig", "replace")
    except SubmissionError:
        return ""
    match = USER.fullmatch(next(iter(text.lstrip("\ufeff\r\n").splitlines()), ""))
    return match["user"] if match else ""


def _users(heads: Iterable[str], named: Mapping[str, str], known: frozenset[str]) -> dict[str, str]:
    """Return the user of each head; without those that are in doubt.

    The assignment is the same in all heads, so it is known to all as soon as one receipt shows it. Without
    any receipt it is one of the beginnings that all heads share.
    """
    every = set(heads)
    assignments = {head.removesuffix(f"_{user}") for head, user in named.items()}
    if not assignments:
        assignments = _likeliest(set.intersection(*map(_beginnings, every)), every, known) if every else set()
    users = dict(named)
    for head in every - named.keys():
        fitting = assignments & _beginnings(head)
        if len(fitting) == 1:
            users[head] = head.removeprefix(f"{fitting.pop()}_")
    return users


def _beginnings(head: str) -> set[str]:
    """Return what the assignment may be called: a user's name is not empty and holds no blanks."""
    cuts = [match.start() for match in re.finditer("_", head)]
    return {head[:cut] for cut in cuts if re.fullmatch(r"\S+", head[cut + 1 :])}


def _likeliest(assignments: set[str], heads: set[str], known: frozenset[str]) -> set[str]:
    """Return the assignments after which most users on the roster follow."""
    counts = {name: sum(head.removeprefix(f"{name}_") in known for head in heads) for name in assignments}
    return {name for name, count in counts.items() if count == max(counts.values())}


def _upload(
    member: Member, match: re.Match[str], file: str, users: Mapping[str, str], entry: str = ""
) -> Upload:
    try:
        time = datetime.strptime(match["time"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        time = None
    head = match["head"]
    return Upload(
        member=member,
        kind="username",
        key=users.get(head, head),
        file=file,
        handed_in=time,
        rank=tuple(map(int, match["time"].split("-"))),
        entry=entry,
        doubt=""
        if head in users
        else f"{head!r} is an assignment and a user, and both may hold '_'. Give the class list with "
        "--roster, or the whole download with its .txt files, which name the users.",
    )
