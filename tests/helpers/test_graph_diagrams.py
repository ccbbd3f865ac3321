import matplotlib.pyplot as plt
import pytest

from helpers import draw_graph
from tests.helpers.shown import shown

ROWS = [["", "output"], ["state 1", "state 2"]]
EDGES = {("state 1", "state 2"): None, ("state 2", "output"): "weights"}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def box(ax, name):
    return next(text for text in ax.texts if text.get_text() == name)


def arrows(ax):
    return [text for text in ax.texts if text.arrow_patch is not None]


def test_boxes_stand_at_their_places():
    ax = draw_graph(ROWS, EDGES)
    assert box(ax, "output").xy == (1, 0)
    assert box(ax, "state 1").xy == (0, -1)


def test_each_edge_is_an_arrow_between_its_boxes_with_its_label_in_the_middle():
    ax = draw_graph(ROWS, EDGES)
    assert [(arrow.xyann, arrow.xy) for arrow in arrows(ax)] == [((0, -1), (1, -1)), ((1, -1), (1, 0))]
    assert box(ax, "weights").xy == (1, -0.5)


def test_an_arrow_back_is_bent_so_that_it_does_not_lie_on_the_others():
    ax = draw_graph([["fit", "curve", "remedy"]], {("fit", "curve"): None, ("remedy", "fit"): "again"})
    ahead, back = (arrow.arrow_patch.get_connectionstyle().rad for arrow in arrows(ax))
    assert ahead == 0
    assert back != 0
    assert box(ax, "again").xy[1] != box(ax, "fit").xy[1]


def test_the_alt_text_says_the_same_in_words():
    ax = draw_graph(ROWS, EDGES, title="A cell")
    assert shown(ax.figure)[1]["image/png"]["alt"] == (
        "A cell. Diagram with the boxes output, state 1, state 2. "
        "Arrows go from state 1 to state 2; state 2 to output (weights)."
    )


def test_given_axes_are_drawn_into():
    figure, (left, right) = plt.subplots(1, 2)
    assert draw_graph(ROWS, EDGES, ax=right) is right
    assert not left.texts
    assert plt.get_fignums() == [figure.number]


@pytest.mark.parametrize(
    ("rows", "edges", "error", "message"),
    [
        (["fit", "curve"], {}, TypeError, "a list of names"),
        ([[""]], {}, ValueError, "a box or more"),
        ([["fit", "fit"]], {}, ValueError, "Two boxes have the name 'fit'"),
        (ROWS, {("state 1", "state 3"): None}, ValueError, "No box 'state 3'"),
    ],
)
def test_bad_descriptions_are_named(rows, edges, error, message):
    with pytest.raises(error, match=message):
        draw_graph(rows, edges)
    assert plt.get_fignums() == []
