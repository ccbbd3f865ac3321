"""The lock, the README and the Makefile say what is."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import typer
from packaging.requirements import Requirement

from grader.cli import app
from grader.records import Limits, Question, Result
from tests.notebooks.exercise import COURSE

PROJECT = tomllib.loads((COURSE / "pyproject.toml").read_text())["project"]
LOCK = (COURSE / "requirements.txt").read_text().splitlines()
PINNED = dict(line.split(" ;")[0].split("==") for line in LOCK if "==" in line and not line.startswith("#"))
LOCKED_EXTRAS = ("cluster", "postgres", "dev")


def wanted() -> list[Requirement]:
    extras = [line for extra in LOCKED_EXTRAS for line in PROJECT["optional-dependencies"][extra]]
    return [Requirement(line) for line in PROJECT["dependencies"] + extras]


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_the_lock_holds_what_the_project_asks_for(requirement):
    assert requirement.name in PINNED, "Run `make lock`."
    assert requirement.specifier.contains(PINNED[requirement.name], prereleases=True), "Run `make lock`."


@pytest.mark.parametrize("extra", ["site", "hub"])
def test_the_lock_of_a_tool_adds_to_the_lock(extra):
    lines = (COURSE / "tools" / extra / "requirements.txt").read_text().splitlines()
    pins = [line for line in lines if "==" in line and not line.startswith("#")]
    pinned = dict(line.split(" ;")[0].split("==") for line in pins)
    for requirement in map(Requirement, PROJECT["optional-dependencies"][extra]):
        assert requirement.name not in PINNED, "It would be part of the ordinary installation."
        assert requirement.specifier.contains(pinned[requirement.name]), "Run `make lock`."
    # A package whose version depends on Python's has several lines.
    locked = {line.split(" ;")[0] for line in LOCK}
    both = {line.split(" ;")[0] for line in pins if line.partition("==")[0] in PINNED}
    assert both <= locked, "Run `make lock`."


def test_the_lock_of_pytorch_adds_to_the_lock_and_leaves_out_nvidias_libraries():
    lines = (COURSE / "tools" / "torch" / "requirements.txt").read_text().splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    (wanted,) = PROJECT["optional-dependencies"]["torch"]
    assert wanted in pins, "Run `make lock`."
    locked = {line.split(" ;")[0] for line in LOCK}
    assert {line.split(" ;")[0] for line in pins if line.partition("==")[0] in PINNED} <= locked
    assert not [line for line in pins if re.match("nvidia|cuda|triton", line) or "://" in line]


def test_the_lock_ends_with_the_project_itself_and_names_no_host():
    assert LOCK[-1] == "-e ."
    assert not [line for line in LOCK if "://" in line or line.startswith("--")]


def test_the_lock_of_the_hubs_proxy_holds_what_is_asked_for_and_names_no_host():
    folder = COURSE / "tools" / "hub"
    asked = json.loads((folder / "package.json").read_text())["dependencies"]
    packages = json.loads((folder / "package-lock.json").read_text())["packages"]
    assert packages[""]["dependencies"] == asked
    for name, version in asked.items():
        assert packages[f"node_modules/{name}"]["version"] == version
    locked = [package for name, package in packages.items() if name]
    assert all("integrity" in package and "resolved" not in package for package in locked)


def test_every_dependency_has_its_reason():
    text = (COURSE / "pyproject.toml").read_text()
    for requirement in wanted():
        (line,) = [one for one in text.splitlines() if one.strip().startswith(f'"{requirement.name}')][:1]
        assert re.search(r"# \w+", line) or requirement.name == "pandas-stubs", line


PAGES = sorted(
    path.relative_to(COURSE).as_posix()
    for pattern in ("*.md", "docs/*.md", "helpers/data/*.md")
    for path in COURSE.glob(pattern)
)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_heading_that_a_page_links_is_there(page):
    path = COURSE / page
    for name, heading in re.findall(r"\]\((?!http)([^)#]*)#?([^)]*)\)", path.read_text(encoding="utf-8")):
        target = path.parent / name if name else path
        assert target.exists(), name
        assert not heading or heading in headings(target), f"{name}#{heading}"


def headings(path: Path) -> set[str]:
    """Return the anchors that a forge gives to the headings of a page."""
    found = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in found}


def test_pages_name_only_files_that_are_there():
    for page in PAGES:
        text = (COURSE / page).read_text(encoding="utf-8")
        for name in re.findall(r"`((?:docs|helpers|grader|tests|tools|solutions)/[\w./]+)`", text):
            placeholder = re.search(r"[A-Z]{2}", name)  # NN_topic, NAME
            assert placeholder or page == "CHANGELOG.md" or (COURSE / name).exists(), f"{page}: {name}"


def test_workflows_call_targets_that_the_makefile_has():
    makefile = (COURSE / "Makefile").read_text()
    for path in (COURSE / ".github" / "workflows").glob("*.yml"):
        called = re.findall(r"\bmake ([a-z-]+)", path.read_text())
        assert called
        assert all(re.search(rf"^{target}:", makefile, re.M) for target in called), path.name


def test_the_changelog_begins_with_this_version():
    newest = re.search(r"^## (\d+\.\d+\.\d+)", (COURSE / "CHANGELOG.md").read_text(), re.M)
    assert newest and newest[1] == PROJECT["version"]


@pytest.mark.parametrize("target", ["setup", "demo", "lab", "test", "browser", "bands", "lock"])
def test_make_has_every_target(target):
    assert re.search(rf"^{target}:", (COURSE / "Makefile").read_text(), re.M)


UNMIRRORED = tomllib.loads((COURSE / "tests" / "modules_without_tests.toml").read_text())


PACKAGES = ("grader", "helpers", "tools")


def test_every_module_has_a_test_file_or_a_reason():
    modules = [
        path for package in ("grader", "helpers", "tools") for path in (COURSE / package).rglob("*.py")
    ]
    names = {
        path.relative_to(COURSE).as_posix()
        for path in modules
        if path.name != "__init__.py"
        and not (COURSE / "tests" / path.relative_to(COURSE).parent / f"test_{path.name}").exists()
    }
    assert names == set(UNMIRRORED), "Write a test file, or change tests/modules_without_tests.toml."


@pytest.mark.parametrize("module", UNMIRRORED)
def test_a_reason_names_the_tests_that_run_a_module(module):
    named = re.findall(r"tests/[\w/]+(?:\.py)?", UNMIRRORED[module])
    assert named or UNMIRRORED[module].startswith("declarations")
    assert all((COURSE / name).exists() for name in named)


COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_has_every_command_and_option(name):
    text = (COURSE / "docs" / "reference.md").read_text()
    assert f"`grader {name}" in text
    options = {option for one in COMMANDS[name].params for option in one.opts if option.startswith("--")}
    missing = [option for option in options - {"--help"} if not re.search(rf"`{option}\b", text)]
    assert missing == []


def test_the_reference_has_every_limit_and_field():
    text = (COURSE / "docs" / "reference.md").read_text()
    for record in (Limits, Result, Question):
        for field in fields(record):
            assert f"`{field.name}`" in text, field.name


QUESTIONS = "What|Which|Whether|Who|Whose|Whatever|Whoever|How|Where|When"
RIDDLES = re.compile(rf"({QUESTIONS})\b|.*(?<!there )\b(is|are) no\b")


def docstrings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the docstrings of a file, those of constants too, with their lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield node.lineno, value.value.strip()


@pytest.mark.parametrize("package", PACKAGES)
def test_docstrings_begin_with_their_term(package):
    """Not with a question ("What a kernel may use"), and not with what something is not ("is no file")."""
    found = [
        f"{path.relative_to(COURSE)}:{line}: {text.splitlines()[0]}"
        for path in sorted((COURSE / package).rglob("*.py"))
        for line, text in docstrings(path)
        if RIDDLES.match(text)
    ]
    assert found == []
