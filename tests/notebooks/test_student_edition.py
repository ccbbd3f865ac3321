"""What students get is what the sources give, and holds nothing that they should not see."""

import ast
import os
import re
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from io import BytesIO
from pathlib import Path

import nbformat
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from traitlets.config import Config

from grader.course import Course, open_course
from grader.edition.bundle import contents
from grader.edition.spec import read_spec
from grader.nbgrader import generate
from tests.notebooks.exercise import COURSE, UNITS, read_cells
from tests.notebooks.test_lessons import LESSONS

MARKERS = ("BEGIN SOLUTION", "END SOLUTION", "BEGIN HIDDEN TESTS", "END HIDDEN TESTS")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Course:
    """The course with its student edition written elsewhere, anew."""
    course = open_course(COURSE)
    config = Config(course.config)
    config.CourseDirectory.release_directory = str(tmp_path_factory.mktemp("release"))
    return Course(course.root, course.class_dir, config)


def test_it_is_what_the_source_gives_byte_for_byte(unit, fresh):
    (made,) = generate.release(fresh, unit)
    kept = open_course(COURSE).path("release", ".", unit) / made.name
    assert kept.read_bytes() == made.read_bytes(), f"Run `grader release {unit}` and commit what it writes."


def test_nothing_else_lies_there(unit):
    folder = open_course(COURSE).path("release", ".", unit)
    assert [path.name for path in folder.iterdir()] == [f"{unit}_exercises.ipynb"]


def test_every_unit_is_released():
    folder = open_course(COURSE).folder("release")
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == UNITS


def test_it_holds_no_answer_no_hidden_test_and_no_output(unit):
    notebook = open_course(COURSE).path("release", ".", unit) / f"{unit}_exercises.ipynb"
    given = notebook.read_text(encoding="utf-8")
    assert not [marker for marker in MARKERS if marker in given]
    assert '"output_type"' not in given
    seen = "\n".join(cell.source for cell in nbformat.read(notebook, as_version=4).cells)
    kept_back = lines_between_markers("\n".join(cell.source for cell in read_cells(unit)))
    assert len(kept_back) > 50
    assert not [line for line in kept_back if line in seen]


def lines_between_markers(source: str) -> list[str]:
    """Return the lines of answers and hidden tests that stand nowhere else in the source."""
    lines, inside = [], False
    for line in source.splitlines():
        if any(marker in line for marker in MARKERS):
            inside = "BEGIN" in line
        elif inside and len(line.strip()) > 30 and source.count(line.strip()) == 1:
            lines.append(line.strip())
    return lines


@pytest.fixture(scope="module")
def edition() -> dict[str, bytes]:
    """What the ZIP holds: contents by path, with the wheel's own beside them."""
    return contents(open_course(COURSE), UNITS, read_spec(COURSE))


@pytest.fixture(scope="module")
def wheel(edition) -> dict[str, bytes]:
    """What the wheel in it installs: contents by path."""
    (name,) = [name for name in edition if name.endswith(".whl")]
    archive = zipfile.ZipFile(BytesIO(edition[name]))
    return {entry: archive.read(entry) for entry in archive.namelist()}


def test_the_edition_holds_a_lesson_and_an_exercise_for_each_unit_and_little_else(edition):
    notebooks = {f"notebooks/lessons/{path.name}" for path in LESSONS}
    notebooks |= {f"notebooks/exercises/{unit}/{unit}_exercises.ipynb" for unit in UNITS}
    notebooks |= {"notebooks/START.ipynb", "notebooks/lessons/glossary.md"}
    papers = {
        "notebooks/lessons/glossary.md",
        "README.md",
        "docs/student_guide.md",
        "docs/pytorch.md",
        "tools/torch/requirements.txt",
        "helpers/data/README.md",
        "LICENSE",
        "LICENSE-CC-BY-4.0",
    }
    rest = set(edition) - notebooks - papers - {"Makefile", "requirements.txt"}
    assert notebooks | papers <= set(edition)
    assert re.fullmatch(r"packages/keras_course-[\w.+]+-py3-none-any\.whl", " ".join(rest))


def test_every_link_in_it_leads_to_a_file_in_it(edition):
    found = {}
    for name, content in edition.items():
        if name.endswith(".ipynb"):
            cells = nbformat.reads(content.decode(), as_version=4).cells
            text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        elif name.endswith(".md"):
            text = content.decode()
        else:
            continue
        for link in re.findall(r"\]\(([^)\s]+)\)", text):
            if not re.match(r"[a-z]+:|#", link):
                found[name, link] = os.path.normpath(Path(name).parent / link.partition("#")[0])
    assert len(found) >= 10
    assert {where: path for where, path in found.items() if path not in edition} == {}


