"""Do the solved exercises earn all with any seed, and on one thread or two?

`python -m tests.notebooks.steadiness [UNIT...] [--seeds 20] [--threads 1 2]` prints how many runs earned all;
its exit code is 1 if one did not. A unit and a number of threads are one process. With `--question NAME` just
that question is run, with the reference answer and with one of its right answers, for each seed the next one.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence

from helpers.runtime import SEED_VARIABLE
from tests.notebooks.answers import read_answers
from tests.notebooks.exercise import COURSE, UNITS, read_cells, run

THREAD_VARIABLES = ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")


def lost(unit: str, seed: int, question: str = "") -> Iterator[str]:
    """Run a solved exercise with one seed, or one question of it; say what lost its points, and why."""
    import keras
    import matplotlib.pyplot as plt

    os.environ[SEED_VARIABLE] = str(seed)
    tried: dict[str, dict[str, str]] = {"reference": {}}
    if question:
        right = [answer for answer in read_answers(unit, question) if answer.is_right]
        answer = right[seed % len(right)]
        tried[answer.name] = {question: answer.source}
    for name, answers in tried.items():
        keras.utils.clear_session()
        plt.close("all")
        outcomes = run(read_cells(unit), answers, {question} if question else None)
        for asked, one in outcomes.items():
            if not one.passed:
                yield f"seed {seed}: {asked}, {name}: {one.message}"


def run_unit(unit: str, seeds: int, threads: int, question: str = "") -> list[str]:
    """Run a unit, or one question of it, with the seeds from 0, in a process that has so many threads."""
    settings = {**dict.fromkeys(THREAD_VARIABLES, str(threads)), "MPLBACKEND": "agg"}
    command = [sys.executable, "-m", "tests.notebooks.steadiness", unit, "--seeds", str(seeds), "--here"]
    command += ["--question", question] if question else []
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
    parser.add_argument("--question", default="", metavar="NAME", help="this one alone, other answers too")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.here:
        from helpers import set_up

        set_up()  # quiet, before Keras is imported
        (unit,) = chosen.units
        seeds = range(chosen.seeds)
        print(json.dumps([line for seed in seeds for line in lost(unit, seed, chosen.question)]))
        return 0
    failed = False
    for unit in chosen.units:
        for threads in chosen.threads:
            problems = run_unit(unit, chosen.seeds, threads, chosen.question)
            failed |= bool(problems)
            told = "all earned all" if not problems else "\n  ".join(["points lost", *problems])
            what = " ".join(filter(None, [unit, chosen.question]))
            print(f"{what}, {chosen.seeds} seeds, threads {threads}: {told}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
