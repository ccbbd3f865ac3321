"""Errors of warm kernels."""

from __future__ import annotations


class ZygoteError(RuntimeError):
    """The zygote cannot serve; the message has the reason, ``remedy`` what to do."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason, remedy)  # both, so that the error survives pickling
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.reason} {self.remedy}".strip()
