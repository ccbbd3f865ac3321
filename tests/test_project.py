"""The lock, the README and the Makefile say what is."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

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


def test_the_lock_ends_with_the_project_itself_and_names_no_host():
    assert LOCK[-1] == "-e ."
    assert not [line for line in LOCK if "://" in line or line.startswith("--")]


def test_every_dependency_has_its_reason():
    text = (COURSE / "pyproject.toml").read_text()
    for requirement in wanted():
        (line,) = [one for one in text.splitlines() if one.strip().startswith(f'"{requirement.name}')][:1]
        assert re.search(r"# \w+", line) or requirement.name == "pandas-stubs", line


PAGES = ("README.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md")


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_is_there(page):
    for name in re.findall(r"\]\((?!http)([^)#]+)[^)]*\)", (COURSE / page).read_text()):
        assert (COURSE / name).exists(), name


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


def test_every_module_has_a_test_file_or_a_reason():
    modules = [path for package in ("grader", "helpers") for path in (COURSE / package).rglob("*.py")]
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
