"""Recorded figures are read from the bands, and measured only when asked for."""

import json

import pytest

from helpers import bands, compare_models, recorded_figure
from helpers.recorded import RECORDED_VARIABLE, RecordedFigure

NAMES = {"lesson": "05_x", "metric": "MAE", "model": "long"}
ROW = [float(seed) for seed in range(10)]


@pytest.fixture(autouse=True)
def stored(tmp_path, monkeypatch):
    file = tmp_path / "bands.json"
    file.write_text(json.dumps({"05_x": {"MAE": {"long": ROW, "short": ROW}}}), encoding="utf-8")
    monkeypatch.setattr(bands, "BANDS_FILE", file)
    for name in (bands.MODE_VARIABLE, RECORDED_VARIABLE, "KERAS_COURSE_SEED"):
        monkeypatch.delenv(name, raising=False)


def never() -> float:
    raise AssertionError("It should not be measured.")


def test_the_median_of_ten_seeds_is_shown_and_marked():
    figure = recorded_figure(never, **NAMES)
    assert (figure, type(figure)) == (4.5, RecordedFigure)
    table = compare_models({"short": 4.5, "long": figure}, lesson="05_x", metric="MAE")
    assert table["band of ten seeds"].tolist() == ["0 – 9", "0 – 9, recorded"]


def test_it_is_measured_when_asked_for(monkeypatch):
    monkeypatch.setenv(RECORDED_VARIABLE, "measure")
    figure = recorded_figure(lambda: 7, **NAMES)
    assert (figure, type(figure)) == (7.0, float)


@pytest.mark.parametrize("seed", [0, 3, 9])
def test_measuring_the_other_figures_leaves_its_ten_values_as_they_are(monkeypatch, seed):
    monkeypatch.setenv(bands.MODE_VARIABLE, "record")
    monkeypatch.setenv("KERAS_COURSE_SEED", str(seed))
    assert recorded_figure(never, **NAMES) == ROW[seed]


def test_a_seed_beyond_the_ten_has_the_median(monkeypatch):
    monkeypatch.setenv(bands.MODE_VARIABLE, "record")
    monkeypatch.setenv("KERAS_COURSE_SEED", "10")
    assert recorded_figure(never, **NAMES) == 4.5


def test_a_figure_that_nobody_recorded_says_how_to(monkeypatch):
    with pytest.raises(bands.BandError, match=r"MAE of 'other' was never recorded.*--recorded"):
        recorded_figure(never, **NAMES | {"model": "other"})
    monkeypatch.setenv(RECORDED_VARIABLE, "yes")
    with pytest.raises(ValueError, match="KERAS_COURSE_RECORDED is show or measure; got 'yes'"):
        recorded_figure(never, **NAMES)
