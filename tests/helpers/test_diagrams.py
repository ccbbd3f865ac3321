import matplotlib.pyplot as plt
import pytest

from helpers import draw_network
from tests.helpers.shown import shown

XOR = [["x1", "x2"], ["OR", "NAND"], ["AND"]]
WEIGHTS = {("x1", "OR"): 1.0, ("OR", "AND"): 0.5}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def texts(ax):
    return [text.get_text() for text in ax.texts if text.get_text()]


def arrows(ax):
    return [text for text in ax.texts if text.arrow_patch is not None]


def test_every_node_is_connected_with_every_node_of_the_next_layer():
    ax = draw_network(XOR)
    assert texts(ax) == ["x1", "x2", "OR", "NAND", "AND"]
    assert len(arrows(ax)) == 2 * 2 + 2 * 1
    assert len(ax.collections[0].get_offsets()) == 5


def test_layers_stand_from_left_to_right_and_are_centered():
    places = draw_network(XOR).collections[0].get_offsets().tolist()
    assert places == [[0, 0.5], [0, -0.5], [1, 0.5], [1, -0.5], [2, 0]]


def test_labels_stand_on_their_connections():
    ax = draw_network(XOR, labels=WEIGHTS)
    assert {"1.0", "0.5"} <= set(texts(ax))
    label = next(text for text in ax.texts if text.get_text() == "1.0")
    assert label.xy == pytest.approx((0.3, 0.5))


def test_the_alt_text_says_the_same_in_words():
    ax = draw_network(XOR, labels=WEIGHTS, title="XOR")
    alt = shown(ax.figure)[1]["image/png"]["alt"]
    assert alt.startswith("XOR. Diagram of a network with 3 layers: x1, x2; then OR, NAND; then AND.")
    assert alt.endswith("x1 to OR: 1.0; OR to AND: 0.5.")


def test_nodes_that_are_off_have_no_connections():
    ax = draw_network(XOR, off=["NAND"])
    assert len(arrows(ax)) == 2 + 1
    assert [line[1] is not None for line in ax.collections[0].get_linestyle()] == [False] * 3 + [True, False]
    assert "Switched off, without connections: NAND." in shown(ax.figure)[1]["image/png"]["alt"]


def test_a_node_that_is_not_there_cannot_be_off():
    with pytest.raises(ValueError, match="No node 'OR2' to switch off"):
        draw_network(XOR, off=["OR2"])
    assert plt.get_fignums() == []


def test_given_axes_are_drawn_into():
    figure, (left, right) = plt.subplots(1, 2)
    assert draw_network(XOR, ax=right, title="right") is right
    assert right.get_title() == "right"
    assert not left.texts
    assert plt.get_fignums() == [figure.number]


@pytest.mark.parametrize(
    ("layers", "labels", "error", "message"),
    [
        ([], {}, ValueError, "two layers or more"),
        ([["x"]], {}, ValueError, "two layers or more"),
        ([["x"], []], {}, ValueError, "a node or more in each"),
        (["x1", "x2"], {}, TypeError, "a list of names"),
        ([["x"], ["x"]], {}, ValueError, "Two nodes have the name 'x'"),
        (XOR, {("OR", "x1"): 1}, ValueError, "No connection .'OR', 'x1'."),
        (XOR, {("x1", "AND"): 1}, ValueError, "No connection"),
    ],
)
def test_bad_descriptions_are_named(layers, labels, error, message):
    with pytest.raises(error, match=message):
        draw_network(layers, labels=labels)
    assert plt.get_fignums() == []
