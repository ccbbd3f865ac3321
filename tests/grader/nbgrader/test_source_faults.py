"""A fault in a unit's source is told with its notebook, its cell and what to do."""

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grader.course import open_course
from grader.errors import GraderError
from grader.exercise import read_unit
from grader.nbgrader.generate import release
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT, cell, source_notebook

MISSING = object()
TEST = 3
"""The place of a graded cell in the unit's notebook."""


def changed(course, change) -> None:
    """Write the unit's notebook after a change to its list of cells."""
    notebook = source_notebook()
    change(notebook.cells)
    course.source_notebooks(UNIT)[0].write_text(nbformat.writes(notebook))


def told(course) -> str:
    """Return the message, which is the same when a unit is released and when it is graded."""
    words = []
    for prepare in (release, read_unit):
        with pytest.raises(GraderError) as caught:
            prepare(course, UNIT)
        words.append(str(caught.value))
        assert caught.value.exit_code == 2
    assert words[0] == words[1]
    assert words[0].startswith(f"{UNIT} cannot be prepared: ") and ".." not in words[0]
    return words[0]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("points", -1, "points is -1, and has to be a number that is not negative"),
        ("points", "2", "points is '2', and has to be a number"),
        ("points", None, "points is None, and has to be a number"),
        ("points", True, "points is True, and has to be a number"),
        ("points", MISSING, "it is graded, and has no points"),
        ("points", float("nan"), "points is nan, and has to be a number"),
        ("points", float("inf"), "points is inf, and has to be a number"),
        ("grade_id", "my test 1", "grade_id is 'my test 1', and may have letters"),
        ("grade_id", "", "it has no grade_id"),
        ("grade_id", MISSING, "it has no grade_id"),
        ("grade_id", 7, "grade_id is 7, and may have letters"),
        ("grade", "yes", "grade is 'yes', and has to be true or false"),
        ("locked", MISSING, "locked is missing in its nbgrader metadata"),
        ("schema_version", 2, "its metadata are those of an older nbgrader (schema_version 2)"),
        ("schema_version", MISSING, "its metadata are those of an older nbgrader (schema_version 0)"),
        ("schema_version", 4, "its metadata are those of a newer nbgrader (schema_version 4)"),
        ("schema_version", "3", "schema_version is '3', and has to be the number 3"),
        ("cell_type", "text", 'cell_type is \'text\', and has to be "code", "markdown" or "raw"'),
        ("checksum", "abc", "checksum is 'abc', and is not a checksum of nbgrader's"),
        ("remark", "hello", "remark in its nbgrader metadata is not a field of nbgrader's"),
        ("task", True, "it is a task, and has to be a Markdown cell"),
    ],
)
def test_wrong_metadata_are_told_with_the_cell_and_the_field(course, field, value, words):
    def change(cells):
        cells[TEST].metadata.nbgrader[field] = value
        if value is MISSING:
            del cells[TEST].metadata.nbgrader[field]

    changed(course, change)
    message = told(course)
    assert f"{NOTEBOOK}.ipynb, cell 4 (" in message and "begins 'assert double(2) == 4" in message
    assert words in message


@pytest.mark.parametrize("metadata", [None, "text", []])
def test_metadata_that_are_no_object(course, metadata):
    changed(course, lambda cells: cells[TEST].metadata.update(nbgrader=metadata))
    assert "cell 4" in (message := told(course)) and f"nbgrader metadata are {metadata!r}" in message


def test_a_grade_id_that_is_there_twice(course):
    changed(course, lambda cells: cells.append(cell("assert True", "test_double", points=1)))
    message = told(course)
    assert "cell 8 (grade_id 'test_double', begins 'assert True')" in message
    assert "cell 4 (grade_id 'test_double', begins 'assert double(2) == 4" in message


@pytest.mark.parametrize(
    ("place", "mark", "words"),
    [
        (TEST, "### END HIDDEN TESTS", "'BEGIN HIDDEN TESTS' in line 2 has no 'END HIDDEN TESTS' below it"),
        (2, "    ### END SOLUTION", "'BEGIN SOLUTION' in line 3 has no 'END SOLUTION' below it"),
    ],
)
def test_a_region_without_an_end(course, place, mark, words):
    def change(cells):
        cells[place].source = cells[place].source.replace(mark, "")

    changed(course, change)
    message = told(course)
    assert f"{NOTEBOOK}.ipynb, cell {place + 1} (grade_id" in message and words in message


