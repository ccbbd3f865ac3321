"""The recipes of the images are pinned, and every file that they copy is there."""

import re
import tomllib

import pytest
from packaging.specifiers import SpecifierSet

from tests.notebooks.exercise import COURSE

RECIPES = sorted((COURSE / "containers").glob("*.Dockerfile"))
PYTHONS = SpecifierSet(tomllib.loads((COURSE / "pyproject.toml").read_text())["project"]["requires-python"])
MADE = ("out/students.zip",)
"""Files that are made before an image is built; the recipe's first lines say how."""


def joined(recipe) -> str:
    return recipe.read_text().replace("\\\n", " ")


def copied(recipe) -> list[str]:
    """Return the sources of each COPY."""
    lines = re.findall(r"^COPY (.*)$", joined(recipe), re.M)
    return [word for line in lines for word in line.split()[:-1] if not word.startswith("--")]


def test_there_is_one_for_students_and_one_for_the_grader():
    assert [recipe.name for recipe in RECIPES] == ["grader.Dockerfile", "student.Dockerfile"]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_its_python_is_pinned_and_one_of_ours(recipe):
    (version,) = re.findall(r"^FROM python:(\d+\.\d+\.\d+)-slim-\w+$", recipe.read_text(), re.M)
    assert version in PYTHONS


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_every_package_is_pinned_by_a_lock(recipe):
    installs = re.findall(r"pip install ([^&]*)", joined(recipe))
    assert installs
    assert all(install.startswith(("--requirement ", "--constraint ")) for install in installs)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_what_it_copies_is_there_and_sent_to_the_builder(recipe):
    sent = (recipe.parent / f"{recipe.name}.dockerignore").read_text().splitlines()
    for name in copied(recipe):
        assert name in MADE or (COURSE / name).exists(), name
        assert f"!{name}" in sent, name


def test_the_students_image_holds_no_solution():
    assert not [name for name in copied(RECIPES[1]) if name.startswith(("solutions", "tests", "."))]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_nothing_runs_as_root(recipe):
    assert re.findall(r"^USER (.*)$", recipe.read_text(), re.M) == ["1000"]
