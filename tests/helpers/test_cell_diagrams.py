import matplotlib.pyplot as plt
import pytest

from helpers import draw_cells
from tests.helpers.shown import shown

ROWS = {"window 1": "iit..", "window 2": " iit."}
KINDS = {"i": "input", "t": "target"}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def test_each_letter_is_a_cell_and_a_space_is_none():
    ax = draw_cells(ROWS, KINDS)
    places = [(patch.get_x(), int(patch.get_y())) for patch in ax.patches]
    assert places == [(x, 0) for x in range(5)] + [(x, 1) for x in range(1, 5)]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["window 1", "window 2"]


def test_kinds_differ_in_fill_or_hatch_and_the_legend_names_them():
    ax = draw_cells(ROWS, KINDS)
    looks = [(patch.get_facecolor(), patch.get_hatch()) for patch in ax.patches[:5]]
    assert looks[0] == looks[1]
    assert looks[3] == looks[4]
    assert len(set(looks)) == 3
    assert [text.get_text() for text in ax.get_legend().texts] == ["input", "target"]


def test_the_alt_text_says_the_same_in_words():
    ax = draw_cells(ROWS, KINDS, title="A window slides")
    assert shown(ax.figure)[1]["image/png"]["alt"] == (
        "A window slides. Rows of cells. window 1: 2 input, 1 target, 2 empty. "
        "window 2: 1 free, 2 input, 1 target, 1 empty."
    )


def test_given_axes_are_drawn_into():
    figure, (left, right) = plt.subplots(1, 2)
    assert draw_cells(ROWS, KINDS, ax=right) is right
    assert not left.patches
    assert plt.get_fignums() == [figure.number]


@pytest.mark.parametrize(
    ("rows", "kinds", "message"),
    [
        ({}, KINDS, "No cells to draw"),
        ({"window 1": " .."}, KINDS, "No cells to draw"),
        ({"window 1": "iix"}, KINDS, "No meaning for the letter 'x'"),
        (ROWS, dict.fromkeys("itabc", "kind"), "5 kinds of cells"),
    ],
)
def test_bad_descriptions_are_named(rows, kinds, message):
    with pytest.raises(ValueError, match=message):
        draw_cells(rows, kinds)
    assert plt.get_fignums() == []
