"""The two ways in which a value does not cross."""

from __future__ import annotations

from grader.errors import GraderError


class CannotCross(GraderError):  # noqa: N818 - it says what is so
    """A value is no data of a known type; the message is for the student whose value it is."""


class BadData(GraderError):  # noqa: N818
    """Bytes that no value of a known type gives: broken, or made to do harm."""
