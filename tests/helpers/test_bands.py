import json

import pytest

from helpers import bands
from helpers.bands import (
    BandError,
    Measurement,
    band_of,
    read_values,
    record,
    values_from,
    write_values,
)
from helpers.runtime import SEED_VARIABLE


def measured(values, model="network", lesson="01_regression"):
    return [
        Measurement(lesson=lesson, metric="test MAE", model=model, value=value, seed=seed)
        for seed, value in enumerate(values)
    ]


def test_a_band_is_the_range_widened_by_half_on_each_side():
    assert band_of([2.0, 1.0, 1.5]) == (0.5, 2.5)


@pytest.mark.parametrize("value", [2.48, -2.48, 0.7877, 12345.6, 3e-7])
def test_a_figure_that_no_seed_changes_may_move_by_a_fiftieth(value):
    low, high = band_of([value] * 10)
    assert (low, high) == pytest.approx((value - abs(value) / 50, value + abs(value) / 50))


def test_zero_is_zero():
    assert band_of([0.0] * 10) == (0.0, 0.0)


def test_measurements_become_values_in_the_order_of_the_seeds():
    both = measured(range(1, 11), "network") + list(reversed(measured([5.123456] * 10, "mean")))
    assert values_from(both) == {
        "01_regression": {"test MAE": {"mean": [5.1235] * 10, "network": [float(n) for n in range(1, 11)]}}
    }


def test_a_seed_without_a_value_is_named():
    with pytest.raises(
        ValueError, match=r"01_regression, test MAE of 'network': no value for the seeds \[8, 9\]"
    ):
        values_from(measured(range(8)))


def test_writing_leaves_other_lessons_alone_and_gives_the_same_bytes(tmp_path):
    file = tmp_path / "bands.json"
    write_values({"02_b": {"m": {"x": [1.0, 2.0]}}}, file)
    write_values({"01_a": {"m": {"x": [3.0, 4.0]}}}, file)
    before = file.read_bytes()
    write_values({"01_a": {"m": {"x": [3.0, 4.0]}}}, file)
    assert file.read_bytes() == before
    assert list(json.loads(before)) == ["01_a", "02_b"]


def test_no_file_means_no_bands(tmp_path):
    assert read_values(tmp_path / "none.json") == {}


def test_recording_appends_a_line_a_model(tmp_path, monkeypatch):
    file = tmp_path / "lines"
    monkeypatch.setenv(bands.RECORD_VARIABLE, str(file))
    monkeypatch.setenv(SEED_VARIABLE, "3")
    record("01_regression", "test MAE", {"mean": 6.5, "network": 1.7})
    record("01_regression", "test R²", {"mean": 0.0})
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert lines[0] == {
        "lesson": "01_regression",
        "metric": "test MAE",
        "model": "mean",
        "value": 6.5,
        "seed": 3,
    }
    assert len(lines) == 3


def test_recording_without_its_settings_names_them(monkeypatch):
    monkeypatch.delenv(bands.RECORD_VARIABLE, raising=False)
    monkeypatch.delenv(SEED_VARIABLE, raising=False)
    with pytest.raises(BandError, match="needs KERAS_COURSE_BANDS_FILE and KERAS_COURSE_SEED too"):
        record("01_regression", "test MAE", {"mean": 1})