def test_a_marking_scheme_without_an_end(course):
    task = cell("Do it.\n=== BEGIN MARK SCHEME ===\nOne point.", "task", points=1, kind="markdown")
    task.metadata.nbgrader.update(grade=False, task=True)
    changed(course, lambda cells: cells.append(task))
    assert "cell 8 (grade_id 'task'" in (message := told(course))
    assert "'BEGIN MARK SCHEME' in line 2 has no 'END MARK SCHEME' below it" in message


def test_a_region_in_a_region_and_one_in_a_cell_without_a_mark(course):
    changed(course, lambda cells: cells[TEST].update(source="### BEGIN HIDDEN TESTS\n" * 2))
    assert "a second 'BEGIN HIDDEN TESTS' comes before 'END HIDDEN TESTS'" in told(course)
    plain = new_code_cell("### BEGIN SOLUTION\nx = 1\n### END SOLUTION")
    changed(course, lambda cells: cells.append(plain))
    assert "cell 8 (begins '### BEGIN SOLUTION'): Solution region detected in a non-solution" in told(course)


@pytest.mark.parametrize("trait", ["header", "footer"])
@pytest.mark.parametrize(
    ("lay", "words"),
    [
        (lambda path: None, "which is not there"),
        (lambda path: path.mkdir(), "which is a folder"),
        (lambda path: path.write_text("hello"), "which is not a notebook"),
        (lambda path: path.write_text("{}"), "which is not a notebook"),
        (lambda path: path.write_bytes(b""), "which is not a notebook"),
        (lambda path: path.symlink_to("nowhere"), "which is not there"),
    ],
)
def test_a_header_that_cannot_be_read_names_the_setting(course, trait, lay, words):
    (course.root / "nbgrader_config.py").write_text(
        f"{CONFIG}c.IncludeHeaderFooter.{trait} = 'around.ipynb'\n"
    )
    lay(course.root / "around.ipynb")
    message = told(open_course(course.root))
    assert (
        f"c.IncludeHeaderFooter.{trait} in nbgrader_config.py names {course.root / 'around.ipynb'}, {words}"
        in (message)
    )


@pytest.mark.parametrize(
    ("lay", "words"),
    [
        (
            lambda path: None,
            "autotests.yml, the file of c.InstantiateTests.autotest_filename, is neither beside",
        ),
        (lambda path: path.mkdir(), "autotest_filename, is a folder"),
        (lambda path: path.write_text("a: [\n"), "autotest_filename, is not YAML (line 2)"),
        (lambda path: path.write_text("a"), "autotest_filename, has no templates by kernel"),
    ],
)
def test_templates_that_cannot_be_read_name_the_setting(course, lay, words):
    changed(course, lambda cells: cells[TEST].update(source="### AUTOTEST total"))
    lay(course.root / "autotests.yml")
    assert words in told(course)


def test_templates_are_asked_for_by_a_header_and_not_by_a_text(course):
    (course.root / "nbgrader_config.py").write_text(
        f"{CONFIG}c.IncludeHeaderFooter.header = 'around.ipynb'\n"
    )
    asking = new_notebook(cells=[new_code_cell("### AUTOTEST 1")], metadata=source_notebook().metadata)
    (course.root / "around.ipynb").write_text(nbformat.writes(asking))
    assert "autotests.yml, the file of" in told(open_course(course.root))

    def change(cells):
        cells.append(new_markdown_cell("AUTOTEST makes tests."))
        cells[TEST].metadata.nbgrader.points = -1

    changed(course, change)
    assert "points is -1" in told(course)


def test_a_header_that_is_disabled_is_not_blamed(course):
    settings = "c.IncludeHeaderFooter.header = 'gone.ipynb'\nc.IncludeHeaderFooter.enabled = False\n"
    (course.root / "nbgrader_config.py").write_text(CONFIG + settings)
    changed(course, lambda cells: cells[TEST].metadata.nbgrader.update(points=-1))
    assert "points is -1" in told(open_course(course.root))


