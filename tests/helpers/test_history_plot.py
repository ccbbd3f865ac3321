from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from helpers import dl_history_plot
from tests.helpers.shown import shown

FALLING = np.linspace(3, 1, 20)
LOGS = {"loss": FALLING, "val_loss": FALLING + 1, "mae": FALLING / 2, "val_mae": FALLING / 2 + 1}
MANY = LOGS | {f"metric_{n}": FALLING for n in range(5)} | {"learning_rate": np.full(20, 0.01)}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def labels(display):
    return [ax.get_ylabel() for ax in display.axes]


def panels(display):
    return [label.removesuffix(" (log scale)") for label in labels(display)]


def test_loss_first_then_a_panel_a_metric():
    display = dl_history_plot({"mae": FALLING, "val_mae": FALLING} | LOGS)
    assert panels(display) == ["loss", "mae"]
    assert list(display.data) == ["loss", "val_loss", "mae", "val_mae"]
    assert display.data["val_loss"].tolist() == (FALLING + 1).tolist()
    assert list(display.data.index) == list(range(1, 21))


def test_a_history_and_its_dictionary_give_the_same():
    ours = dl_history_plot(SimpleNamespace(history=LOGS, epoch=list(range(20))))
    assert ours.data.equals(dl_history_plot(LOGS).data)


def test_the_verdict_stands_under_the_title():
    display = dl_history_plot(LOGS, title="Fuel economy")
    lines = display.figure.get_suptitle().splitlines()
    assert lines[0] == "Fuel economy"
    assert " ".join(lines[1:]) == f"{display.verdict} {display.remedy}"
    assert display.shape == "still falling"
    assert display.best_epoch == 20


def test_many_metrics_wrap_and_leave_no_empty_panel():
    display = dl_history_plot(MANY)
    assert len(display.axes) == len(display.figure.axes) == 8
    rows = {round(ax.get_subplotspec().rowspan.start) for ax in display.axes}
    assert rows == {0, 1, 2}


@pytest.mark.parametrize(
    ("metrics", "names"),
    [
        (["metric_2"], ["loss", "metric 2"]),
        ([], ["loss"]),
        ("mae", ["loss", "mae"]),
        (["val_mae"], ["loss", "mae"]),
        (["mae", "val_mae"], ["loss", "mae"]),
        (["loss"], ["loss"]),
        ("loss", ["loss"]),
        (["loss", "val_loss"], ["loss"]),
        (["val_loss", "mae", "loss"], ["loss", "mae"]),
        (("metric_1", "mae"), ["loss", "metric 1", "mae"]),
        (["learning_rate"], ["loss", "learning rate"]),
    ],
)
def test_metrics_are_chosen_by_name(metrics, names):
    assert panels(dl_history_plot(MANY, metrics=metrics)) == names


def test_a_validation_metric_means_the_panel_with_both_lines():
    assert list(dl_history_plot(LOGS, metrics=["val_mae"]).data) == ["loss", "val_loss", "mae", "val_mae"]


def test_curves_share_one_kind_of_axis_however_far_they_fall():
    far = {"loss": np.geomspace(100, 0.1, 20)}
    for logs in (LOGS, far | {"mae": FALLING}):
        display = dl_history_plot(logs)
        assert [ax.get_yscale() for ax in display.axes] == ["log", "linear"]
        assert labels(display) == ["loss (log scale)", "mae"]
    display = dl_history_plot(far, scale="linear")
    assert (display.axes[0].get_yscale(), labels(display)) == ("linear", ["loss"])


@pytest.mark.parametrize("factor", [1.01, 1.5, 3, 6, 7, 100, 1e6])
def test_every_loss_axis_has_numbers(factor):
    display = dl_history_plot({"loss": np.geomspace(0.3 * factor, 0.3, 20)})
    display.figure.canvas.draw()
    low, high = display.axes[0].get_ylim()
    shown = [
        label.get_text()
        for label in display.axes[0].get_yticklabels()
        if low <= label.get_position()[1] <= high and label.get_text()
    ]
    assert 2 <= len(set(shown)) <= 20


def test_the_unit_stands_on_the_axis():
    assert labels(dl_history_plot(LOGS, unit="mpg", scale="linear")) == ["loss (mpg)", "mae"]
    assert labels(dl_history_plot(LOGS, unit={"loss": "mpg²", "mae": "mpg"})) == [
        "loss (mpg², log scale)",
        "mae (mpg)",
    ]


