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


def test_every_file_that_the_readme_links_is_there():
    for name in re.findall(r"\]\((?!http)([^)]+)\)", (COURSE / "README.md").read_text()):
        assert (COURSE / name).exists(), name


@pytest.mark.parametrize("target", ["setup", "demo", "lab", "test", "browser", "bands", "lock"])
def test_make_has_every_target(target):
    assert re.search(rf"^{target}:", (COURSE / "Makefile").read_text(), re.M)
