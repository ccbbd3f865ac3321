"""A student's own progress: what was right when an exercise was last checked, kept beside it."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime
from pathlib import Path

FILE = ".progress.json"
"""The file beside a checked notebook; `helpers.progress` reads it for the start page."""


def keep_progress(notebook: Path, right: int, questions: int) -> None:
    """Keep how many questions of a notebook passed their visible tests, and when.

    A folder that cannot be written to keeps nothing: the check itself still counts.
    """
    now = datetime.now().astimezone().isoformat(timespec="minutes")
    kept = {"right": right, "questions": questions, "checked": now}
    file = notebook.parent / FILE
    known: object = {}
    with contextlib.suppress(OSError, ValueError):  # there is none, or it is damaged
        known = json.loads(file.read_text(encoding="utf-8"))
    known = known if isinstance(known, dict) else {}
    with contextlib.suppress(OSError):
        file.write_text(json.dumps({**known, notebook.name: kept}, indent=2) + "\n", encoding="utf-8")
