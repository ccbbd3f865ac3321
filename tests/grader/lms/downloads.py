"""Downloads as the platforms' own programs make them, for tests."""

import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.grader.conftest import NOTEBOOK, answered


def notebook_bytes(answers: dict[str, str] | None = None) -> bytes:
    """Return a notebook as a student hands it in."""
    return json.dumps(answered(answers)).encode()


def write_zip(path: Path, files: Mapping[str, bytes | str]) -> Path:
    """Write a ZIP archive with these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_named_zip(path: Path, name: bytes) -> Path:
    """Write a ZIP archive with a file whose name is these bytes, without the flag for UTF-8."""
    raw = write_zip(path, {"x" * len(name): b"1", "good.ipynb": b"2"}).read_bytes()
    path.write_bytes(raw.replace(b"x" * len(name), name))
    return path


def canvas_name(sortable: str, user: int, attachment: int, file: str, late: bool = False) -> str:
    """Name a file as `ContentZipper#zip_assignment` does."""
    short = re.sub(r"\W", "", sortable).lower()
    display = re.sub(r'[\x00/\\:*?"<>|]', "_", file)
    return f"{short}_{'LATE_' if late else ''}{user}_{attachment}_{display}"


def moodle_folder(full_name: str, participant: int, old: bool = False) -> str:
    """Name a participant's folder as `mod_assign\\downloader` does."""
    return f"{full_name.replace('_', ' ')}_{participant}_assignsubmission_file{'_' if old else ''}"


def canvas_gradebook(*rows: str, title: str = "01 Sums (77)", points: str = "6.00") -> str:
    """Write a gradebook as `GradebookExporter` does, with a row for each student up to the mark."""
    header = f"Student,ID,SIS User ID,SIS Login ID,Section,{title},Current Score,Final Score"
    possible = f"    Points Possible,,,,,{points},(read only),(read only)"
    test = '"Student, Test",9999,,t,Monday,,,'
    return "\r\n".join([header, possible, *rows, test, ""])


MOODLE_HEADER = (
    "Identifier,Full name,ID number,Email address,Status,Grade,Maximum grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments"
)


def moodle_row(
    participant: int,
    name: str,
    number: str,
    email: str,
    grade: str = "",
    changed: str = "-",
    can: str = "Yes",
) -> str:
    """Write a participant's row as the grading worksheet has it."""
    status = '"Submitted for grading - 2 hours late"'
    return f'Participant {participant},"{name}",{number},{email},{status},{grade},6.00,{can},"{changed}",-,'


COURSE_FILE = f"{NOTEBOOK}.ipynb"
