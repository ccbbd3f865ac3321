"""From a folder to jobs: names, fingerprints, and what every damage leaves as it was."""

import json
from pathlib import Path

import nbformat
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from grader.errors import SubmissionError
from grader.records import Limits
from grader.submission.prepare import Exercise, prepare
from tests.grader.conftest import NOTEBOOK, UNIT, answered, source_notebook
from tests.grader.fuzz import fuzzed

EXERCISE = Exercise(UNIT, {NOTEBOOK: source_notebook()}, files={})
IDS = [cell.metadata.nbgrader.grade_id for cell in source_notebook().cells]
ANSWERS = {"double", "total", "explain"}

NUMBERS = st.sampled_from([0, 1, -1, 3, 4, 99, 1.5, 10**30, 10**400, float("nan"), float("inf"), -1e308])
WORDS = (
    st.sampled_from(["", "code", "markdown", "raw", "\ud800", "\0", "total = 6", "### END", *IDS]) | st.text()
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=6,
)
KEYS = ["cells", "metadata", "nbgrader", "grade_id", "source", "cell_type", "solution", "locked", "grade"]
KEYS += [
    "points",
    "task",
    "schema_version",
    "tags",
    "outputs",
    "id",
    "nbformat",
    "nbformat_minor",
    "worksheets",
]
PLACES = st.lists(st.sampled_from(KEYS) | st.integers(0, 8), min_size=1, max_size=5)
DAMAGES = st.sampled_from(["delete", "double", "move", "set", "set", "set", "nest", "swap"])


@st.composite
def damaged(draw) -> bytes:
    """Return a good notebook to which a few things have happened, as bytes."""
    notebook = json.loads(json.dumps(answered()))
    for _ in range(draw(st.integers(0, 6))):
        _damage(draw, notebook)
    raw = json.dumps(notebook, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(raw)))
        end = start + draw(st.sampled_from([0, 1, 5, 500]))
        raw = (
            raw[:start]
            + draw(st.binary(max_size=8) | st.sampled_from([b"[" * 5000, b"\xff\xfe", b"9" * 5000]))
            + raw[end:]
        )
    return draw(st.sampled_from([raw] * 8 + [raw.decode("latin-1").encode("utf-16"), b"\xef\xbb\xbf" + raw]))


def _damage(draw, notebook: dict) -> None:
    """Do one thing to a notebook, somewhere in it."""
    cells = notebook.get("cells")
    what = draw(DAMAGES)
    if what in ("delete", "double", "move", "swap") and isinstance(cells, list) and cells:
        one, other = draw(st.integers(0, len(cells) - 1)), draw(st.integers(0, len(cells) - 1))
        if what == "delete":
            del cells[one]
        elif what == "double":
            cells.insert(other, json.loads(json.dumps(cells[one])))
        elif what == "move":
            cells.insert(other, cells.pop(one))
        else:
            cells[one], cells[other] = cells[other], cells[one]
        return
    value = draw(VALUES)
    for _ in range(draw(st.sampled_from([0, 1, 300])) if what == "nest" else 0):
        value = [value]
    _set(notebook, draw(PLACES), value)


def _set(node: object, place: list, value: object) -> None:
    """Put a value where a path leads, as far as it leads."""
    for key in place[:-1]:
        inside = (isinstance(node, dict) and key in node) or (
            isinstance(node, list) and isinstance(key, int) and key < len(node)
        )
        node = node[key] if inside else node  # type: ignore[index]
    if isinstance(node, dict):
        node[str(place[-1])] = value
    elif isinstance(node, list) and node and isinstance(place[-1], int):
        node[place[-1] % len(node)] = value


def handed_in(folder: Path, raw: bytes) -> nbformat.NotebookNode | None:
    """Prepare a submission of one file; None if it is refused, with a reason that can be written."""
    (folder / f"{NOTEBOOK}.ipynb").write_bytes(raw)
    try:
        submission = prepare("ada", folder, EXERCISE, Limits())
    except SubmissionError as refused:
        assert refused.reason
        str(refused).encode()
        return None
    " ".join(submission.notes).encode()
    submission.jobs[0].notebook.encode()
    return nbformat.reads(submission.jobs[0].notebook, as_version=4)


def texts_of(raw: bytes) -> set[str]:
    """Return every text that stands in a file, as a source may be read from it."""
    found: set[str] = set()
    # In whichever UTF it is: damage can make a UTF-16 of it. Numbers may be too long to be read.
    waiting = [json.loads(raw, parse_int=len)]
    while waiting:
        node = waiting.pop()
        waiting += node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        if isinstance(node, list):
            node = "".join(line for line in node if isinstance(line, str))
        if isinstance(node, str):
            found.add(node.encode("utf-8", "replace").decode())
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("submission")


