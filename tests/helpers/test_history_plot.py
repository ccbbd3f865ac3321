from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
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


def test_loss_first_then_a_panel_a_metric():
    display = dl_history_plot({"mae": FALLING, "val_mae": FALLING} | LOGS)
    assert labels(display) == ["loss", "mae"]
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


def test_metrics_are_chosen_by_name():
    assert labels(dl_history_plot(MANY, metrics=["metric_2"])) == ["loss", "metric 2"]
    assert labels(dl_history_plot(MANY, metrics=[])) == ["loss"]


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
    assert labels(dl_history_plot(LOGS, ax=axes)) == ["loss", "mae"]


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
        ({"metrics": ["acuracy"]}, ValueError, "no metric 'acuracy'; it has mae"),
        ({"metrics": "mae"}, TypeError, r"a list of names, such as \['mae'\]"),
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
