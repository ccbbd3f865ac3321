"""scikit-learn's estimators, by skops: it knows their types and builds no other."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import skops.io
from sklearn import model_selection
from sklearn.base import BaseEstimator
from sklearn.model_selection import BaseCrossValidator, BaseShuffleSplit
from sklearn.utils import Bunch

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.estimator_contents import oddity
from grader.judge.codec.kind import Kind, Parts, below, exactly

SCHEMA = "schema.json"
"""Name of the file in which skops lists the content of an archive."""

MOST_BYTES = 100_000_000
"""Limit of an unpacked estimator, in bytes."""

SPLITTERS = (
    *(model_selection.KFold, model_selection.StratifiedKFold, model_selection.GroupKFold),
    *(model_selection.TimeSeriesSplit, model_selection.ShuffleSplit, model_selection.StratifiedShuffleSplit),
    *(model_selection.LeaveOneOut, model_selection.PredefinedSplit),
)
# skops trusts estimators of its own accord, and these when it is told to: they hold settings alone.
TRUSTED = (
    *(f"{one.__module__}.{one.__name__}" for one in SPLITTERS),
    *("numpy.dtype", "sklearn.metrics._scorer._PassthroughScorer"),
)


def _estimator(value: object) -> Parts:
    if not type(value).__module__.startswith("sklearn."):
        raise CannotCross(f"Your class {type(value).__name__} cannot be tested; use scikit-learn's own.")
    data = skops.io.dumps(value)
    if unknown := set(skops.io.get_untrusted_types(data=data)) - set(TRUSTED):
        raise CannotCross(f"Your {type(value).__name__} holds {min(unknown)}, which cannot be tested.")
    if why := oddity(value):
        raise CannotCross(f"Your {type(value).__name__} holds {why}, which cannot be tested.")
    return [_canonical(data)]


def _canonical(data: bytes) -> bytes:
    """Write an archive of skops's such that equal estimators have equal ones: no times, no addresses."""
    made = io.BytesIO()
    names: dict[str, str] = {}
    numbers: dict[int, int] = {}

    def renamed(node: Any) -> Any:  # noqa: ANN401 - a tree of JSON
        if isinstance(node, list):
            return [renamed(one) for one in node]
        if not isinstance(node, dict):
            return node
        node = {key: renamed(one) for key, one in node.items()}
        if type(node.get("file")) is str:
            node["file"] = names.setdefault(node["file"], f"{len(names)}{Path(node['file']).suffix}")
        if type(node.get("__id__")) is int:
            node["__id__"] = numbers.setdefault(node["__id__"], len(numbers) + 1)
        return node

    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as ours:
        schema = renamed(json.loads(archive.read(SCHEMA)))
        ours.writestr(zipfile.ZipInfo(SCHEMA), json.dumps(schema))
        for old, new in names.items():
            ours.writestr(zipfile.ZipInfo(new), archive.read(old))
    return made.getvalue()


def _make_estimator(parts: list[Any]) -> object:
    (data,) = parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError("the archive is too large once unpacked")
    made = skops.io.loads(data, trusted=TRUSTED)
    if why := oddity(made):
        raise ValueError(why)
    return made


def _bunch(value: Bunch) -> Parts:
    return [dict(value)]


def _make_bunch(parts: list[Any]) -> dict[str, Any]:
    (content,) = parts
    # Its keys are attributes: one that is called (`answer.equals(...)`) would answer for the test.
    return dict(content) if any(map(callable, content.values())) else Bunch(**content)


KINDS = (
    Kind("sklearn.bunch", exactly(Bunch), _bunch, _make_bunch),
    Kind(
        "sklearn.estimator",
        below(BaseEstimator, BaseCrossValidator, BaseShuffleSplit),
        _estimator,
        _make_estimator,
    ),
)
