"""A notebook gets the kernel that it names, or a warm one where that helps."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.kernels import choice
from grader.kernels.choice import kernel_for


def notebook(source: str, name: str | None = "python3"):
    metadata = {"kernelspec": {"name": name, "display_name": name}} if name else {}
    return new_notebook(cells=[new_code_cell(source)], metadata=metadata)


@pytest.fixture(params=[True, False])
def ready(request, monkeypatch) -> bool:
    monkeypatch.setattr(choice, "is_ready", lambda: request.param)
    return request.param


@pytest.mark.parametrize("source", ["import keras", "from keras import layers", "from helpers import set_up"])
def test_keras_is_warm_where_it_can_be(ready, source):
    assert kernel_for(notebook(source)) == ("keras-warm" if ready else "python3")
    assert kernel_for(notebook(source, None)) == ("keras-warm" if ready else "python3")


def test_what_does_not_use_keras_gets_the_ordinary_kernel(ready):
    assert kernel_for(notebook("squares = [1, 4, 9]")) == "python3"


def test_another_language_keeps_its_kernel(ready):
    assert kernel_for(notebook("import keras", "ir")) == "ir"
