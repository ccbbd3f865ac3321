"""Number of threads of the libraries in a forked kernel.

TensorFlow reads its own variables when it first runs, which is after the fork. BLAS and OpenMP
read theirs when they are loaded, which was before it: their numbers are set again.

tf.data has one thread more for each iterator, which tunes how many others there are. Keras makes an
iterator an epoch, and its end waits until the tuner next wakes up: up to 0.15 s in which nothing runs,
when several processes share the cores. Where there is one thread there is nothing to tune.

tf.data also rewrites the graph of each dataset before it is used. That changes no item, and takes a tenth of
the processor time of a small fit.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


@cache
def loaded_libraries() -> ThreadpoolController:
    """BLAS and OpenMP in this process. Finding them takes a while: the zygote does, for all its kernels."""
    return ThreadpoolController()


def set_threads(env: Mapping[str, str]) -> None:
    """Give BLAS and OpenMP the numbers that an ordinary kernel in ``env`` would have."""
    for library in loaded_libraries().lib_controllers:
        threads = wanted_threads(library.internal_api, env)
        if threads != library.get_num_threads():
            library.set_num_threads(threads)


def leave_out_tuners(env: Mapping[str, str]) -> None:
    """If TensorFlow gets one thread, tune and rewrite datasets only where their `Options()` ask for it."""
    if env.get("TF_NUM_INTRAOP_THREADS") != "1" or "tensorflow" not in sys.modules:
        return
    options = sys.modules["tensorflow"].data.experimental
    _only_if_asked(options.AutotuneOptions, "enabled")
    _only_if_asked(options.OptimizationOptions, "apply_default_optimizations")


def _only_if_asked(options: Any, name: str) -> None:  # noqa: ANN401 - TensorFlow is untyped
    """Make False the default of an option, which is None: TensorFlow would take that for True."""
    told: property = getattr(options, name)

    def asked(of: Any) -> bool:  # noqa: ANN401 - as above
        return bool(told.__get__(of))

    setattr(options, name, property(asked, told.fset, None, told.__doc__))


def wanted_threads(library: str, env: Mapping[str, str]) -> int:
    """The number of threads for ``"openblas"``, ``"openmp"``, ...; all cores by default."""
    for name in (f"{library.upper()}_NUM_THREADS", "OMP_NUM_THREADS"):
        # OMP_NUM_THREADS may be a list, one number for each level of nesting.
        first = env.get(name, "").split(",")[0].strip()
        if first.isdigit() and int(first) > 0:
            return int(first)
    return len(os.sched_getaffinity(0))
