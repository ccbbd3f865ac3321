import pytest

from tests.tools.test_lesson_runs import write
from tools import backends
from tools.backends import main, measure, table

BANDS = {"01_a": {"MAE": {"mean": [6.6] * 10, "network": [2.0] * 9 + [2.2]}}}
SOURCE = """
import os
from helpers import compare_models

compare_models({"network": len(os.environ["KERAS_BACKEND"])}, lesson="01_a", metric="MAE")
"""


def measured(value):
    return {"jax": {"version": "1.2", "seconds": {"01_a": 30.5}, "values": {"01_a": {"MAE": value}}}}


@pytest.mark.parametrize(
    ("value", "told"),
    [(2.1, "2.1 (+5.0 %)"), (1.0, "1 (-50.0 %) **outside**")],
)
def test_a_figure_that_another_backend_changes_has_a_row(value, told):
    page = table(measured({"mean": 6.6, "network": value}), BANDS)
    assert "| 01_a | 30.5 |" in page
    assert f"| 01 | MAE | network | 2 | {told} |" in page
    assert "mean" not in page


@pytest.mark.notebooks
def test_a_lesson_runs_on_the_backend_that_was_asked_for(tmp_path):
    found = measure("tensorflow", write(tmp_path, "01_a", SOURCE))
    assert found["values"] == {"01_a": {"MAE": {"network": len("tensorflow")}}}
    assert found["seconds"]["01_a"] > 0


def test_a_backend_that_is_not_there(monkeypatch, capsys):
    def version(name):
        raise backends.PackageNotFoundError(name)

    monkeypatch.setattr(backends, "version", version)
    assert main(["jax", "--unit", "00"]) == 1
    assert "Install it beside the course first" in capsys.readouterr().err
