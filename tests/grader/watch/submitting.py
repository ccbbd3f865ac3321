"""Submissions as `nbgrader submit` puts them into the exchange, for tests."""

import json
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.grader.conftest import NOTEBOOK, UNIT, answered

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def submit(
    inbound: Path,
    student: str,
    answers: dict[str, str] | None = None,
    minutes: float = 0,
    notebook: bytes | None = None,
    unit: str = UNIT,
) -> Path:
    """Hand in a notebook so many minutes after a fixed morning; return the folder in the exchange."""
    when = f"{MORNING + timedelta(minutes=minutes):%Y-%m-%d %H:%M:%S.%f} UTC"
    folder = inbound / f"{student}+{unit}+{when}+{secrets.token_urlsafe(9)}"
    folder.mkdir(parents=True)
    raw = json.dumps(answered(answers)).encode() if notebook is None else notebook
    (folder / f"{NOTEBOOK}.ipynb").write_bytes(raw)
    (folder / "timestamp.txt").write_text(when)
    (folder / "submission_secret.txt").write_text(secrets.token_hex(64))
    return folder