def test_no_part_of_it_holds_an_answer_or_a_hidden_test(edition, wheel):
    readable = {
        name: content.decode()
        for name, content in {**edition, **wheel}.items()
        if name.endswith((".ipynb", ".py", ".md", ".json", ".txt"))
        and not name.startswith("notebooks/lessons/")  # an answer may well be like a line of the lesson
    }
    text = "\n".join(
        "\n".join(cell.source for cell in nbformat.reads(content, as_version=4).cells)
        if name.endswith(".ipynb")
        else content
        for name, content in readable.items()
    )
    for unit in UNITS:
        kept_back = lines_between_markers("\n".join(cell.source for cell in read_cells(unit)))
        assert not [line for line in kept_back if line in text]


@pytest.mark.parametrize(
    "teachers",
    [
        r"bench/",
        r"gradebook|database|grading|classroom|cluster|feedback|lms|grader/reading",
        r"commands/(?!check|doctor|__init__)",
        r"grader/(cli|course)\.py",
        r"edition/",
        r"report/(html|summary|templates)",
        r"tools/",
        r"tests/|solutions/|docs/|class/",
    ],
)
def test_the_wheel_holds_nothing_for_teachers_and_maintainers(wheel, teachers):
    assert not [name for name in wheel if re.search(teachers, name)]


def test_the_wheel_holds_every_module_that_its_modules_import(wheel):
    modules = {
        name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in wheel
        if name.endswith(".py") and ".data/" not in name
    }
    for name, content in wheel.items():
        if name.endswith(".py") and ".data/" not in name:
            for node in ast.walk(ast.parse(content)):
                if isinstance(node, ast.ImportFrom) and str(node.module).startswith(("grader", "helpers")):
                    assert node.module in modules, f"{name} imports {node.module}"


def pins(requirements: str) -> dict[str, str]:
    """Return the versions that a lock names, by package."""
    lines = [line.partition(" ;")[0].split("==") for line in requirements.splitlines() if "==" in line]
    return {canonicalize_name(line[0]): line[1] for line in lines}


def test_students_install_the_versions_of_the_lock_and_nothing_for_maintainers(edition):
    extras = tomllib.loads((COURSE / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    lock, theirs = (COURSE / "requirements.txt").read_text(), edition["requirements.txt"].decode()
    assert pins(theirs).items() < pins(lock).items(), "Run `make lock`."
    for line in (COURSE / "student_edition" / "requirements.in").read_text().splitlines():
        assert line.startswith("#") or canonicalize_name(line) in pins(theirs), "Run `make lock`."
    for line in [*extras["dev"], *extras["cluster"], *extras["postgres"], "dateparser"]:
        name = canonicalize_name(Requirement(line).name)
        assert name not in pins(theirs) or name == "pillow", name  # matplotlib needs Pillow
    assert "://" not in theirs
    assert theirs.splitlines()[-1] == "./" + next(name for name in edition if name.endswith(".whl"))


def imported(source: str) -> set[str]:
    """Return the modules that a source imports anywhere, by their full names."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def test_students_install_what_the_wheel_and_the_notebooks_import(edition, wheel):
    sources = [content.decode() for name, content in wheel.items() if name.endswith(".py")]
    for name, content in edition.items():
        if name.endswith(".ipynb"):
            cells = nbformat.reads(content.decode(), as_version=4).cells
            sources += [cell.source for cell in cells if cell.cell_type == "code"]
    names = {name.partition(".")[0] for source in sources for name in imported(source)}
    # Functions of recorded figures import these; a lesson runs without them.
    extra = tomllib.loads((COURSE / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    recorded = {Requirement(line).name for line in extra["forecasting"]}
    assert not re.search(rf"^(?:from|import) (?:{'|'.join(recorded)})", "\n".join(sources), re.M)
    known = packages_distributions()
    assert "torch" in pins(edition["tools/torch/requirements.txt"].decode())  # `make torch`
    installed = pins(edition["requirements.txt"].decode())
    for name in names - set(sys.stdlib_module_names) - recorded - {"grader", "helpers", "torch"}:
        assert any(canonicalize_name(package) in installed for package in known.get(name, [])), name


@pytest.mark.parametrize(
    "page", ["README.md", "docs/student_guide.md", "docs/pytorch.md", "helpers/data/README.md"]
)
def test_every_link_of_its_pages_leads_somewhere(edition, page):
    folder = page.rpartition("/")[0]
    links = re.findall(r"\]\((?!http)([^)#]+)", edition[page].decode())
    for link in links:
        assert f"{folder}/{link}".lstrip("/") in edition, link
    assert links or page != "README.md"


def test_every_target_that_its_pages_name_is_in_its_makefile(edition):
    pages = edition["README.md"].decode() + edition["docs/student_guide.md"].decode()
    targets = set(re.findall(r"^(\w+):", edition["Makefile"].decode(), re.M))
    assert set(re.findall(r"make (\w+)`?", pages)) - {"sure"} <= targets
    assert targets == {"help", "lab", "check", "doctor", "setup", "torch"}
