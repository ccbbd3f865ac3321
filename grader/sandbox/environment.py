"""Environment of a kernel: an allow-list of variables. Others may be secrets."""

from __future__ import annotations

from collections.abc import Mapping

NAMED = frozenset(
    {
        "JPY_PARENT_PID",
        "JPY_SESSION_NAME",
        "LANG",
        "LANGUAGE",
        "LD_LIBRARY_PATH",
        "LD_PRELOAD",
        "PATH",
        "TERM",
        "TZ",
        "VIRTUAL_ENV",
    }
)

FAMILIES = (
    "CUDA_",
    "KERAS_",
    "LC_",
    "MKL_",
    "MPL",
    "NUMEXPR_",
    "OMP_",
    "OPENBLAS_",
    "PYDEVD_",
    "PYTHON",
    "TF_",
    "XLA_",
)
"""Beginnings of names: switches of libraries, which hold no secret."""


def named_variables(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that a student's code may see."""
    return {name: value for name, value in environ.items() if name in NAMED or name.startswith(FAMILIES)}
