"""Modules that a zygote imports, and environment variables that these imports fix."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec

from grader.sandbox.environment import named_variables

_WANTED = (
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "sklearn.linear_model",
    "sklearn.metrics",
    "sklearn.model_selection",
    "sklearn.preprocessing",
    # skops looks for a module in all that are loaded: before Keras, 0.7 s in place of 1.2.
    "grader.judge.codec.estimators",
    "keras",
    "helpers",
    "helpers.accessibility",
    "helpers.datasets",
    "helpers.history_plot",
    "helpers.runtime",
    "helpers.sections",
    # What the judge's questions about such values need.
    "grader.judge.codec.tables",
    "grader.judge.codec.keras_objects",
)
_NEEDED = {
    "grader.judge.codec.tables": "pandas",
    "grader.judge.codec.keras_objects": "keras",
    "grader.judge.codec.estimators": "skops",
}


def _is_installed(module: str) -> bool:
    return find_spec(_NEEDED.get(module, module.partition(".")[0])) is not None


#: What a course's notebooks import, as far as it is installed: the grader works without TensorFlow too.
COURSE_MODULES = tuple(module for module in _WANTED if _is_installed(module))

#: What every kernel imports on its own way up, and a figure's first drawing.
KERNEL_MODULES = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completer",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "sqlite3",
    "tornado.platform.asyncio",
    "matplotlib_inline.config",
    "matplotlib.backends.backend_agg",
    "psutil",
    "threadpoolctl",
    "grader.judge.kernel_side",
    "grader.judge.process.main",
)

#: Imported along with others, but it looks for the running shell then: to be imported again.
SHELL_MODULES = ("matplotlib_inline.backend_inline",)

#: Read once, at an interpreter's start or a library's import: a kernel that wants another value
#: cannot come from this zygote.
SETTLED_VARIABLES = (
    "KERAS_BACKEND",
    "KERAS_HOME",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "PYTHONHASHSEED",
    "PYTHONHOME",
    "PYTHONNOUSERSITE",
    "PYTHONPATH",
    "PYTHONSAFEPATH",
    "PYTHONUTF8",
    "PYTHONWARNINGS",
    "TF_ENABLE_ONEDNN_OPTS",
    "TF_USE_LEGACY_KERAS",
)


def zygote_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment in which a zygote imports."""
    # A kernel can read in /proc what its zygote began with: nothing that may be a secret.
    places = {name: environ[name] for name in ("HOME", "TMPDIR") if name in environ}
    environment = {"TF_CPP_MIN_LOG_LEVEL": "3", **named_variables(environ), **places}
    # OpenBLAS starts its threads at import, and threads do not survive a fork. Each kernel gets
    # its own number afterwards (threads.py). OMP_NUM_THREADS would hide the default from it.
    environment["OPENBLAS_NUM_THREADS"] = "1"
    environment.pop("OMP_NUM_THREADS", None)
    environment["MPLBACKEND"] = INLINE_BACKEND
    environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # a warning about frozen modules
    return environment


#: What ipykernel sets before a notebook can import matplotlib.
INLINE_BACKEND = "module://matplotlib_inline.backend_inline"


def unsettled(wanted: Mapping[str, str], environ: Mapping[str, str] = os.environ) -> list[str]:
    """Names of the variables for which ``wanted`` needs an interpreter of its own."""
    return [name for name in SETTLED_VARIABLES if wanted.get(name) != environ.get(name)]
