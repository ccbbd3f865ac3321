"""pandas's types."""

import keras
import numpy as np
import pandas as pd
import pytest

from grader.judge.codec import BadData, CannotCross, decode, encode, tables

WHEN = pd.date_range("2026-01-01", periods=3, freq="h", tz="Asia/Seoul", name="when")
FRAME = pd.DataFrame(
    {
        "whole": [1, 2, 3],
        "text": ["x", None, "z"],
        "when": WHEN,
        "kind": pd.Categorical(["u", "v", "u"], categories=["v", "u"], ordered=True),
        "gaps": pd.array([1, None, 3], dtype="Int64"),
        "yes": pd.array([True, None, False], dtype="boolean"),
        "mixed": pd.Series([1, "a", None], dtype=object),
    },
    index=WHEN,
)


def test_a_frame_comes_back_with_every_dtype():
    pd.testing.assert_frame_equal(decode(encode(FRAME)), FRAME)


@pytest.mark.parametrize("name", FRAME.columns)
def test_a_series_comes_back(name):
    pd.testing.assert_series_equal(decode(encode(FRAME[name])), FRAME[name])


def test_columns_of_the_same_name_and_of_several_levels():
    twice = pd.DataFrame([[1, 2.5]], columns=["a", "a"])
    pd.testing.assert_frame_equal(decode(encode(twice)), twice)
    levels = FRAME.groupby(["whole", "text"], dropna=False)[["gaps"]].agg(["min", "max"])
    pd.testing.assert_frame_equal(decode(encode(levels)), levels)


INDEXES = [
    pd.RangeIndex(2, 9, 3, name="n"),
    pd.Index(["a", "b"]),
    WHEN,
    pd.Index([1.5, 2.5]),
    pd.timedelta_range("1h", periods=2, freq="h"),
    pd.period_range("2026-01", periods=3, freq="M"),
    pd.IntervalIndex.from_breaks([0, 1, 2]),
    pd.Index(["a", "b"], dtype=object),
]


@pytest.mark.parametrize("index", INDEXES, ids=repr)
def test_an_index_comes_back(index):
    came = decode(encode(index))
    pd.testing.assert_index_equal(came, index, check_freq=True)
    assert getattr(came, "freq", None) == getattr(index, "freq", None)


def test_single_values():
    for value in (
        pd.Timestamp("2026-01-02 03:04", tz="Europe/Berlin"),
        pd.Timestamp("2026-01-02"),
        pd.Timedelta("3h"),
        pd.Period("2026-01", "M"),
        pd.Interval(0, 1, closed="left"),
    ):
        assert decode(encode(value)) == value
    assert decode(encode(pd.NaT)) is pd.NaT
    assert decode(encode(pd.NA)) is pd.NA


def test_a_view_of_a_larger_table_sends_itself_alone():
    large = pd.DataFrame(np.zeros((10_000, 5)))
    assert len(encode(large.iloc[:3])) < 1000


def test_an_empty_table():
    pd.testing.assert_frame_equal(decode(encode(FRAME.iloc[:0])), FRAME.iloc[:0])


def test_text_as_objects_stays_objects():
    text = pd.Series(["a", "b"], dtype=object)
    assert decode(encode(text)).dtype == object
    assert decode(encode(text.to_frame("t")))["t"].dtype == object


def test_bins_and_attributes():
    bins = pd.cut(pd.Series([1.0, 2, 3], name="x"), 2)
    bins.attrs["unit"] = "mpg"
    came = decode(encode(bins))
    pd.testing.assert_series_equal(came, bins)
    assert came.attrs == bins.attrs


def test_an_index_of_more_rows_than_can_be():
    with pytest.raises(BadData):
        decode(encode(pd.RangeIndex(10**12)))


def test_labels_of_functions_are_refused_on_both_sides(monkeypatch):
    odd = pd.Series([keras.metrics.MeanSquaredError()], index=["score"])
    for value in (odd, odd.to_frame().T):
        with pytest.raises(CannotCross, match="functions or models cannot be tested"):
            encode(value)
    checked = tables._holds_functions
    monkeypatch.setattr(tables, "_holds_functions", lambda items: False)
    data = encode(odd)
    monkeypatch.setattr(tables, "_holds_functions", checked)
    with pytest.raises(BadData, match="a function in a column"):
        decode(data)


def test_a_sparse_column_is_refused_in_words():
    with pytest.raises(CannotCross, match="to_dense"):
        encode(pd.Series([0, 1], dtype="Sparse[int]"))
