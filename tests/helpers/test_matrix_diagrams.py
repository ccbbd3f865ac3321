import matplotlib.pyplot as plt
import numpy as np
import pytest

from helpers import draw_matrix
from tests.helpers.shown import shown

VALUES = [[0.0, 0.25], [1.0, 0.5]]
NAMES = {"rows": ["dog", "bites"], "columns": ["dog", "bites"]}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def test_each_cell_shows_its_value_and_the_largest_is_the_darkest():
    ax = draw_matrix(VALUES, **NAMES)
    assert [text.get_text() for text in ax.texts] == ["0.00", "0.25", "1.00", "0.50"]
    grays = [patch.get_facecolor()[0] for patch in ax.patches]
    assert grays[0] == 1 > grays[1] > grays[3] > grays[2]
    assert [text.get_color() for text in ax.texts] == ["black", "black", "white", "black"]
    assert [label.get_text() for label in ax.get_xticklabels()] == NAMES["columns"]
    assert [label.get_text() for label in ax.get_yticklabels()] == NAMES["rows"]


def test_whole_numbers_texts_and_zeros_stand_on_white():
    for values in ([[3, 400], ["free", ""]], np.array([[7, 0]]), [[0.0, 0.0]]):
        ax = draw_matrix(values)
        assert {patch.get_facecolor()[0] for patch in ax.patches} == {1}
    ax = draw_matrix(np.array([[7, 0]]))
    assert [text.get_text() for text in ax.texts] == ["7", "0"]


def test_the_shade_begins_at_0_so_that_like_numbers_look_alike():
    def grays(values):
        return [patch.get_facecolor()[0] for patch in draw_matrix(values).patches]

    darkest, like = grays([[0.5, 0.49]])
    assert darkest < like < darkest + 0.05
    lowest, zero, highest = grays([[-1.0, 0.0, 1.0]])
    assert lowest == 1 > zero > highest


def test_marked_rows_have_a_frame():
    ax = draw_matrix(VALUES, **NAMES, marked=["bites"])
    frames = [patch for patch in ax.patches if not patch.get_fill()]
    assert [(frame.get_y(), frame.get_width()) for frame in frames] == [(1, 2)]


def test_the_alt_text_says_the_same_in_words():
    ax = draw_matrix([["free", ""], [4, 0]], rows=["tokens", "codes"], marked=["codes"], title="A row")
    assert shown(ax.figure)[1]["image/png"]["alt"] == (
        "A row. Table of 2 by 2 cells. tokens: free, empty. codes: 4, 0. Framed: codes."
    )
    ax = draw_matrix(np.array([[0.5, 0.25]]), columns=["a", "b"])
    assert shown(ax.figure)[1]["image/png"]["alt"] == "Table of 1 by 2 cells. Row 0: a 0.50, b 0.25."


def test_given_axes_are_drawn_into():
    figure, (left, right) = plt.subplots(1, 2)
    assert draw_matrix(VALUES, ax=right) is right
    assert not left.patches
    assert plt.get_fignums() == [figure.number]


@pytest.mark.parametrize(
    ("values", "names", "message"),
    [
        ([], {}, "No cells to draw"),
        ([[]], {}, "No cells to draw"),
        ([[1], [1, 2]], {}, "Rows of one length"),
        (VALUES, {"rows": ["one"]}, "1 names for 2 rows"),
        (VALUES, {"columns": list("abc")}, "3 names for 2 columns"),
        (VALUES, {**NAMES, "marked": ["cat"]}, "No row 'cat' to mark"),
    ],
)
def test_bad_descriptions_are_named(values, names, message):
    with pytest.raises(ValueError, match=message):
        draw_matrix(values, **names)
    assert plt.get_fignums() == []
