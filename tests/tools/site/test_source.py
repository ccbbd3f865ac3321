"""The site's source has every notebook and document, and nothing hidden."""

import re

import nbformat
import pytest

from tests.notebooks.exercise import COURSE, SOURCES
from tools.site.source import documents_of, front_page, notebooks_of, write_source

HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", re.DOTALL)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """Source made of notebooks without outputs: what lessons give is not looked at here."""
    target = tmp_path_factory.mktemp("site") / "source"
    write_source(
        {path: path for path in notebooks_of(COURSE)}, target, repository="https://forge.example/o/n"
    )
    return target


def test_every_notebook_and_document_has_a_page_in_the_table_of_contents(source):
    pages = {
        path.relative_to(source).with_suffix("").as_posix()
        for kind in ("md", "ipynb")
        for path in source.rglob(f"*.{kind}")
    }
    contents = (source / "index.md").read_text(encoding="utf-8").splitlines()
    assert pages - {"index"} <= set(contents)
    assert {path.stem for path in (COURSE / "docs").glob("*.md")} <= {
        page.rpartition("/")[2] for page in pages
    }


def test_the_lessons_table_of_the_readme_stands_on_the_first_page(source):
    assert "| [00 Foundations](notebooks/lessons/00" in (source / "index.md").read_text(encoding="utf-8")


def test_a_readme_without_lessons_is_an_error():
    with pytest.raises(ValueError, match="Lessons"):
        front_page("# Course\n", [], {})


def test_exercises_have_no_hidden_test(source):
    released = "\n".join(path.read_text(encoding="utf-8") for path in source.rglob("*_exercises.ipynb"))
    cells = [
        cell.source for path in SOURCES.glob("*/*.ipynb") for cell in nbformat.read(path, as_version=4).cells
    ]
    shown = HIDDEN.sub("", "\n".join(cells))
    hidden = [line.strip() for part in HIDDEN.findall("\n".join(cells)) for line in part.splitlines()]
    lines = [line for line in hidden if len(line) > 50 and line not in shown]
    assert len(lines) > 200
    assert [line for line in lines if line in released] == [] and "HIDDEN" not in released


def test_a_new_document_gets_its_place(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "new.md").write_text("# New\n")
    assert documents_of(tmp_path)["The project"][-1] == "docs/new.md"
