import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from helpers.curve_shape import curve_shape
from helpers.history_frame import history_frame

HISTORIES = sorted(Path(__file__).with_name("histories").glob("*.json"))
SEEN = {
    "good": "good",
    "gap": "large gap",
    "falling": "still falling",
    "jagged": "jagged",
    "overfitted": "overfitting",
}
EPOCHS = np.arange(60)
NOISE = np.random.default_rng(1).normal(size=60)
FALLS = 0.3 + np.exp(-EPOCHS / 6)
TRAIN = 0.25 + np.exp(-EPOCHS / 6)
SYNTHETIC = {
    "good": FALLS + 0.002 * NOISE,
    "still falling": 3 - EPOCHS / 30,
    "large gap": 0.5 + np.exp(-EPOCHS / 6) + 0.002 * NOISE,
    "overfitting": FALLS + 0.01 * np.clip(EPOCHS - 25, 0, None),
    "jagged": FALLS * (1 + 0.1 * NOISE),
}


def judge(validation, train=TRAIN):
    return curve_shape(history_frame({"loss": train, "val_loss": validation}))


def test_there_are_a_dozen_real_fits():
    assert len(HISTORIES) >= 12
    assert {path.stem.split("-")[0] for path in HISTORIES} == {*SEEN, "diverged"}


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_real_fits_have_the_shape_that_was_seen(path):
    seen = path.stem.split("-")[0]
    judged = curve_shape(history_frame(json.loads(path.read_text(encoding="utf-8"))))
    assert judged.shape == SEEN.get(seen, seen)
    assert judged.verdict.endswith(".")
    assert judged.remedy.endswith(".")


@pytest.mark.parametrize("scale", [0.001, 1, 1000])
@pytest.mark.parametrize("shape", SYNTHETIC)
def test_the_unit_of_the_loss_decides_nothing(shape, scale):
    assert judge(SYNTHETIC[shape] * scale, TRAIN * scale).shape == shape


@pytest.mark.parametrize("shape", ["good", "still falling", "overfitting"])
def test_a_loss_below_zero_has_a_shape_too(shape):
    """The log-likelihood of a density, say. Its level says nothing, so its range stands in."""
    assert judge(SYNTHETIC[shape] - 5, TRAIN - 5).shape == shape


def test_one_odd_epoch_decides_nothing():
    odd = SYNTHETIC["good"].copy()
    odd[-3] = 0.6
    assert judge(odd).shape == "good"


def test_overfitting_is_reported_with_its_epoch_and_early_stopping():
    judged = judge(SYNTHETIC["overfitting"])
    assert judged.best_epoch == int(np.argmin(SYNTHETIC["overfitting"])) + 1
    assert f"from epoch {judged.best_epoch}" in judged.verdict
    assert "early stopping" in judged.remedy


@pytest.mark.parametrize(
    ("train_end", "validation_end", "shape"),
    [(0.02, 0.45, "large gap"), (0.225, 0.365, "large gap"), (0.3, 0.36, "good"), (0.3, 0.1, "good")],
)
def test_the_gap_between_the_two_losses_is_judged(train_end, validation_end, shape):
    falls = np.exp(-EPOCHS / 6)
    judged = judge(validation_end + falls, train_end + falls)
    assert judged.shape == shape
    assert ("Nothing to change" in judged.remedy) == (shape == "good")


def test_the_verdict_of_a_gap_has_its_factor():
    falls = np.exp(-EPOCHS / 6)
    assert "at 2.0 times the training loss" in judge(0.5 + falls, 0.25 + falls).verdict
    assert "at 22 times the training loss" in judge(0.45 + falls, 0.0204 + falls).verdict
    assert "far above the training loss" in judge(falls - 0.5, falls - 2).verdict


def test_two_losses_near_zero_are_good_whatever_their_ratio():
    falls = np.exp(-EPOCHS)
    assert judge(0.002 + falls, 0.0005 + falls).shape == "good"


def test_a_validation_loss_that_was_not_measured_each_epoch_is_judged_by_what_there_is():
    for first, every in ((0, 2), (1, 2), (2, 3)):
        some = np.full(60, np.nan)
        some[first::every] = SYNTHETIC["good"][first::every]
        assert judge(some).shape == "good"


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("column", ["loss", "val_loss"])
def test_a_loss_that_is_no_number_has_diverged(column, value):
    frame = history_frame({"loss": TRAIN, "val_loss": FALLS})
    frame.loc[40:, column] = value
    judged = curve_shape(frame)
    assert judged.shape == "diverged"
    assert "smaller learning rate" in judged.remedy
    assert judged.best_epoch == (60 if column == "loss" else 39)


def test_no_number_at_all_has_no_best_epoch():
    assert judge([np.nan] * 6, [np.nan] * 6).best_epoch is None


def test_a_training_loss_that_ends_above_its_start_has_diverged():
    assert judge(np.exp(EPOCHS / 9), np.exp(EPOCHS / 9)).shape == "diverged"


@pytest.mark.parametrize("epochs", [1, 2, 4])
def test_few_epochs_have_no_shape(epochs):
    judged = judge(FALLS[:epochs], TRAIN[:epochs])
    assert judged.shape == "too short"
    assert ("one epoch shows" if epochs == 1 else f"{epochs} epochs show") in judged.verdict


def test_without_validation_data_the_training_loss_is_judged_but_never_called_overfitting():
    judged = curve_shape(pd.DataFrame({"loss": TRAIN}, index=EPOCHS + 1))
    assert judged.shape == "good"
    assert "training loss" in judged.verdict
    assert "Add validation data" in judged.remedy


def test_a_constant_loss_is_judged():
    assert judge(np.zeros(10), np.zeros(10)).shape == "good"
