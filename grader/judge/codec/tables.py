"""pandas's types, taken apart into their arrays."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

from grader.judge.codec.kind import Kind, Parts, below, exactly

DTYPE = re.compile(r"str|string|boolean|U?Int(8|16|32|64)|Float(32|64)|category|object|period\[[\w-]{1,20}\]")
ZONE = re.compile(r"[A-Za-z0-9_+\-/:.]{1,64}")


def _values(value: Any) -> Parts:  # noqa: ANN401 - an array of pandas's
    """Take an array apart: its form, then what it is made of."""
    dtype = value.dtype
    if isinstance(dtype, np.dtype) or type(value) is pd.arrays.NumpyExtensionArray:
        return ["numpy", np.asarray(value)]
    if isinstance(dtype, pd.CategoricalDtype):
        return ["category", value.categories, np.asarray(value.codes), bool(value.ordered)]
    if isinstance(dtype, pd.DatetimeTZDtype):
        return ["zone", value.tz_convert("UTC").tz_localize(None).to_numpy(), str(dtype.tz)]
    return ["name", str(dtype), [None if pd.isna(item) else item for item in value]]


def _make_values(parts: list[Any]) -> Any:  # noqa: ANN401
    form, first, *rest = parts
    if form == "numpy" and isinstance(first, np.ndarray):
        return first
    if form == "category":
        return pd.Categorical.from_codes(rest[0], categories=pd.Index(first), ordered=bool(rest[1]))
    if form == "zone" and ZONE.fullmatch(rest[0]):
        return pd.DatetimeIndex(first).tz_localize("UTC").tz_convert(rest[0]).array
    if form == "name" and DTYPE.fullmatch(first):
        # "str" alone may also mean NumPy's text.
        return pd.array(rest[0], dtype=pd.StringDtype(na_value=np.nan) if first == "str" else first)
    raise ValueError("no column")


def _index(value: Any) -> Parts:  # noqa: ANN401 - an index of any kind
    kind = type(value)
    if kind is pd.RangeIndex:
        return ["range", value.start, value.stop, value.step, value.name]
    if kind is pd.MultiIndex:
        return ["multi", list(value.levels), [np.asarray(code) for code in value.codes], list(value.names)]
    frequency = value.freqstr if kind is pd.DatetimeIndex else None
    return ["one", list(_values(value.array)), value.name, frequency]


def _make_index(parts: list[Any]) -> Any:  # noqa: ANN401 - an index of any kind
    form, *rest = parts
    if form == "range":
        return pd.RangeIndex(rest[0], rest[1], rest[2], name=rest[3])
    if form == "multi":
        return pd.MultiIndex(levels=rest[0], codes=rest[1], names=rest[2])
    values, name, frequency = rest
    if type(frequency) is str and len(frequency) < 20:
        return pd.DatetimeIndex(_make_values(values), name=name, freq=frequency)
    return pd.Index(_make_values(values), name=name)


def _series(value: pd.Series) -> Parts:
    return [value.name, value.index, list(_values(value.array))]


def _make_series(parts: list[Any]) -> pd.Series:
    name, index, values = parts
    return pd.Series(_make_values(values), index=_checked_index(index), name=name)


def _frame(value: pd.DataFrame) -> Parts:
    columns = [list(_values(value.iloc[:, place].array)) for place in range(value.shape[1])]
    return [value.columns, value.index, columns]


def _make_frame(parts: list[Any]) -> pd.DataFrame:
    columns, index, values = parts
    if len(_checked_index(columns)) != len(values):
        raise ValueError("a name without a column")
    made = pd.DataFrame(dict(enumerate(map(_make_values, values))), index=_checked_index(index))
    made.columns = columns
    return made


def _checked_index(value: object) -> pd.Index:
    if not isinstance(value, pd.Index):
        raise ValueError("no index")
    return value


def _moment(value: pd.Timestamp) -> Parts:
    return [value.tz_convert("UTC").to_numpy() if value.tz else value.to_numpy(), str(value.tz or "")]


def _make_moment(parts: list[Any]) -> pd.Timestamp:
    when, zone = parts
    if not isinstance(when, np.datetime64) or not (zone == "" or ZONE.fullmatch(zone)):
        raise ValueError("no time")
    made = pd.Timestamp(when)
    return made.tz_localize("UTC").tz_convert(zone) if zone else made


KINDS = (
    Kind("pandas.frame", below(pd.DataFrame), _frame, _make_frame),
    Kind("pandas.series", below(pd.Series), _series, _make_series),
    Kind("pandas.index", below(pd.Index), _index, _make_index),
    Kind("pandas.array", below(pd.api.extensions.ExtensionArray), _values, _make_values),
    Kind("pandas.timestamp", exactly(pd.Timestamp), _moment, _make_moment),
    Kind("pandas.timedelta", exactly(pd.Timedelta), lambda v: [v.to_numpy()], lambda p: pd.Timedelta(*p)),
    Kind("pandas.nat", exactly(type(pd.NaT)), lambda _: [], lambda _: pd.NaT),
    Kind("pandas.na", exactly(type(pd.NA)), lambda _: [], lambda _: pd.NA),
)
