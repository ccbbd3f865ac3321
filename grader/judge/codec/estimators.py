"""scikit-learn's estimators, by skops: it knows their types and builds no other."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from inspect import isroutine
from pathlib import Path
from types import FunctionType
from typing import Any

import joblib
import numpy as np
from sklearn import feature_selection, metrics, model_selection
from sklearn.base import BaseEstimator
from sklearn.compose import make_column_selector
from sklearn.metrics._scorer import _BaseScorer
from sklearn.model_selection import BaseCrossValidator, BaseShuffleSplit
from sklearn.model_selection._split import _CVIterableWrapper, _RepeatedSplits
from sklearn.utils import Bunch

from grader.judge.codec.derived import with_attributes
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.estimator_classes import skops
from grader.judge.codec.estimator_contents import oddity
from grader.judge.codec.foreign import Foreign
from grader.judge.codec.kind import Kind, Parts, below, exactly
from grader.judge.codec.remote_estimators.describing import describe
from grader.judge.codec.remote_estimators.kept import KeptEstimator, as_function, called_by
from grader.judge.codec.remote_estimators.proxies import ProxyEstimator, build
from grader.judge.codec.remote_estimators.replacing import Mark, is_data, is_estimator, put_back, take_out
from grader.judge.codec.remote_estimators.scores import never_score_by

SCHEMA = "schema.json"
"""Name of the file in which skops lists the content of an archive."""

MOST_BYTES = 100_000_000
"""Limit of an unpacked estimator, in bytes."""

SPLITTERS = (
    *(model_selection.KFold, model_selection.StratifiedKFold, model_selection.GroupKFold),
    *(model_selection.TimeSeriesSplit, model_selection.ShuffleSplit, model_selection.StratifiedShuffleSplit),
    *(model_selection.LeaveOneOut, model_selection.PredefinedSplit, model_selection.LeavePOut),
    *(model_selection.LeaveOneGroupOut, model_selection.LeavePGroupsOut, model_selection.GroupShuffleSplit),
    *(model_selection.StratifiedGroupKFold, model_selection.RepeatedKFold),
    *(model_selection.RepeatedStratifiedKFold, _CVIterableWrapper),
)
# Functions without a state that scikit-learn defines: their names say all.
FUNCTIONS = tuple(
    one
    for module in (metrics, metrics.pairwise, feature_selection)
    for one in vars(module).values()
    if isinstance(one, FunctionType) and one.__module__.startswith("sklearn.")
)
# Of `cv=KFold(3).split(x)`: skops fails at one, so the estimator that holds it stays where it is.
ITERATORS = ("builtins.generator", "builtins.zip", "builtins.map")
NUMPY_TYPES = [
    name for name, one in vars(np).items() if isinstance(one, type) and issubclass(one, np.generic)
]
# skops knows these where a notebook has enabled them (`enable_halving_search_cv`).
HALVING = ("HalvingGridSearchCV", "HalvingRandomSearchCV", "_SubsampleMetaSplitter")
# skops trusts estimators of its own accord, and these when it is told to: they hold settings alone.
TRUSTED = (
    *(f"{one.__module__}.{one.__name__}" for one in (*SPLITTERS, *FUNCTIONS, make_column_selector, Mark)),
    *(f"sklearn.metrics._scorer.{name}" for name in ("_PassthroughScorer", "_Scorer")),
    *(f"sklearn._loss.loss.{name}" for name in ("HalfTweedieLoss", "HalfTweedieLossIdentity")),
    *(f"sklearn.model_selection._search_successive_halving.{name}" for name in HALVING),
    "numpy.dtype",
    *(f"numpy.{name}" for name in NUMPY_TYPES),  # as in `dtype=`
    *(f"builtins.{one.__name__}" for one in (object, str, bytes, bool, int, float, complex)),
)


def _estimator(value: object) -> Parts:
    data, found = _serialized(value)
    return [_canonical(data), *(part for one in found for part in _described(one))]


def _serialized(value: object) -> tuple[bytes, list[object]]:
    """Return an archive, and what its marks stand for."""
    unknown = set(ITERATORS)
    for _ in range(2):  # what skops does not trust stays here, in the estimators that hold it
        taken, found = take_out(value, _crosses_by_name, unknown)
        data = skops.io.dumps(taken if found else value)
        unknown = set(skops.io.get_untrusted_types(data=data)) - set(TRUSTED)
        if not unknown:
            break
    if unknown:
        raise CannotCross(f"Your {type(value).__name__} holds {min(unknown)}, which cannot be tested.")
    if type(taken) is not Mark and (why := oddity(taken)):
        raise CannotCross(f"Your {type(value).__name__} holds {why}, which cannot be tested.")
    return data, found


def _described(one: object) -> Parts:
    """Return what a mark stands for, and its description: none for data, a function, or a proxy."""
    if isinstance(one, ProxyEstimator):
        return [one._kept, {}]
    if isinstance(one, Foreign) or is_data(one):
        return [one, {}]
    if is_estimator(one):
        return [KeptEstimator.of(one), describe(one)]
    return [as_function(one), {}]


@cache
def _crosses_by_name(function: object) -> bool:
    """Tell whether a function is one that skops finds by its name."""
    try:
        named = skops.io.get_untrusted_types(data=skops.io.dumps(function))
    except Exception:  # a function of the student's may be anything
        return False
    return not set(named) - set(TRUSTED)


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
    data, *custom = parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError("the archive is too large once unpacked")
    pairs = list(zip(custom[::2], custom[1::2], strict=True))
    objects = [_built(*pair) for pair in pairs]
    made = put_back(skops.io.loads(data, trusted=TRUSTED), objects)
    if why := oddity(made):
        raise ValueError(why)
    if not all(map(is_data, objects)):
        never_score_by([one for one in objects if callable(one)])
        joblib.parallel_config(backend="sequential")  # from now on: no other process can ask
    return made


def _built(thing: object, description: dict[str, Any]) -> object:
    """Return what a mark stands for: the object itself where it is, else a proxy."""
    if isinstance(thing, KeptEstimator):
        return thing.value
    if is_data(thing):
        return thing
    if isroutine(thing):
        return called_by(thing)
    if not isinstance(thing, Foreign):
        raise ValueError("an object that is nowhere")
    return build(thing, description)  # type: ignore[arg-type]  # what is there can be called, or says so


def _bunch(value: Bunch) -> Parts:
    return [dict(value)]


def _make_bunch(parts: list[Any]) -> dict[str, Any]:
    (content,) = parts
    return with_attributes(Bunch, content)


KINDS = (
    Kind("sklearn.bunch", exactly(Bunch), _bunch, _make_bunch),
    Kind(
        "sklearn.estimator",
        below(
            *(BaseEstimator, BaseCrossValidator, BaseShuffleSplit, _RepeatedSplits),
            *(_BaseScorer, ProxyEstimator),
        ),
        _estimator,
        _make_estimator,
    ),
)
