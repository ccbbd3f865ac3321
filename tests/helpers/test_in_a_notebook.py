"""What a learner sees: a fresh kernel, the inline backend, each cell's outputs."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

CELLS = """
from helpers import set_up
set_up(seed=1)
# next
import keras, numpy as np, warnings
import matplotlib.pyplot as plt
from helpers import alt_text, dl_history_plot
keras.backend.clear_session()
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mse", metrics=["mae"])
x = np.random.rand(100, 3)
history = model.fit(x, x.sum(axis=1), epochs=6, validation_split=0.2, verbose=0)
# next
for _ in range(7):
    other = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    other.predict(x, verbose=0)
model.save(folder + "/model.h5")
keras.backend.clear_session()
# next
curve = dl_history_plot(history)
# next
dl_history_plot(history)
# next
curve
# next
plt.plot([1, 2])
alt_text(plt.gcf(), "Two points & a line")
# next
warnings.warn("for the learner")
"""


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    source = f"folder = {str(tmp_path_factory.mktemp('models'))!r}\n" + CELLS
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in source.split("# next\n")]
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("MPLBACKEND", raising=False)  # the kernel's own, inline
        return NotebookClient(notebook, timeout=200).execute()


def outputs(executed, cell):
    return executed.cells[cell].outputs


@pytest.mark.notebooks
def test_the_set_up_shows_the_device_and_nothing_else(executed):
    (only,) = outputs(executed, 0)
    assert only["data"]["text/plain"].strip("'")


@pytest.mark.notebooks
def test_fitting_predicting_and_saving_log_nothing(executed):
    assert outputs(executed, 1) == outputs(executed, 2) == []


@pytest.mark.notebooks
@pytest.mark.parametrize("cell", [3, 4, 5], ids=["assigned", "last expression", "shown again"])
def test_a_curve_shows_as_one_picture_with_alt_text(executed, cell):
    (picture,) = outputs(executed, cell)
    assert picture["output_type"] == "display_data"
    assert picture["metadata"]["image/png"]["alt"].startswith("Learning curve over 6 epochs.")
    assert '<img alt="Learning curve over 6 epochs.' in picture["data"]["text/html"]


@pytest.mark.notebooks
def test_alt_text_reaches_the_page(executed):
    assert len(outputs(executed, 6)) == 1
    page, _ = HTMLExporter().from_notebook_node(executed)
    assert page.count("<img ") == page.count('<img alt="') == 4
    assert '<img alt="Two points &amp; a line"' in page


@pytest.mark.notebooks
def test_warnings_for_learners_stay(executed):
    assert "UserWarning: for the learner" in outputs(executed, 7)[0]["text"]
