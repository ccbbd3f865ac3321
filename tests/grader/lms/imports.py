"""How the platforms read what is given back to them, after their own sources."""

import csv
import io
import re


def canvas_comment_place(file: str, users: dict[int, int]) -> tuple[int, int]:
    """Return the user and the attachment that Canvas takes a feedback file to be for.

    As `infer_comment_context_from_filename` does: the first two fields that are numbers. `users` has the
    attachment of each user.
    """
    numbers = [int(field) for field in file.rpartition("/")[2].split("_") if re.fullmatch(r"\d+", field)]
    user, attachment = numbers[:2]
    assert users[user] == attachment
    return user, attachment


def moodle_feedback_place(path: str, participants: set[int]) -> tuple[int, str]:
    """Return the participant and the file's name that Moodle takes a file to be for.

    As `assignfeedback_file_zip_importer` does: the first part of the path with four fields, the second of
    which is a participant.
    """
    parts = path.split("/")
    while parts:
        fields = parts.pop(0).split("_", 4)
        if len(fields) < 4 or not fields[1].isdigit() or int(fields[1]) not in participants:
            continue
        assert fields[2:4] == ["assignsubmission", "file"]
        return int(fields[1]), "/".join([*(fields[4:] or [""]), *parts]).lstrip("/")
    raise AssertionError(f"Moodle skips {path}")


def canvas_scores(raw: bytes, assignment: int) -> dict[int, str]:
    """Return the scores that Canvas imports for an assignment, by user, as `GradebookImporter` reads them."""
    header, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig")))
    assert re.search("student", header[0], re.IGNORECASE)
    assert re.search("id", header[1], re.IGNORECASE)
    place = next(n for n, title in enumerate(header) if title.endswith(f"({assignment})"))
    assert header.index("Section") < place
    rows = [row for row in rows if "Points Possible" not in row[0] and row[0] != "Student, Test"]
    return {int(row[1]): row[place] for row in rows if row}


def moodle_grades(raw: bytes) -> dict[int, str]:
    """Return the grades that Moodle imports from a worksheet, by participant."""
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))
    needed = {"Identifier", "Grade", "Last modified (grade)"}
    assert needed <= set(rows.fieldnames or ())
    return {int(re.sub(r"\D", "", row["Identifier"])): row["Grade"] for row in rows}
