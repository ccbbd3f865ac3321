"""Source of the site for Sphinx: the tree of the course with its notebooks, documents and pictures."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools.site.documents import document_page
from tools.site.hosting import open_lines
from tools.site.notebooks import PICTURES, page_of
from tools.site.practice import questions_of, sections_of

HERE = Path(__file__).parent
COURSE = HERE.parents[1]

START = "notebooks/START.ipynb"
EXTRA = "_extra"
"""Folder whose content Sphinx copies to the root of the site."""

DOCUMENTS = {
    "For students": ["docs/student_guide.md", "notebooks/lessons/glossary.md", "docs/syllabus.md"],
    "For instructors": [
        "docs/instructor_guide.md",
        "docs/canvas.md",
        "docs/moodle.md",
        "docs/hub.md",
        "docs/reference.md",
        "docs/trust.md",
        "docs/performance.md",
    ],
    "The project": [
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/writing_a_unit.md",
        "docs/coverage.md",
        "docs/results.md",
        "helpers/data/README.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "CODE_OF_CONDUCT.md",
    ],
}
"""Documents by the part of the table of contents; further ones of `docs` come last."""

LESSONS_TABLE = re.compile(r"^## Lessons\n(?P<table>.*?)(?=^## )", re.DOTALL | re.MULTILINE)


def notebooks_of(course: Path) -> list[Path]:
    """Return the notebooks of the site that are run: the start page and the lessons."""
    return [course / START, *sorted((course / "notebooks" / "lessons").glob("*.ipynb"))]


def write_source(
    recorded: Mapping[Path, Path], target: Path, *, repository: str = "", course: Path = COURSE
) -> None:
    """Write all that Sphinx reads, in place of an earlier version.

    Args:
        recorded: for each notebook of `notebooks_of` the file with its outputs.
        target: the folder to write.
        repository: address of the repository, for links to files that the site does not have.
        course: folder of the course.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(HERE / "static", target / "_static")
    shutil.copy(HERE / "conf.py", target)
    pictures = target / EXTRA / PICTURES
    lessons = {_name(path, course): nbformat.read(file, as_version=4) for path, file in recorded.items()}
    exercises = {
        _name(path, course): nbformat.read(path, as_version=4)
        for path in sorted((course / "notebooks" / "exercises").glob("*/*.ipynb"))
    }
    sections = sections_of({name: notebook for name, notebook in lessons.items() if name != START})
    questions = questions_of(exercises)
    for name, notebook in {**lessons, **exercises}.items():
        page = page_of(
            notebook,
            name,
            above="" if name == START else open_lines(name, repository, course),
            sections=sections,
            questions=questions,
            pictures=pictures,
        )
        _write(page, target / name)
    _write_documents(target, [*lessons, *exercises], repository, course)


def documents_of(course: Path) -> dict[str, list[str]]:
    """Return the documents by the part of the table of contents."""
    listed = {name for part in DOCUMENTS.values() for name in part}
    others = sorted({_name(path, course) for path in (course / "docs").glob("*.md")} - listed)
    *parts, last = DOCUMENTS
    return {**{part: DOCUMENTS[part] for part in parts}, last: [*DOCUMENTS[last], *others]}


def _write_documents(target: Path, notebooks: Sequence[str], repository: str, course: Path) -> None:
    documents = documents_of(course)
    names = [name for part in documents.values() for name in part]
    pictures = [path for kind in ("png", "svg") for path in sorted((course / "docs").glob(f"*.{kind}"))]
    others = [_name(path, course) for path in [*pictures, *sorted(course.glob("LICENSE*"))]]
    files = {*notebooks, *names, *others}
    for name in others:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(course / name, target / name)
    for name in names:
        text = (course / name).read_text(encoding="utf-8")
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(document_page(text, name, files, repository), encoding="utf-8")
    readme = (course / "README.md").read_text(encoding="utf-8")
    (target / "index.md").write_text(front_page(readme, notebooks, documents), encoding="utf-8")


def front_page(readme: str, notebooks: Sequence[str], documents: Mapping[str, Sequence[str]]) -> str:
    """Return the first page: the table of lessons out of the README, and the table of contents."""
    table = LESSONS_TABLE.search(readme)
    if table is None:
        raise ValueError('README.md has no section "Lessons".')
    lessons = [name for name in notebooks if not name.startswith("notebooks/exercises/")]
    exercises = [name for name in notebooks if name.startswith("notebooks/exercises/")]
    parts = {"Lessons": lessons, "Exercises": exercises, **documents}
    contents = "\n\n".join(_contents(title, names) for title, names in parts.items())
    front = (HERE / "index.md").read_text(encoding="utf-8")
    return front.replace("{lessons}", table["table"].strip()).replace("{contents}", contents)


def _contents(title: str, names: Sequence[str]) -> str:
    entries = "\n".join(name.rpartition(".")[0] for name in names)
    return f"```{{toctree}}\n:hidden:\n:caption: {title}\n\n{entries}\n```"


def _name(path: Path, course: Path) -> str:
    return path.relative_to(course).as_posix()


def _write(notebook: NotebookNode, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