@pytest.mark.parametrize(
    "also",
    [
        lambda cells: cells.append(new_markdown_cell("AUTOTEST makes tests.")),
        lambda cells: cells[TEST].update(outputs=[NotebookNode(new_output("stream"), odd=1)]),
    ],
)
def test_the_word_nan_in_a_text_refuses_nothing(course, also):
    def change(cells):
        cells.append(new_markdown_cell("Replace NaN."))
        also(cells)

    changed(course, change)
    assert release(course, UNIT)


def test_points_that_are_not_finite_in_a_header_are_told(course):
    (course.root / "nbgrader_config.py").write_text(
        f"{CONFIG}c.IncludeHeaderFooter.header = 'around.ipynb'\n"
    )
    header = new_notebook(cells=[cell("assert 1", "x", points=float("nan"))])
    (course.root / "around.ipynb").write_text(nbformat.writes(header))
    assert "around.ipynb, cell 1 (grade_id 'x', begins 'assert 1'): points is nan" in told(
        open_course(course.root)
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "raise ValueError('It ends in a dot.')",
            f"failed at {UNIT} ({NOTEBOOK}.ipynb): ValueError: It ends in a dot. Correct it",
        ),
        (
            "import sys; sys.exit(3)",
            f"failed at {UNIT} ({NOTEBOOK}.ipynb): it calls sys.exit, which would end the grader. Correct",
        ),
    ],
)
def test_a_step_of_the_courses_own_is_not_a_fault_of_the_source(course, body, words):
    module = f"preparing_{'sys' if 'sys' in body else 'error'}"
    (course.root / f"{module}.py").write_text(
        "from nbgrader.preprocessors import NbGraderPreprocessor\n"
        f"class Ours(NbGraderPreprocessor):\n    def preprocess(self, nb, resources):\n        {body}\n"
    )
    setting = f"c.GenerateAssignment.preprocessors.insert(0, '{module}.Ours')\n"
    (course.root / "nbgrader_config.py").write_text(CONFIG + setting)
    with pytest.raises(GraderError) as caught:
        release(open_course(course.root), UNIT)
    assert str(caught.value).startswith("Ours, which this course's nbgrader_config.py names, ")
    assert words in str(caught.value)


def test_a_fault_in_a_header_names_the_header(course):
    (course.root / "nbgrader_config.py").write_text(
        f"{CONFIG}c.IncludeHeaderFooter.header = 'around.ipynb'\n"
    )
    header = new_notebook(cells=[cell("1", "data"), cell("assert 1", "x", points=1)])
    header.cells[1].metadata.nbgrader.grade_id = "x y"
    (course.root / "around.ipynb").write_text(nbformat.writes(header))
    course = open_course(course.root)
    assert "around.ipynb, cell 2 (grade_id 'x y'" in told(course)
    header.cells.pop()
    (course.root / "around.ipynb").write_text(nbformat.writes(header))
    assert f"{NOTEBOOK}.ipynb, cell 1 (grade_id 'data'" in told(course)


def test_a_source_that_is_not_a_notebook(course):
    course.source_notebooks(UNIT)[0].write_text("{")
    assert f"{NOTEBOOK}.ipynb is not a notebook" in told(course)


def test_a_fault_that_nbformat_has_no_words_for(course):
    path = course.source_notebooks(UNIT)[0]
    path.write_text(
        nbformat.writes(source_notebook()).replace('"nbformat_minor": 5', '"nbformat_minor": null')
    )
    assert f"{NOTEBOOK}.ipynb is not a notebook (" in told(course)


def test_another_fault_names_the_notebook(course):
    notebook = source_notebook()
    notebook.metadata.kernelspec.language = "cobol"
    course.source_notebooks(UNIT)[0].write_text(nbformat.writes(notebook))
    with pytest.raises(
        GraderError, match=rf"{UNIT} cannot be prepared \({NOTEBOOK}.ipynb\): .*language 'cobol'"
    ):
        release(course, UNIT)