def test_the_table_of_a_csv_logger_has_its_epochs_on_the_axis(tmp_path):
    table = pd.DataFrame({"epoch": range(20)} | LOGS)
    table.to_csv(tmp_path / "log.csv", index=False)
    for history in (table, tmp_path / "log.csv", str(tmp_path / "log.csv"), table.to_dict("list")):
        display = dl_history_plot(history)
        assert panels(display) == ["loss", "mae"]
        assert list(display.data.index) == list(range(1, 21))
        assert display.best_epoch == 20


def test_epochs_without_validation_are_no_gap_in_the_line():
    every_other = np.where(np.arange(20) % 2, FALLING + 1, np.nan)
    display = dl_history_plot({"loss": FALLING, "val_loss": every_other})
    assert display.shape == "still falling"
    assert len(display.axes[0].lines[1].get_xdata()) == 10
    assert "nan" not in display.alt


def test_a_metric_of_validation_alone_is_drawn():
    assert list(dl_history_plot({"loss": FALLING, "val_auc": FALLING}).data) == ["loss", "val_auc"]


def test_one_axes_takes_the_loss():
    figure, (left, right) = plt.subplots(1, 2)
    display = dl_history_plot(LOGS, ax=left)
    assert display.axes == (left,)
    assert display.figure is figure
    assert display.verdict.split()[0] in left.get_title()
    assert not right.lines
    assert list(display.data) == ["loss", "val_loss"]


def test_several_axes_take_the_metrics_too():
    axes = plt.subplots(1, 2)[1]
    assert panels(dl_history_plot(LOGS, ax=axes)) == ["loss", "mae"]


def test_the_alt_text_says_what_there_is_to_see():
    display = dl_history_plot(LOGS)
    assert display.alt.startswith("Learning curve over 20 epochs. The training loss goes from 3 to 1. ")
    assert "The validation mae goes from 2.5 to 1.5." in display.alt
    assert "lowest at epoch 20" in display.alt
    assert display.alt.endswith(f"{display.verdict} {display.remedy}")
    assert shown(display.figure)[1]["image/png"]["alt"] == display.alt


@pytest.mark.parametrize(
    "logs", [{"loss": [1.0]}, {"loss": [1, np.nan]}, {"loss": [np.nan], "val_loss": [np.nan]}]
)
def test_short_and_broken_histories_are_drawn(logs, tmp_path):
    display = dl_history_plot(logs)
    display.figure.savefig(tmp_path / "curve.png")
    assert display.shape == ("diverged" if len(logs["loss"]) == 2 or "val_loss" in logs else "too short")


def test_an_open_picture_is_left_to_the_notebook_and_a_closed_one_is_shown(monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    display = dl_history_plot(LOGS)
    display._ipython_display_()
    assert shown == []
    plt.close(display.figure)
    display._ipython_display_()
    assert shown == [display.figure]


def test_its_repr_is_short():
    assert len(repr(dl_history_plot(LOGS))) < 250


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"metrics": ["acuracy"]}, ValueError, "no metric 'acuracy'; it has loss, mae"),
        ({"metrics": "rmae"}, ValueError, "no metric 'rmae'.* Did you mean 'mae'"),
        ({"metrics": ["val_auc"]}, ValueError, "no metric 'auc'"),
        ({"metrics": 1}, TypeError, "metrics takes a list of names"),
        ({"metrics": [1]}, TypeError, "metrics takes a list of names"),
        ({"scale": "logarithmic"}, ValueError, "scale is .log. or .linear."),
        ({"ax": "left"}, TypeError, "ax takes Matplotlib axes"),
        ({"ax": []}, TypeError, "ax takes Matplotlib axes"),
        (
            {"ax": Figure().add_subplot(), "metrics": ["mae"]},
            ValueError,
            r"2 panels to draw \(loss, mae\) but 1 axes",
        ),
    ],
)
def test_bad_arguments_are_named(arguments, error, message):
    with pytest.raises(error, match=message):
        dl_history_plot(LOGS, **arguments)
    assert plt.get_fignums() == []


@pytest.mark.parametrize("lowest", [0.0, -1.0])
def test_a_loss_of_zero_or_less_has_no_log_axis(lowest):
    assert dl_history_plot({"loss": np.linspace(1, lowest, 6)}).axes[0].get_yscale() == "linear"
    with pytest.raises(ValueError, match="no place on a log axis"):
        dl_history_plot({"loss": np.linspace(1, lowest, 6)}, scale="log")
