import json

import numpy as np
import pytest

from helpers import bands, compare_models

BANDS = {"01_regression": {"test MAE": {"mean": [6.6, 6.6], "network": [1.4954, 1.984]}}}


@pytest.fixture(autouse=True)
def stored(tmp_path, monkeypatch):
    file = tmp_path / "bands.json"
    file.write_text(json.dumps(BANDS), encoding="utf-8")
    monkeypatch.setattr(bands, "BANDS_FILE", file)
    monkeypatch.delenv(bands.MODE_VARIABLE, raising=False)


def compare(scores, **arguments):
    return compare_models(scores, lesson="01_regression", metric="test MAE", **arguments)


def test_a_row_a_model_with_its_band():
    table = compare({"mean": 6.6, "network": np.float32(1.69123), "tree": 2}, unit="mpg")
    assert list(table.index) == ["mean", "network", "tree"]
    assert table["test MAE (mpg)"].tolist() == [6.6, 1.691, 2.0]
    assert table["band of ten seeds"].tolist() == ["6.6", "1.5 – 1.98", "–"]


def test_without_a_unit_the_column_is_the_metric():
    assert compare({"mean": 6.6}).columns[0] == "test MAE"


def test_a_value_outside_is_marked_in_words():
    assert compare({"network": 2.5})["band of ten seeds"].tolist() == ["1.5 – 1.98, this run is outside"]


def test_checking_passes_inside_the_bands(monkeypatch):
    monkeypatch.setenv(bands.MODE_VARIABLE, "check")
    assert len(compare({"mean": 6.7, "network": 1.3})) == 2


@pytest.mark.parametrize(
    ("scores", "message"),
    [
        ({"network": 2.5}, "'network' gave 2.5, 1.5 – 1.98, this run is outside.*make bands"),
        ({"network": 1.2}, "'network' gave 1.2"),
        ({"mean": 6.8}, "'mean' gave 6.8, 6.6, this run is outside"),
        ({"mean": 6.6, "tree": 2}, "'tree' gave 2, which has no band"),
    ],
)
def test_checking_fails_outside_or_without_a_band(monkeypatch, scores, message):
    monkeypatch.setenv(bands.MODE_VARIABLE, "check")
    with pytest.raises(AssertionError, match=f"Lesson 01_regression, test MAE: {message}"):
        compare(scores)


def test_recording_neither_checks_nor_fails(tmp_path, monkeypatch):
    monkeypatch.setenv(bands.MODE_VARIABLE, "record")
    monkeypatch.setenv(bands.RECORD_VARIABLE, str(tmp_path / "lines"))
    monkeypatch.setenv("KERAS_COURSE_SEED", "3")
    compare({"network": 99.123456, "tree": 1})
    lines = (tmp_path / "lines").read_text().splitlines()
    assert json.loads(lines[0])["value"] == 99.123456
    assert len(lines) == 2


def test_another_mode_is_named(monkeypatch):
    monkeypatch.setenv(bands.MODE_VARIABLE, "chekc")
    with pytest.raises(ValueError, match="KERAS_COURSE_BANDS is show, check or record; got 'chekc'"):
        compare({"mean": 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "1.5", None, np.array([1.0])])
def test_a_value_that_is_no_number_is_named(value):
    with pytest.raises(ValueError, match="The value of 'network' should be one finite number"):
        compare({"network": value})


@pytest.mark.parametrize("scores", [{}, [("mean", 1)], 3])
def test_something_else_than_scores_says_what_to_pass(scores):
    with pytest.raises(TypeError, match="needs a dictionary of models and values"):
        compare(scores)
