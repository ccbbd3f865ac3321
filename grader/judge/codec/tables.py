"""pandas types, as their arrays."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

from grader.judge.codec.derived import derived, made_from, own
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts, below, exactly

DTYPE = re.compile(r"str|string|boolean|U?Int(8|16|32|64)|Float(32|64)")
FREQUENCY = re.compile(r"-?[\w-]{1,20}")
ZONE = re.compile(r"(?!dateutil/)[A-Za-z0-9_+\-/:.]{1,64}")


MOST_ROWS = 100_000_000
NO_FUNCTIONS = "A table or a column of functions or models cannot be tested; give a list or a dictionary."
"""pandas gives what it holds as attributes, by their labels: one that is called could answer for the test."""


def _values(value: Any) -> Parts:  # noqa: ANN401 - an array of pandas's
    """Return the parts of an array: its form, then its content."""
    dtype = value.dtype
    if isinstance(dtype, np.dtype) or type(value) is pd.arrays.NumpyExtensionArray:
        items = np.asarray(value)
        if _holds_functions(items):
            raise CannotCross(NO_FUNCTIONS)
        return ["numpy", items]
    if isinstance(dtype, pd.SparseDtype):
        raise CannotCross("A sparse column cannot be tested; give an ordinary one: `.sparse.to_dense()`.")
    if isinstance(dtype, pd.CategoricalDtype):
        return ["category", value.categories, np.asarray(value.codes), bool(value.ordered)]
    if isinstance(dtype, pd.DatetimeTZDtype):
        return ["zone", value.tz_convert("UTC").tz_localize(None).to_numpy(), str(dtype.tz)]
    if isinstance(dtype, pd.IntervalDtype):
        return ["interval", value.left, value.right, value.closed]
    if isinstance(dtype, pd.PeriodDtype):
        return ["period", np.asarray(value.asi8), value.freqstr]
    return ["name", str(dtype), [None if pd.isna(item) else item for item in value]]


def _holds_functions(items: np.ndarray) -> bool:
    return items.dtype.kind == "O" and any(map(callable, items.flat))


def _make_values(parts: list[Any]) -> Any:  # noqa: ANN401
    form, first, *rest = parts
    if form == "numpy" and isinstance(first, np.ndarray):
        if _holds_functions(first):
            raise ValueError("a function in a column")
        return first
    if form == "category":
        return pd.Categorical.from_codes(rest[0], categories=pd.Index(first), ordered=bool(rest[1]))
    if form == "zone" and ZONE.fullmatch(rest[0]):
        return pd.DatetimeIndex(first).tz_localize("UTC").tz_convert(rest[0]).array
    if form == "interval":
        return pd.arrays.IntervalArray.from_arrays(first, rest[0], closed=rest[1])
    if form == "period" and FREQUENCY.fullmatch(rest[0]):
        periods: Any = pd.PeriodIndex  # its stubs lack this method
        return periods.from_ordinals(first, freq=rest[0]).array
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
    frequency = value.freqstr if kind in (pd.DatetimeIndex, pd.TimedeltaIndex) else None
    return ["one", list(_values(value.array)), value.name, frequency]


def _make_index(parts: list[Any]) -> Any:  # noqa: ANN401 - an index of any kind
    form, *rest = parts
    if form == "range":
        made = pd.RangeIndex(rest[0], rest[1], rest[2], name=rest[3])
        if len(made) > MOST_ROWS:
            raise ValueError("too many rows")
        return made
    if form == "multi":
        return pd.MultiIndex(levels=rest[0], codes=rest[1], names=rest[2])
    array, name, frequency = _make_values(rest[0]), *rest[1:]
    if callable(name):
        raise ValueError("a function as a name")
    if type(frequency) is str and FREQUENCY.fullmatch(frequency):
        dated = pd.TimedeltaIndex if array.dtype.kind == "m" else pd.DatetimeIndex
        return dated(array, name=name, freq=frequency)
    return pd.Index(array, name=name, dtype=array.dtype)  # pandas would guess for objects


def _series(value: pd.Series) -> Parts:
    return [value.name, value.index, list(_values(value.array)), dict(value.attrs)]


def _make_series(parts: list[Any]) -> pd.Series:
    name, index, values, attributes = parts
    made = _column(values, _checked_index(index))
    made.name = name
    made.attrs.update(attributes)
    return made


def _column(parts: list[Any], index: pd.Index) -> pd.Series:
    array = _make_values(parts)
    if len(array) != len(index):
        raise ValueError("the values do not fill the rows")
    made: pd.Series = pd.Series(array, index=index, dtype=array.dtype)  # pandas would guess for objects
    return made


def _frame(value: pd.DataFrame) -> Parts:
    columns = [list(_values(value.iloc[:, place].array)) for place in range(value.shape[1])]
    return [value.columns, value.index, columns, dict(value.attrs)]


def _make_frame(parts: list[Any]) -> pd.DataFrame:
    columns, index, values, attributes = parts
    if len(_checked_index(columns)) != len(values):
        raise ValueError("a name without a column")
    rows = pd.RangeIndex(len(_checked_index(index)))
    made = pd.DataFrame({place: _column(one, rows) for place, one in enumerate(values)}, index=rows)
    made.columns, made.index = columns, index
    made.attrs.update(attributes)
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


def _make_period(parts: list[Any]) -> pd.Period:
    ordinal, frequency = parts
    if type(ordinal) is not int or not FREQUENCY.fullmatch(frequency):
        raise ValueError("no period")
    return pd.Period(ordinal=ordinal, freq=frequency)


KINDS = (
    derived(pd.DataFrame, "pandas.a_frame", _frame, made_from(_make_frame), own(pd.DataFrame), extends=False),
    derived(pd.Series, "pandas.a_series", _series, made_from(_make_series), own(pd.Series), extends=False),
    Kind("pandas.frame", below(pd.DataFrame), _frame, _make_frame),
    Kind("pandas.series", below(pd.Series), _series, _make_series),
    Kind("pandas.index", below(pd.Index), _index, _make_index),
    Kind("pandas.array", below(pd.api.extensions.ExtensionArray), _values, _make_values),
    Kind("pandas.timestamp", exactly(pd.Timestamp), _moment, _make_moment),
    Kind("pandas.timedelta", exactly(pd.Timedelta), lambda v: [v.to_numpy()], lambda p: pd.Timedelta(*p)),
    Kind(
        "pandas.interval",
        exactly(pd.Interval),
        lambda v: [v.left, v.right, v.closed],
        lambda p: pd.Interval(*p),
    ),
    Kind("pandas.period", exactly(pd.Period), lambda v: [v.ordinal, v.freqstr], _make_period),
    Kind("pandas.nat", exactly(type(pd.NaT)), lambda _: [], lambda _: pd.NaT),
    Kind("pandas.na", exactly(type(pd.NA)), lambda _: [], lambda _: pd.NA),
)
