"""Choice of what is taken of a submission: its last attempt, its notebooks, the files beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from grader.lms.notebooks import Known, Match, is_notebook_file, match_notebook
from grader.lms.platforms.upload import Upload
from grader.submission.folder import TIMESTAMP, is_taken
from grader.submission.plain_files import MAX_NAME


def newest_attempt(uploads: list[Upload]) -> tuple[list[Upload], list[str]]:
    """Keep the newest attempt where a platform shows several, each with its own time."""
    times = {upload.handed_in for upload in uploads if upload.handed_in and upload.rank}
    if len(times) < 2:
        return uploads, []
    newest = max(upload.rank for upload in uploads)
    return [upload for upload in uploads if upload.rank == newest], [
        f"Handed in {len(times)} times; the last attempt counts."
    ]


def choose_notebooks(uploads: list[Upload], known: Known) -> tuple[dict[str, Upload], str, list[str]]:
    """Choose the file for each notebook of the unit. Returns them, why there are none, and notes."""
    matches = [
        (upload, match_notebook(upload.member, upload.file, known))
        for upload in uploads
        if is_notebook_file(upload.file)
    ]
    chosen: dict[str, Upload] = {}
    notes = [match.note for _, match in matches if match.note]
    for name in known.expected:
        same = [upload for upload, match in matches if match.notebook == name]
        if len({upload.member.path for upload in same}) > 1:
            best = _newest(same)
            if best is None:
                files = ", ".join(upload.file for upload in same)
                return (
                    {},
                    f"{name}.ipynb is there more than once ({files}). Leave the one that counts.",
                    notes,
                )
            alike = _are_alike(same)
            chosen_as = f"all alike; {best.file}" if alike else f"{best.file}, the newest,"
            notes.append(f"{len(same)} files are {name}.ipynb{', ' if alike else '; '}{chosen_as} counts.")
            same = [best]
        if same:
            chosen[name] = same[0]
    return chosen, "" if chosen else _no_notebook(uploads, [match for _, match in matches]), notes


def _newest(same: list[Upload]) -> Upload | None:
    """Return the newest of several files; the first, if they are alike; None if nobody can say."""
    if _are_alike(same):
        return same[0]
    ranks = [upload.rank for upload in same]
    return max(same, key=lambda upload: upload.rank) if all(ranks) and len(set(ranks)) == len(ranks) else None


def _are_alike(same: list[Upload]) -> bool:
    return len({upload.member.read() for upload in same}) == 1


def _no_notebook(uploads: list[Upload], matches: list[Match]) -> str:
    reasons = list(dict.fromkeys(match.reason for match in matches if match.reason))
    if reasons:
        return " ".join(reasons[:3])
    files = ", ".join(upload.file for upload in uploads[:3])
    return f"No notebook is among what was handed in ({files})."


def contents_of(uploads: list[Upload], chosen: Mapping[str, Upload]) -> dict[str, Upload]:
    """Lay out a submission: its notebooks at the top under their names, other files where they were.

    A file for which these leave no room is left out.
    """
    base = str(PurePosixPath(next(iter(chosen.values())).file).parent)
    contents = {f"{name}.ipynb": upload for name, upload in chosen.items()}
    for upload in uploads:
        path = PurePosixPath(upload.file)
        inside = path.relative_to(base) if path.is_relative_to(base) else path
        if is_notebook_file(upload.file) or inside.name == TIMESTAMP or inside.parts[0].startswith("."):
            continue
        if not is_taken(str(inside), contents):
            contents[str(inside)] = upload
    return contents


def too_long(paths: Iterable[str]) -> str:
    """Return why one of these paths cannot be written: a name that no file system takes; else nothing."""
    for path in paths:
        if any(len(part.encode()) > MAX_NAME for part in path.split("/")):
            remedy = "Have it handed in under a shorter name."
            return f"{path:.80}… has a name of more than {MAX_NAME} bytes. {remedy}"
    return ""