@fuzzed
@given(raw=damaged())
def test_no_damage_changes_what_is_ours(folder, raw):
    rebuilt = handed_in(folder, raw)
    event("refused" if rebuilt is None else "rebuilt")
    if rebuilt is None:
        return
    nbformat.validate(rebuilt)
    known = [cell for cell in rebuilt.cells if "nbgrader" in cell.metadata]
    ours = source_notebook().cells
    assert [cell.metadata for cell in known] == [cell.metadata for cell in ours]
    assert [cell.id for cell in known] == [cell.id for cell in ours]
    assert rebuilt.metadata == source_notebook().metadata
    handed = texts_of(raw)
    for cell, own in zip(known, ours, strict=True):
        answer = cell.metadata.nbgrader.grade_id in ANSWERS
        assert cell.source == own.source or (answer and cell.source in handed)
    for cell in rebuilt.cells:
        if cell not in known:
            assert cell.metadata == {} and cell.cell_type in ("code", "markdown") and cell.source in handed


@pytest.mark.parametrize("student", ["<img src=x onerror=alert(1)>", 'a"b', "a>b", "\udcff"])
def test_a_name_that_formgrader_would_take_for_html_is_refused(tmp_path, student):
    with pytest.raises(SubmissionError, match="folder's name"):
        prepare(student, tmp_path, EXERCISE, Limits())


@pytest.mark.parametrize("student", ["O'Brien", "김민수", "a&b", "ada.lovelace@example.org"])
def test_other_names_are_names(tmp_path, student):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    assert prepare(student, tmp_path, EXERCISE, Limits()).student == student


def test_files_of_the_course_win_and_nothing_stands_in_their_place(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    for name in ("data.csv/x", "own/x", "table.csv", "tables"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"theirs")
    ours = {"data.csv": b"ours", "table.csv": b"ours", "tables/one.csv": b"ours"}
    exercise = Exercise(UNIT, {NOTEBOOK: source_notebook()}, files=ours)
    (job,) = prepare("ada", tmp_path, exercise, Limits()).jobs
    assert (job.files, job.handed_in) == (ours, {"own/x": b"theirs"})


def test_files_too_large_for_the_kernels_disk_are_refused_with_the_limit(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    (tmp_path / "large.bin").write_bytes(b"x" * 3_000_000)
    exercise = Exercise(UNIT, EXERCISE.skeletons, files={"ours.csv": b"x" * 1_000_000})
    assert prepare("ada", tmp_path, exercise, Limits(disk_bytes=5 * 2**20)).jobs[0].handed_in
    with pytest.raises(SubmissionError, match=r"take 2\.9 MiB; there is room for 2\.0 MiB \(of 4 MiB"):
        prepare("ada", tmp_path, exercise, Limits(disk_bytes=4 * 2**20))


def test_a_file_of_the_courses_that_was_handed_in_changed_is_noted(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    for name in ("same.csv", "changed.csv"):
        (tmp_path / name).write_bytes(b"theirs")
    exercise = Exercise(UNIT, EXERCISE.skeletons, files={"same.csv": b"theirs", "changed.csv": b"ours"})
    assert prepare("ada", tmp_path, exercise, Limits()).notes == (
        "changed.csv is the course's own: what was handed in under that name was not used.",
    )


def test_a_file_that_is_the_students_to_change_is_theirs_or_is_not_there(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    exercise = Exercise(UNIT, EXERCISE.skeletons, files={}, theirs={"tools.py": b"ours"})
    assert prepare("ada", tmp_path, exercise, Limits()).jobs[0].handed_in == {}
    (tmp_path / "tools.py").write_bytes(b"theirs")
    (job,) = prepare("ada", tmp_path, exercise, Limits()).jobs
    assert (job.files, job.handed_in) == ({}, {"tools.py": b"theirs"})


def test_the_units_notebooks_lie_beside_the_answers_without_hidden_tests(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    shown = source_notebook()
    shown.cells[3].source = "assert double(2) == 4"
    exercise = Exercise(UNIT, EXERCISE.skeletons, files={}, given_out={NOTEBOOK: shown})
    (job,) = prepare("ada", tmp_path, exercise, Limits()).jobs
    text = job.handed_in[f"{NOTEBOOK}.ipynb"].decode()
    assert "number + number" in text and "negative numbers" not in text
    assert "negative numbers" in job.notebook


def test_hidden_files_never_refuse_a_submission(tmp_path):
    (tmp_path / f"{NOTEBOOK}.ipynb").write_text(json.dumps(answered()))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "pack").write_bytes(b"x" * 3_000_000)
    (tmp_path / "own.csv").write_bytes(b"1")
    found = prepare("ada", tmp_path, EXERCISE, Limits(disk_bytes=2 * 2**20))
    assert found.jobs[0].handed_in == {"own.csv": b"1"}
    assert found.notes == ("Left out: hidden files (they are too large).",)
    assert set(prepare("ada", tmp_path, EXERCISE, Limits()).jobs[0].handed_in) == {"own.csv", ".git/pack"}
