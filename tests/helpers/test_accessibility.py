import matplotlib.pyplot as plt
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.pylabtools import select_figure_formats

from helpers import alt_text
from tests.helpers.shown import shown


@pytest.fixture
def figure():
    figure, ax = plt.subplots()
    ax.plot([1, 2])
    yield figure
    plt.close(figure)


def test_the_text_reaches_html_escaped_and_the_png(figure):
    alt_text(figure, 'A line\n  that "rises" & <ends>')
    data, metadata = shown(figure)
    assert (
        '<img alt="A line that &quot;rises&quot; &amp; &lt;ends&gt;" src="data:image/png;base64,'
        in data["text/html"]
    )
    assert metadata["image/png"]["alt"] == 'A line that "rises" & <ends>'


def test_without_it_a_figure_has_no_html(figure):
    assert "text/html" not in shown(figure)[0]


def test_what_is_drawn_afterwards_shows_too(figure):
    alt_text(figure, "A line")
    before = shown(figure)[0]["text/html"]
    figure.axes[0].plot([2, 1])
    assert shown(figure)[0]["text/html"] != before


def test_the_picture_is_drawn_once(figure, monkeypatch):
    draws = []
    monkeypatch.setattr(figure.canvas, "print_figure", lambda *_, **__: draws.append("once"))
    select_figure_formats(InteractiveShell.instance(), {"png"})  # as `%matplotlib inline` does
    alt_text(figure, "A line")
    shown(figure)
    assert draws == ["once"]


def test_a_figure_with_nothing_drawn_shows_nothing():
    figure = plt.figure()
    alt_text(figure, "Nothing")
    assert "text/html" not in shown(figure)[0]
    plt.close(figure)


def test_something_else_than_a_figure_is_named():
    with pytest.raises(TypeError, match=r"such as plt.gcf\(\); got list"):
        alt_text([], "text")


@pytest.mark.parametrize("text", ["", "  ", None])
def test_no_text_is_refused(figure, text):
    with pytest.raises(ValueError, match="a sentence that says what the picture shows"):
        alt_text(figure, text)
