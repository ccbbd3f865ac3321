"""`play`: sliders above a picture, and the picture alone where no kernel runs."""

import base64
import sys

import matplotlib.pyplot as plt
import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from helpers import alt_text, play

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(autouse=True)
def no_figures():
    """Close the figures that other tests of this process have left open."""
    plt.close("all")


@pytest.fixture
def drawn():
    """The values of each call of `draw`."""
    return []


@pytest.fixture
def draw(drawn):
    def draw(rate, epochs=1):
        drawn.append((rate, epochs))
        if rate > 0.9:
            raise ZeroDivisionError("rate <too> large")
        figure, ax = plt.subplots()
        ax.plot([0, rate])
        alt_text(figure, f"A line up to {rate} & on")

    return draw


def published(draw, **sliders):
    """Return data and metadata of the one output of `play`."""
    InteractiveShell.instance()
    with capture_output() as captured:
        play(draw, **sliders)
    (output,) = captured.outputs
    assert (captured.stdout, captured.stderr) == ("", "")
    return output.data, output.metadata


def widget_of(bundle):
    from ipywidgets.widgets import widget

    return widget._instances[bundle[WIDGET]["model_id"]]


def test_one_output_has_the_widget_the_picture_and_the_words(draw, drawn):
    data, metadata = published(draw, rate=(0.0, 1.0, 0.1, 0.5))
    assert set(data) == {WIDGET, "image/png", "text/html", "text/plain"}
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert data["text/plain"] == metadata["image/png"]["alt"] == "A line up to 0.5 & on"
    assert '<img alt="A line up to 0.5 &amp; on"' in data["text/html"]
    assert drawn == [(0.5, 1)]


def test_moving_a_slider_draws_again(draw, drawn):
    box = widget_of(published(draw, rate=(0.0, 1.0, 0.1, 0.5), epochs=[1, 10, 100])[0])
    rate, epochs, picture = box.children
    before = picture.value
    rate.value = 0.1 + 0.2
    assert drawn[-1] == (0.3, 1)
    assert picture.value != before and "A line up to 0.3" in picture.value
    epochs.index = 2
    assert drawn[-1] == (0.3, 100)


def test_sliders_have_names_ends_and_decimals():
    box = widget_of(
        published(lambda **_: plt.plot([1]), learning_rate=(0.0, 1.0, 0.05, 0.5), k=(1, 9, 2, 3))[0]
    )
    rate, k, _ = box.children
    assert (rate.description, rate.min, rate.max, rate.step, rate.value) == (
        "learning rate",
        0.0,
        1.0,
        0.05,
        0.5,
    )
    assert rate.readout_format == ".2f"
    assert (k.description, k.min, k.max, k.step, k.value) == ("k", 1, 9, 2, 3)
    assert isinstance(k.value, int)


def test_a_figure_without_alt_text_says_its_values():
    data, _ = published(lambda learning_rate: plt.plot([1]), learning_rate=(0, 1, 1, 0))
    assert data["text/plain"] == "Picture for learning rate 0."


def test_no_figure_stays_open_and_others_do(draw):
    mine = plt.figure()
    box = widget_of(published(draw, rate=(0.0, 1.0, 0.1, 0.5))[0])
    box.children[0].value = 0.6
    box.children[0].value = 1.0
    assert plt.get_fignums() == [mine.number]
    plt.close(mine)


def test_an_error_after_a_move_is_shown_in_place_of_the_picture(draw):
    box = widget_of(published(draw, rate=(0.0, 1.0, 0.1, 0.5))[0])
    rate, picture = box.children
    rate.value = 1.0
    assert 'role="alert"' in picture.value and "<img" not in picture.value
    assert "ZeroDivisionError: rate &lt;too&gt; large" in picture.value
    assert "in draw, line " in picture.value and "raise ZeroDivisionError" in picture.value
    rate.value = 0.2
    assert "A line up to 0.2" in picture.value


def test_an_error_at_the_first_values_stops_the_cell(draw):
    with pytest.raises(ZeroDivisionError):
        play(draw, rate=(0.0, 1.0, 0.1, 1.0))
    assert plt.get_fignums() == []


def test_without_ipywidgets_the_picture_is_shown(draw, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    data, _ = published(draw, rate=(0.0, 1.0, 0.1, 0.5))
    assert set(data) == {"image/png", "text/html", "text/plain"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            (0, 1),
            r"^play: rate should be \(lowest, highest, step, first\), .* or a list of choices; got \(0, 1\)",
        ),
        (0.5, "^play: rate should be .*; got 0.5"),
        ((0, 1, "0.1", 0.5), "^play: rate should be .*; got"),
        ((0, 1, True, 0), "^play: rate should be .*; got"),
        ((0, float("inf"), 1, 0), "^play: rate should be .*; got"),
        ((1, 0, 0.1, 0.5), "^play: rate should have lowest < highest"),
        ((0, 1, 0, 0.5), "a step above 0"),
        ((0, 1, 0.1, 2), "first within"),
        ((0, 1, 0.5, 0.7), "the first value of rate should be the lowest plus whole steps"),
        ([1], "rate should have two choices or more; got"),
    ],
)
def test_a_wrong_slider_is_named(draw, given, message):
    with pytest.raises((TypeError, ValueError), match=message):
        play(draw, rate=given)


def test_what_else_is_wrong_is_named(draw):
    with pytest.raises(TypeError, match="play needs a function that draws; got list"):
        play([], rate=[1, 2])
    with pytest.raises(ValueError, match="play needs a slider"):
        play(draw)
    with pytest.raises(
        TypeError, match="draw does not take these sliders, rte: missing a required argument: 'rate'"
    ):
        play(draw, rte=[1, 2])
    with pytest.raises(ValueError, match=r"should make one figure, .* it made 0"):
        play(lambda rate: None, rate=[1, 2])
    with pytest.raises(ValueError, match="drew nothing"):
        play(lambda rate: plt.figure(), rate=[1, 2])
    assert plt.get_fignums() == []


CELL = """
import matplotlib.pyplot as plt
from helpers import alt_text, play

def draw(rate):
    figure, ax = plt.subplots()
    ax.plot([0, rate])
    alt_text(figure, f"A line up to {rate}")

play(draw, rate=(0.0, 1.0, 0.1, 0.5))
"""


@pytest.mark.notebooks
@pytest.mark.parametrize("backend", [None, "agg"])
def test_in_a_kernel_there_is_one_output_and_a_page_shows_the_picture(monkeypatch, backend):
    monkeypatch.delenv("MPLBACKEND", raising=False)
    if backend:
        monkeypatch.setenv("MPLBACKEND", backend)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    run = NotebookClient(notebook, timeout=120, store_widget_state=False).execute()
    (output,) = run.cells[0].outputs
    assert output.output_type == "display_data" and WIDGET in output.data
    page, _ = HTMLExporter().from_notebook_node(run)
    assert '<img alt="A line up to 0.5" src="data:image/png;base64,' in page
