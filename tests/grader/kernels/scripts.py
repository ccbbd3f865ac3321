"""Scripts that compare Keras as it is with Keras as forked kernels have it, each in a process of its own."""

import json
import os
import subprocess
import sys


def printed_by(script: str):
    """Return what a script prints as JSON. It has one thread, so that its operations have one order."""
    one_thread = {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=280,
        env={**os.environ, **one_thread},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
