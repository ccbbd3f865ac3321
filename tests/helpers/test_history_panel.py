import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgb

from helpers import history_panel
from helpers.history_panel import draw_panel

EPOCHS = pd.RangeIndex(1, 21, name="epoch")


@pytest.fixture
def ax():
    figure, ax = plt.subplots()
    yield ax
    plt.close(figure)


def frame(**columns):
    return pd.DataFrame({key: np.asarray(values) for key, values in columns.items()}, index=EPOCHS)


def texts(ax):
    return [text.get_text() for text in ax.texts]


def test_lines_differ_by_more_than_color_and_carry_their_names(ax):
    draw_panel(ax, frame(loss=np.linspace(3, 1, 20), val_loss=np.linspace(4, 2, 20)), "loss", 20)
    training, validation = ax.lines[:2]
    assert training.get_linestyle() != validation.get_linestyle()
    assert training.get_marker() != validation.get_marker()
    assert {"training", "validation", "best: epoch 20"} == set(texts(ax))
    assert training.get_ydata().tolist() == np.linspace(3, 1, 20).tolist()


def luminance(color):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)]
    return float(np.dot(parts, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize(
    "color", [*(style["color"] for style in history_panel._STYLES.values()), history_panel._GRAY]
)
def test_colors_stand_out_from_white_and_from_black(color):
    """WCAG asks for a contrast of 3 to 1 in graphics."""
    assert 1.05 / (luminance(color) + 0.05) >= 3
    assert (luminance(color) + 0.05) / 0.05 >= 3


def test_the_best_epoch_of_the_validation_loss_has_a_star(ax):
    draw_panel(ax, frame(loss=np.ones(20), val_loss=np.arange(20.0)), "loss", 1)
    star = next(line for line in ax.lines if line.get_marker() == "*")
    assert (star.get_xdata()[0], star.get_ydata()[0]) == (1, 0)


def test_names_at_the_ends_never_meet(ax):
    draw_panel(ax, frame(loss=np.ones(20), val_loss=np.ones(20)), "loss", None)
    assert {text.get_va() for text in ax.texts} == {"top", "bottom"}


def test_the_axis_is_linear_unless_asked_and_a_log_axis_says_so(ax):
    falling = frame(loss=np.linspace(1, 0.01, 20))
    draw_panel(ax, falling, "loss", None)
    assert (ax.get_yscale(), ax.get_ylabel()) == ("linear", "loss")
    draw_panel(ax, falling, "loss", None, scale="log", unit="nats")
    assert (ax.get_yscale(), ax.get_ylabel()) == ("log", "loss (nats, log scale)")


def test_a_setting_is_neither_training_nor_validation(ax):
    draw_panel(ax, frame(learning_rate=np.full(20, 0.01)), "learning_rate", 3)
    assert texts(ax) == []
    assert ax.get_ylabel() == "learning rate"


def test_nothing_but_nan_is_drawn_empty(ax):
    draw_panel(ax, frame(loss=np.full(20, np.nan)), "loss", None)
    assert texts(ax) == []
