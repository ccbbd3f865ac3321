"""The two ways in which a value does not cross."""

from __future__ import annotations

from grader.errors import GraderError


class CannotCross(GraderError):  # noqa: N818 - it says what is so
    """A value is not data of a known type; the message is for its student."""


class BadData(GraderError):  # noqa: N818
    """Bytes that no value of a known type gives: broken, or made to do harm."""
