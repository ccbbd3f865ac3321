"""`python -m grader.bench.floor NOTEBOOK COUNT JOBS [untuned|shorten]`: least cost of a class's cells.

The cells run in bare forks of a process that has imported what the course's kernels import: no
Jupyter, no sandbox, no judge, no gradebook. The tests are among the cells. TensorFlow and Keras run as they
come; with `untuned` without tf.data's tuners, and with `shorten` without all that our kernels leave out.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import nbformat

from grader.executors.pool import cores
from grader.kernels.preload import preload
from grader.kernels.settings import COURSE_MODULES, zygote_environment
from grader.kernels.threads import leave_out_tuners, set_threads
from grader.kernels.training import shorten_training
from grader.records import Limits


def main(notebook: str, count: int, jobs: int, leaves_out: str = "") -> int:
    """Run a notebook's cells `count` times, `jobs` at once; print a line as each ends.

    Args:
        notebook: its path.
        count: number of runs.
        jobs: number of runs at a time.
        leaves_out: empty, or `"untuned"` or `"shorten"`, see above.
    """
    cells = nbformat.read(notebook, as_version=4).cells
    sources = [cell.source for cell in cells if cell.cell_type == "code"]
    env = thread_limits(max(1, cores() // jobs))
    os.environ.update(zygote_environment(), MPLBACKEND="agg")
    preload(COURSE_MODULES)
    running, failed = 0, 0
    for _ in range(count):
        if running == jobs:
            failed, running = failed + _one_ended(), running - 1
        _fork(sources, env, leaves_out)
        running += 1
    return int(failed + sum(_one_ended() for _ in range(running)) > 0)


def thread_limits(threads: int) -> dict[str, str]:
    """Return the variables by which a kernel of ours gets its number of threads."""
    from grader.kernels.session import environment

    given = environment(Limits(threads=threads), Path("/"))
    return {name: value for name, value in given.items() if name.endswith("_THREADS")}


def _fork(sources: list[str], env: Mapping[str, str], leaves_out: str) -> None:
    if os.fork() == 0:
        _run(sources, env, leaves_out)


def _run(sources: list[str], env: Mapping[str, str], leaves_out: str) -> NoReturn:
    status = 1
    try:
        os.environ.update(env)
        set_threads(env)
        if leaves_out:
            leave_out_tuners(env)
        if leaves_out == "shorten":
            shorten_training()
        names: dict[str, object] = {"__name__": "__main__"}
        for number, source in enumerate(sources):
            exec(compile(source, f"<cell {number}>", "exec"), names)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _one_ended() -> int:
    _, status = os.wait()
    print("ended", flush=True)
    return int(status != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]))
