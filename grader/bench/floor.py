"""`python -m grader.bench.floor NOTEBOOK COUNT JOBS [spare]`: the least that a class's cells can cost.

The cells run in bare forks of a process that has imported what the course's kernels import: no
Jupyter, no sandbox, no judge, no gradebook. The tests are among the cells. With `spare` the forks do
without tf.data's tuners, as our kernels do; by itself TensorFlow has them.
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
from grader.kernels.threads import set_threads, spare_tuners
from grader.kernels.training import shorten_training
from grader.records import Limits


def main(notebook: str, count: int, jobs: int, spare: bool = False) -> int:
    """Run a notebook's cells `count` times, `jobs` at once; print a line as each ends."""
    cells = nbformat.read(notebook, as_version=4).cells
    sources = [cell.source for cell in cells if cell.cell_type == "code"]
    env = thread_limits(max(1, cores() // jobs))
    os.environ.update(zygote_environment(), MPLBACKEND="agg")
    preload(COURSE_MODULES)
    running, failed = 0, 0
    for _ in range(count):
        if running == jobs:
            failed, running = failed + _one_ended(), running - 1
        _fork(sources, env, spare)
        running += 1
    return int(failed + sum(_one_ended() for _ in range(running)) > 0)


def thread_limits(threads: int) -> dict[str, str]:
    """Return the variables by which a kernel of ours gets its number of threads."""
    from grader.kernels.session import environment

    given = environment(Limits(threads=threads), Path("/"))
    return {name: value for name, value in given.items() if name.endswith("_THREADS")}


def _fork(sources: list[str], env: Mapping[str, str], spare: bool) -> None:
    if os.fork() == 0:
        _run(sources, env, spare)


def _run(sources: list[str], env: Mapping[str, str], spare: bool) -> NoReturn:
    status = 1
    try:
        os.environ.update(env)
        set_threads(env)
        if spare:
            spare_tuners(env)
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
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), "spare" in sys.argv[4:]))
