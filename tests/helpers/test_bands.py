import json

import pytest

from helpers import bands
from helpers.bands import BandError, Measurement, band_of, bands_from, main, read_bands, record, write_bands
from helpers.runtime import SEED_VARIABLE


def measured(values, model="network", lesson="01_regression"):
    return [Measurement(lesson, "test MAE", model, value, seed) for seed, value in enumerate(values)]


def test_a_band_is_the_range_widened_by_half_on_each_side_and_a_thousandth():
    assert band_of([2.0, 1.0, 1.5]) == pytest.approx((0.498, 2.502))


@pytest.mark.parametrize("value", [2.48, -2.48, 0.7877, 12345.6, 3e-7])
def test_a_figure_that_no_seed_changes_may_move_in_its_last_digits(value):
    low, high = band_of([value] * 10)
    assert low < value < high
    assert high - low == pytest.approx(abs(value) / 500, rel=0.6)


def test_zero_is_zero():
    assert band_of([0.0] * 10) == (0.0, 0.0)


def test_rounding_never_shrinks_a_band():
    low, high = band_of([1.23456, 1.34567])
    assert low <= 1.23456 - 0.055555 - 0.00134567
    assert high >= 1.34567 + 0.055555 + 0.00134567
    assert all(f"{edge:.4g}" == repr(edge) for edge in (low, high))


def test_measurements_become_sorted_bands():
    both = measured(range(1, 11), "network") + measured([5] * 10, "mean")
    assert bands_from(both) == {
        "01_regression": {"test MAE": {"mean": [4.995, 5.005], "network": [-3.51, 14.51]}}
    }
    assert list(bands_from(both)["01_regression"]["test MAE"]) == ["mean", "network"]


def test_a_seed_without_a_value_is_named():
    with pytest.raises(
        ValueError, match=r"01_regression, test MAE of 'network': no value for the seeds \[8, 9\]"
    ):
        bands_from(measured(range(8)))


def test_writing_leaves_other_lessons_alone_and_gives_the_same_bytes(tmp_path):
    file = tmp_path / "bands.json"
    write_bands({"02_b": {"m": {"x": [1.0, 2.0]}}}, file)
    write_bands({"01_a": {"m": {"x": [3.0, 4.0]}}}, file)
    before = file.read_bytes()
    write_bands({"01_a": {"m": {"x": [3.0, 4.0]}}}, file)
    assert file.read_bytes() == before
    assert list(json.loads(before)) == ["01_a", "02_b"]


def test_no_file_means_no_bands(tmp_path):
    assert read_bands(tmp_path / "none.json") == {}


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


def test_the_command_says_what_is_wrong(tmp_path, capsys):
    assert main(["99", "--lessons", str(tmp_path)]) == 1
    assert "bands: No lesson is called '99'" in capsys.readouterr().err
