"""Every lesson has the form that docs/writing_a_unit.md asks for."""

import re
from pathlib import Path

import nbformat
import pytest

from tests.notebooks.exercise import COURSE, UNITS

LESSONS = sorted((COURSE / "notebooks" / "lessons").glob("*.ipynb"))
ANSWERED_LESSONS = LESSONS
HANGUL = re.compile("[가-힣](?:[가-힣 ]*[가-힣])?")


@pytest.fixture(params=LESSONS, ids=[path.stem for path in LESSONS])
def lesson(request) -> nbformat.NotebookNode:
    return nbformat.read(request.param, as_version=nbformat.NO_CONVERT)


@pytest.fixture(params=ANSWERED_LESSONS, ids=[path.stem for path in ANSWERED_LESSONS])
def answered_lesson(request) -> nbformat.NotebookNode:
    return nbformat.read(request.param, as_version=nbformat.NO_CONVERT)


def text_of(lesson) -> str:
    return "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "markdown")


def code_of(lesson) -> str:
    return "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "code")


def test_every_exercise_has_its_lesson():
    assert [path.stem for path in LESSONS if "_part_" not in path.stem] == UNITS
    assert {re.sub(r"_part_\d+$", "", path.stem) for path in LESSONS} == set(UNITS)


def test_it_is_clean(lesson):
    nbformat.validate(lesson)
    assert (lesson.nbformat, lesson.nbformat_minor) == (4, 5)
    assert lesson.metadata.kernelspec.name == "python3"
    assert set(lesson.metadata) == {"kernelspec", "language_info"}
    assert lesson.metadata.language_info == {"name": "python"}
    assert not [cell.id for cell in lesson.cells if cell.get("outputs") or cell.get("execution_count")]


def test_it_begins_with_set_up_and_nothing_else_sets_seeds_or_logs(lesson):
    first = next(cell for cell in lesson.cells if cell.cell_type == "code")
    assert first.source.startswith("from helpers import set_up") and "set_up(seed=1" in first.source
    rest = code_of(lesson).replace(first.source, "")
    for word in ("TF_CPP_MIN_LOG_LEVEL", "set_random_seed(", "np.random.seed(", "/gpu:", "/device:", "cuda"):
        assert word not in rest


def test_it_says_what_it_is_for_and_ends_with_a_summary(lesson):
    text = text_of(lesson)
    for words in ("Goals", "You need", "Time", "What to see", "Try it", "Summary", "Pitfalls"):
        assert words in text, words


def test_headings_have_one_form(lesson):
    headings = re.findall(r"^#+ .+$", re.sub(r"```.*?```", "", text_of(lesson), flags=re.DOTALL), re.M)
    assert re.fullmatch(r"# \d\d · [A-Z].+", headings[0])
    assert [heading for heading in headings if HANGUL.search(heading) or heading.endswith("?")] == []
    assert headings[-4:] == ["## Check yourself", "## Summary", "## Pitfalls", "## Read on"]


def test_it_ends_with_a_link_to_its_exercise(lesson, request):
    unit = re.sub(r"_part_\d+$", "", request.node.callspec.params["lesson"].stem)
    link = f"](../exercises/{unit}/{unit}_exercises.ipynb)"
    assert link in lesson.cells[-1].source.splitlines()[-1]


def test_it_says_why_it_matters_and_ends_with_questions_and_links(lesson):
    text = text_of(lesson)
    words = ["Why it matters", "## Check yourself", "## Read on"]
    assert [one for one in words if one not in text] == []


def test_it_has_a_real_case(answered_lesson):
    assert "## A real case" in text_of(answered_lesson)


def test_each_self_check_question_has_one_right_option_and_words_for_all(lesson):
    text = next(cell.source for cell in lesson.cells if cell.source.startswith("## Check yourself"))
    questions = re.split(r"\n\*\*\d\.\*\* ", text)[1:]
    assert 3 <= len(questions) <= 5
    for question in questions:
        verdicts = re.findall(r"<summary>[A-E] · .+</summary>\n\n\*\*(Yes|No)\.\*\* .+", question)
        assert verdicts.count("Yes") == 1, question
        assert len(verdicts) == question.count("<details>") >= 3, question
        assert "`" not in "".join(re.findall("<summary>.*</summary>", question)), "HTML shows it as it is"


def test_each_term_with_a_korean_name_stands_in_the_glossary(lesson):
    glossary = (LESSONS[0].parent / "glossary.md").read_text(encoding="utf-8")
    assert "(glossary.md)" in text_of(lesson)
    assert [term for term in HANGUL.findall(text_of(lesson)) if term not in glossary] == []


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
