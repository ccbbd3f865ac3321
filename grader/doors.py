"""Deprecated names of the preprocessors in ``grader.preprocessors``, for one release.

An older ``nbgrader_config.py`` names ``grader.doors.Rebuild``, ``Run``, ``Keep`` and ``check_first``.
"""

from __future__ import annotations

import warnings

from grader import preprocessors

NEW_NAMES = {
    "Door": "GraderPreprocessor",
    "Keep": "KeepResult",
    "Rebuild": "RebuildSubmission",
    "Run": "ExecuteConfined",
    "check_first": "check_first",
}


def __getattr__(name: str) -> object:
    if name not in NEW_NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    new = f"grader.preprocessors.{NEW_NAMES[name]}"
    warnings.warn(f"grader.doors.{name} is now {new}; the old name goes with version 0.3.", FutureWarning, 2)
    return getattr(preprocessors, NEW_NAMES[name])
