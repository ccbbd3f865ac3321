"""The class of light submissions: one question, one fit of 20 epochs on 500 rows."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

UNIT = "light"

CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "bench"\n'

DATA = """import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"  # stock nbgrader takes points for what TensorFlow logs on stderr

import keras
import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(500, 4))
y = x @ np.array([1.0, -2.0, 3.0, 0.5])"""

ANSWER = """def fit_model():
    ### BEGIN SOLUTION
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    return model.fit(x, y, epochs=20, batch_size=64, verbose=0).history["loss"]
    ### END SOLUTION"""

TEST = """losses = fit_model()
assert len(losses) == 20, f"20 epochs are wanted; yours were {len(losses)}."
assert losses[-1] < losses[0], "The loss should fall."
"""


def make_course(root: Path, submissions: int) -> None:
    """Write a course with one unit, and a class whose every answer is right."""
    _write(root / "source" / UNIT, _notebook())
    (root / "nbgrader_config.py").write_text(CONFIG)
    for number in range(submissions):
        _write(root / "submitted" / f"student_{number:03}" / UNIT, _notebook())


def _write(folder: Path, notebook: NotebookNode) -> None:
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{UNIT}.ipynb")


def _notebook() -> NotebookNode:
    cells = [
        _cell(DATA, "data"),
        _cell(ANSWER, "fit_model", solution=True),
        _cell(TEST, "test_fit_model", points=2),
    ]
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": spec})  # type: ignore[no-any-return]


def _cell(source: str, grade_id: str, solution: bool = False, points: int | None = None) -> NotebookNode:
    ours = {
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
        "schema_version": 3,
        "cell_type": "code",
        **({} if points is None else {"points": points}),
    }
    return new_code_cell(source, id=grade_id.replace("_", "-"), metadata={"nbgrader": ours})  # type: ignore[no-any-return]
