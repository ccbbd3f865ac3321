"""How large a value may be that crosses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CodecLimits:
    """Bytes of one message, parts of one value, how deep it may be nested."""

    total_bytes: int = 256_000_000
    nodes: int = 2_000_000
    depth: int = 60
