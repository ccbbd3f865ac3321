"""Run a command under the meter."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from grader.bench.activated import activated_path
from grader.bench.records import Metered, Run
from grader.errors import MachineError
from grader.record_json import from_json
from grader.user_cache import CACHE_DIR

ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3"}
"""The same for all. Stock nbgrader takes points for what TensorFlow logs on stderr."""


def measured(words: list[str], folder: Path, kind: str = "time", env: Mapping[str, str] | None = None) -> Run:
    """Run `python WORDS` in a folder; return what it took. Raises `MachineError` if it fails."""
    cache = folder / ".cache"  # a new class is new to this user too
    command = [sys.executable, "-m", "grader.bench.meter", kind, sys.executable, *words]
    meter = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **ENVIRONMENT, CACHE_DIR: str(cache), **(env or {}), "PATH": activated_path()},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for us; we pass it on
    )
    try:
        answer, _ = meter.communicate()
    except BaseException:
        meter.terminate()
        meter.wait()
        raise
    ended = Metered(None, meter.returncode, "the meter was ended")
    said = from_json(answer, Metered) if answer else ended
    if said.status or said.run is None:
        raise MachineError(f"`{' '.join(words)}` failed: {said.errors[-500:]}", "Run `grader doctor`.")
    return said.run
