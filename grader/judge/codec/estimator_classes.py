"""scikit-learn's estimators by name, and skops, imported without PyTorch and Dask.

Both look into all packages of scikit-learn, some of which import PyTorch and Dask where they are installed.
That takes seconds and 100 MB, and few estimators have to do with it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_importing(name: str) -> Iterator[None]:
    """Keep a package from being imported within the context, unless it is already."""
    absent = name not in sys.modules
    if absent:
        sys.modules[name] = None  # type: ignore[assignment]  # "cannot be imported"
    try:
        yield
    finally:
        if absent:
            del sys.modules[name]


with not_importing("torch"), not_importing("dask"):
    import skops.io
    from sklearn.utils import all_estimators

    ESTIMATORS = {f"{kind.__module__}.{kind.__name__}" for _, kind in all_estimators()}

__all__ = ["ESTIMATORS", "not_importing", "skops"]
