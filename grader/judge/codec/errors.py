"""Errors of values that do not cross."""

from __future__ import annotations

from grader.errors import GraderError


class CannotCross(GraderError):  # noqa: N818 - it says what is so
    """A value is not data of a known type; the message is for its student."""


class BadData(GraderError):  # noqa: N818
    """Bytes that do not encode a value of a known type: broken, or made to do harm."""
