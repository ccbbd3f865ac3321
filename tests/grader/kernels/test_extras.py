"""Packages that only some units need."""

import pytest

from grader.kernels import extras
from grader.kernels.extras import MissingExtra, check_extras, extras_in, extras_of
from tests.grader.kernels.test_modules import unit


@pytest.mark.parametrize(
    "code", ["import torch", "x = 1\nfrom torch.nn import Linear", "  import torch.nn as nn"]
)
def test_an_import_is_found(code):
    assert extras_in(code) == ("torch",)


@pytest.mark.parametrize("code", ["import torchtoise", "# import torch", "torch = 1", "'from torch'"])
def test_other_code_is_none(code):
    assert extras_in(code) == ()


def locked(*sources, **options):
    made = unit(*sources, **options)
    for cell in made["nb"].cells:
        cell.metadata["nbgrader"] = {"locked": True, "solution": False, "grade": False}
    return made


def test_only_locked_cells_of_this_python_count():
    assert extras_of(locked("import torch").values()) == ("torch",)
    assert extras_of(unit("import torch").values()) == ()  # a student's own cell
    assert extras_of(locked("import torch", kernel="ir").values()) == ()


def test_a_missing_package_is_named_with_the_command(monkeypatch):
    monkeypatch.setattr(extras, "is_missing", lambda name: True)
    with pytest.raises(MissingExtra, match=r"Unit 07_x needs PyTorch.* Run `make torch`") as caught:
        check_extras("Unit 07_x", locked("import torch").values())
    assert caught.value.exit_code == 1
    monkeypatch.setattr(extras, "is_missing", lambda name: False)
    check_extras("07_x", locked("import torch").values())
