"""Do the solved exercises earn all with any seed, and on one thread or two?

`python -m tests.notebooks.steadiness [UNIT...] [--seeds 20] [--threads 1 2]` prints how many runs earned all;
its exit code is 1 if one did not. A unit and a number of threads are one process.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence

from helpers.runtime import SEED_VARIABLE
from tests.notebooks.exercise import COURSE, UNITS, read_cells, run

THREAD_VARIABLES = ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")


def lost(unit: str, seed: int) -> list[str]:
    """Run a solved exercise with one seed; say which questions lost their points, and why."""
    import keras
    import matplotlib.pyplot as plt

    os.environ[SEED_VARIABLE] = str(seed)
    keras.utils.clear_session()
    plt.close("all")
    outcomes = run(read_cells(unit), {})
    return [f"seed {seed}: {name}: {one.message}" for name, one in outcomes.items() if not one.passed]


def run_unit(unit: str, seeds: int, threads: int) -> list[str]:
    """Run a unit with the seeds from 0, in a process that has so many threads."""
    settings = {**dict.fromkeys(THREAD_VARIABLES, str(threads)), "MPLBACKEND": "agg"}
    command = [sys.executable, "-m", "tests.notebooks.steadiness", unit, "--seeds", str(seeds), "--here"]
    done = subprocess.run(
        command, cwd=COURSE, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else ["the run itself failed"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the units asked for; print a line each."""
    parser = argparse.ArgumentParser(prog="python -m tests.notebooks.steadiness", description=main.__doc__)
    parser.add_argument("units", nargs="*", metavar="UNIT", default=UNITS, help="names (default: all)")
    parser.add_argument("--seeds", type=int, default=20, help="how many, from 0 (default: 20)")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], help="(default: 1 2)")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.here:
        from helpers import set_up

        set_up()  # quiet, before Keras is imported
        (unit,) = chosen.units
        print(json.dumps([line for seed in range(chosen.seeds) for line in lost(unit, seed)]))
        return 0
    failed = False
    for unit in chosen.units:
        for threads in chosen.threads:
            problems = run_unit(unit, chosen.seeds, threads)
            failed |= bool(problems)
            told = "all earned all" if not problems else "\n  ".join(["points lost", *problems])
            print(f"{unit}, {chosen.seeds} seeds, threads {threads}: {told}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
