"""The class of light submissions: one question, one fit of 20 epochs on 500 rows; all of it is right."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

UNIT = "light"

CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "bench"\n'
"""A course as nbgrader has it by default: stock nbgrader grades it with its own steps."""

DATA = """import keras
import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(500, 4))
y = x @ np.array([1.0, -2.0, 3.0, 0.5])"""

FIT = """def fit_model():
    ### BEGIN SOLUTION
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    return model.fit(x, y, epochs=20, batch_size=64, verbose=0).history["loss"]
    ### END SOLUTION"""

DESCENT = """def fit_model():
    ### BEGIN SOLUTION
    weights, losses = np.zeros(4), []
    for _ in range(20):
        errors = x @ weights - y
        losses.append(float(np.mean(errors**2)))
        weights -= 0.1 * x.T @ errors / len(x)
    return losses
    ### END SOLUTION"""
"""An answer that computes next to nothing: what is left is the engine's own work."""

NUMPY = DATA.removeprefix("import keras\n")
"""The same data, where nothing imports Keras."""

TEST = """losses = fit_model()
assert len(losses) == 20, f"20 epochs are wanted; yours were {len(losses)}."
assert losses[-1] < losses[0], "The loss should fall."
"""


def make_numpy_course(root: Path, submissions: int) -> None:
    """Write a course with one unit that needs NumPy alone, and its class."""
    make_course(root, submissions, DESCENT, NUMPY)


def make_course(root: Path, submissions: int, answer: str = FIT, data: str = DATA) -> None:
    """Write a course with one unit, and a class whose every answer is right."""
    notebook = _notebook(answer, data)
    _write(root / "source" / UNIT, notebook)
    (root / "nbgrader_config.py").write_text(CONFIG)
    for number in range(submissions):
        _write(root / "submitted" / f"student_{number:03}" / UNIT, notebook)


def _write(folder: Path, notebook: NotebookNode) -> None:
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{UNIT}.ipynb")


def _notebook(answer: str, data: str) -> NotebookNode:
    cells = [
        _cell(data, "data"),
        _cell(answer, "fit_model", solution=True),
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
