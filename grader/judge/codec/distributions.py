"""SciPy's distributions with their parameters (`scipy.stats.randint(1, 5)`): a name, and numbers."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts

DEFINED_IN = "scipy.stats._distn_infrastructure"


def is_distribution(kind: type) -> bool:
    """Tell whether a type is SciPy's own one of distributions with parameters."""
    module = sys.modules.get(DEFINED_IN)
    names = ("rv_continuous_frozen", "rv_discrete_frozen")
    return module is not None and kind in [getattr(module, name) for name in names]


def _parts(value: Any) -> Parts:  # noqa: ANN401 - of SciPy, which has no types
    name = value.dist.name
    if type(_found(name)) is not type(value.dist):
        raise CannotCross(f"A distribution of your own ({name!s:.40}) cannot be tested; give one of SciPy's.")
    return [name, list(value.args), dict(value.kwds)]


def _build(parts: list[Any]) -> object:
    name, args, kwds = parts
    if not all(np.asarray(one).dtype.kind in "biuf" for one in [*args, *kwds.values()]):
        raise ValueError("no numbers")
    if (found := _found(name)) is None:
        raise ValueError("no distribution of SciPy's")
    made: object = found(*args, **kwds)
    return made


def _found(name: object) -> Any:  # noqa: ANN401
    """Return SciPy's distribution of this name; None if there is none."""
    from scipy import stats  # late: it takes half a second, and sparse matrices do without

    found = getattr(stats, name, None) if type(name) is str else None
    return found if isinstance(found, stats.rv_continuous | stats.rv_discrete) else None


KINDS = (Kind("scipy.distribution", is_distribution, _parts, _build),)
