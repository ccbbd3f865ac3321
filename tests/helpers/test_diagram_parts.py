import matplotlib.pyplot as plt
import pytest

from helpers.diagram_parts import check_unique, draw_label


@pytest.fixture
def ax():
    _, ax = plt.subplots()
    yield ax
    plt.close("all")


def test_names_that_are_given_once_are_good():
    check_unique([], "boxes")
    check_unique(iter(["a", "b", "A"]), "boxes")


def test_the_first_name_that_comes_twice_is_named():
    with pytest.raises(ValueError, match=r"Two boxes have the name 'b': each needs its own\."):
        check_unique(iter(["c", "b", "a", "c", "b"]), "boxes")


def test_a_label_stands_at_its_place_on_a_white_ground(ax):
    draw_label(ax, 0.5, (0.25, 0.75))
    (label,) = ax.texts
    assert (label.get_text(), label.xy) == ("0.5", (0.25, 0.75))
    assert label.get_bbox_patch().get_facecolor() == (1, 1, 1, 1)


@pytest.mark.parametrize(("label", "drawn"), [(None, []), (0, ["0"]), ("", [""])])
def test_none_is_no_label_and_nought_is_one(ax, label, drawn):
    draw_label(ax, label, (0, 0))
    assert [text.get_text() for text in ax.texts] == drawn
