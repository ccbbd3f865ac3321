"""Every lesson has the form that docs/writing_a_unit.md asks for."""

from pathlib import Path

import nbformat
import pytest

from tests.notebooks.exercise import COURSE, UNITS

LESSONS = sorted((COURSE / "notebooks" / "lessons").glob("*.ipynb"))


@pytest.fixture(params=LESSONS, ids=[path.stem for path in LESSONS])
def lesson(request) -> nbformat.NotebookNode:
    return nbformat.read(request.param, as_version=nbformat.NO_CONVERT)


def text_of(lesson) -> str:
    return "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "markdown")


def code_of(lesson) -> str:
    return "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "code")


def test_every_exercise_has_its_lesson():
    assert [path.stem for path in LESSONS] == UNITS


def test_it_is_clean(lesson):
    nbformat.validate(lesson)
    assert (lesson.nbformat, lesson.nbformat_minor) == (4, 5)
    assert lesson.metadata.kernelspec.name == "python3"
    assert set(lesson.metadata) == {"kernelspec", "language_info"}
    assert lesson.metadata.language_info == {"name": "python"}
    assert not [cell.id for cell in lesson.cells if cell.get("outputs") or cell.get("execution_count")]


def test_it_begins_with_set_up_and_nothing_else_sets_seeds_or_logs(lesson):
    first = next(cell for cell in lesson.cells if cell.cell_type == "code")
    assert first.source.startswith("from helpers import set_up") and "set_up(seed=1)" in first.source
    rest = code_of(lesson).replace(first.source, "")
    for word in ("TF_CPP_MIN_LOG_LEVEL", "set_random_seed(", "np.random.seed(", "/gpu:", "/device:", "cuda"):
        assert word not in rest


def test_it_says_what_it_is_for_and_ends_with_a_summary(lesson):
    text = text_of(lesson)
    for words in ("Goals", "You need", "Time", "What to see", "Try it", "Summary", "Pitfalls"):
        assert words in text, words


def test_models_stand_beside_a_baseline(lesson):
    assert "compare_models(" in code_of(lesson)


def test_it_fetches_nothing(lesson):
    for word in (
        "http://",
        "https://",
        "urlopen",
        "get_file(",
        "fetch_openml",
        "keras.datasets",
        "!pip",
        "!wget",
    ):
        assert word not in code_of(lesson)


def test_no_python_file_lies_beside_a_notebook():
    assert not [
        str(path) for folder in ("solutions", "notebooks") for path in Path(COURSE, folder).rglob("*.py")
    ]
