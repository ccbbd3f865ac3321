"""Errors of the sandbox."""

from __future__ import annotations


class SandboxError(RuntimeError):
    """A process could not be confined; it must not run what it was meant to run."""
