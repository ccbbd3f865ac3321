"""Which modules the kernels of a unit have in common."""

import pytest
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.kernels import modules as tested
from grader.kernels.kernelspec import modules_of
from grader.kernels.modules import EXTRA_MODULES, fork_from, modules_for, spec_modules


def unit(*sources: str, kernel: str = "python3") -> dict[str, object]:
    spec = {"kernelspec": {"name": kernel, "display_name": kernel}}
    cells = [new_code_cell(source) for source in sources]
    return {"nb": new_notebook(cells=[*cells, new_markdown_cell("import pandas")], metadata=spec)}


@pytest.fixture(autouse=True)
def possible(monkeypatch):
    monkeypatch.setattr(tested, "warm_kernels_available", lambda modules: Possible)
    monkeypatch.setattr("grader.kernels.choice.is_ready", lambda: True)


class Possible:
    ok = True


@pytest.mark.parametrize("kernel", ["python3", "python"])
def test_a_unit_shares_what_its_notebooks_import(kernel):
    found = modules_for(unit("import pandas as pd", "from sklearn import metrics\nx = 1", kernel=kernel))
    assert found == ("numpy", "pandas", "sklearn.metrics")


def test_numpy_is_always_there_and_unknown_modules_never():
    assert modules_for(unit("import antigravity, socket\nfrom os import path")) == ("numpy",)


def test_notebooks_with_keras_share_what_the_kernelspec_says():
    both = {**unit("import pandas"), "other": unit("import keras")["nb"]}
    assert modules_for(both) == spec_modules()


@pytest.mark.parametrize(("missing", "more"), [(False, ("torch", *EXTRA_MODULES["torch"])), (True, ())])
def test_a_unit_whose_locked_cells_import_an_extra_shares_that_where_it_is_installed(
    monkeypatch, missing, more
):
    monkeypatch.setattr(tested, "is_missing", lambda name: missing)
    for first in ("import keras", "import pandas"):
        asked = unit(first, "from torch import nn")
        without = modules_for(asked)
        asked["nb"].cells[1].metadata["nbgrader"] = {"locked": True, "solution": False}
        assert modules_for(asked) == (*without, *more)


def test_another_kernel_shares_nothing():
    assert modules_for(unit("library(ggplot2)", kernel="ir")) == ()


def test_a_kernel_of_another_python_under_our_name_shares_nothing(monkeypatch):
    other = KernelSpec(argv=["/opt/other/bin/python", "-m", "ipykernel_launcher"])
    monkeypatch.setattr(KernelSpecManager, "get_kernel_spec", lambda self, name: other)
    assert modules_for(unit("import pandas")) == ()


def test_where_no_kernel_can_be_forked_none_is(monkeypatch):
    monkeypatch.setattr(Possible, "ok", False)
    assert modules_for(unit("import pandas")) == ()


def test_a_kernelspec_is_told_where_its_kernels_come_from():
    spec = KernelSpec(argv=["python", "-m", "ipykernel_launcher"], metadata={"debugger": True})
    fork_from(spec, ("numpy", "pandas"))
    assert modules_of(spec) == ("numpy", "pandas") and spec.metadata["debugger"] is True
