"""Limits on the size of encoded values."""

from __future__ import annotations

from dataclasses import dataclass

from grader.frames import MOST_BYTES


@dataclass(frozen=True)
class CodecLimits:
    """Bytes of one message, parts of one value (one that comes twice counts twice), how deep it is nested."""

    total_bytes: int = MOST_BYTES
    nodes: int = 2_000_000
    depth: int = 60
