"""Lines of a notebook's page that open it elsewhere: Colab, Binder."""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import quote, urlsplit

from packaging.requirements import Requirement

FORGE = "github.com"
"""The forge whose notebooks Colab and Binder open by their path."""

NAMES = ("keras", "lazy-loader", "optuna")
"""Packages of the extra `course` that Colab has in an older version, or has not."""


def open_lines(page: str, repository: str, course: Path) -> str:
    """Return what stands below the title of a notebook's page.

    Args:
        page: path of the notebook in the repository.
        repository: address of the repository; elsewhere than on GitHub, or empty, there are no links.
        course: folder of the course.
    """
    address = urlsplit(repository)
    if address.hostname != FORGE:
        return ""
    name = address.path.strip("/").removesuffix(".git")
    colab = f"https://colab.research.google.com/github/{name}/blob/main/{quote(page)}"
    binder = f"https://mybinder.org/v2/gh/{name}/main?labpath={quote(page, safe='')}"
    return (
        f"[Open in Colab]({colab}) · [Open in Binder]({binder})\n\n"
        "<details><summary>Colab needs this cell first</summary>\n\n"
        f"```python\n{first_cell(repository, course)}\n```\n\n</details>"
    )


def first_cell(repository: str, course: Path) -> str:
    """Return the cell that makes `helpers` importable where the course is not installed."""
    extra = tomllib.loads((course / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]["course"]
    wanted = " ".join(f'"{line}"' for line in extra if Requirement(line).name in NAMES)
    return (
        f"!git clone --quiet --depth 1 {repository} keras_course\n"
        f"%pip install --quiet {wanted}\n"
        "import sys\n\n"
        'sys.path.insert(0, "keras_course")'
    )
