"""Pages of notebooks lead to Colab and Binder if the repository is on GitHub, and say what Colab needs."""

import ast
import subprocess
import sys

import pytest

from tests.notebooks.exercise import COURSE
from tools.site.hosting import NAMES, first_cell, open_lines

ON_COLAB = {"IPython", "ipywidgets", "matplotlib", "numpy", "pandas", "scipy", "sklearn", "tensorflow"}
PAGE = "notebooks/lessons/01_regression.ipynb"


def test_links_are_made_from_the_address_of_the_repository():
    lines = open_lines(PAGE, "https://github.com/owner/name", COURSE)
    assert f"(https://colab.research.google.com/github/owner/name/blob/main/{PAGE})" in lines
    assert (
        "(https://mybinder.org/v2/gh/owner/name/main?labpath=notebooks%2Flessons%2F01_regression.ipynb)"
        in lines
    )


@pytest.mark.parametrize("repository", ["", "https://forge.example/owner/name"])
def test_without_github_there_are_none(repository):
    assert open_lines(PAGE, repository, COURSE) == ""


def test_the_first_cell_makes_helpers_importable_in_another_folder(tmp_path):
    clone, install, *python = first_cell("https://github.com/owner/name", COURSE).splitlines()
    assert clone == "!git clone --quiet --depth 1 https://github.com/owner/name keras_course"
    assert install.startswith("%pip install ") and '"keras>=' in install and '"optuna>=' in install
    (tmp_path / "keras_course").mkdir()
    (tmp_path / "keras_course" / "helpers").symlink_to(COURSE / "helpers")
    found = "from importlib.util import find_spec; print(find_spec('helpers').origin)"
    # -S: without site-packages, where the course is installed.
    command = [sys.executable, "-S", "-c", "\n".join([*python, found])]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("keras_course/helpers/__init__.py")


def test_what_helpers_import_is_on_colab_or_installed_by_the_first_cell():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (COURSE / "helpers").glob("*.py")]
    imports = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Import)]
    froms = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = [alias.name for node in imports for alias in node.names] + [node.module or "" for node in froms]
    imported = {name.partition(".")[0] for name in names}
    installed = {name.replace("-", "_") for name in NAMES}
    assert imported - {"", "helpers"} - set(sys.stdlib_module_names) <= ON_COLAB | installed
