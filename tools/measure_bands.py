"""Measure the bands: what `make bands` runs.

`python -m tools.measure_bands UNIT...` runs the lessons with each seed, writes the ten values of each
figure to `helpers/bands.json`, and the page `docs/results.md` from them.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers.bands import BANDS_FILE, SEEDS, read_values, values_from, write_values
from helpers.recorded import RECORDED_VARIABLE
from tools.lesson_runs import LESSONS, find_lessons, run_lessons
from tools.results_page import PAGE, filled


def main(arguments: Sequence[str] | None = None) -> int:
    """Run lessons with each seed and write their bands."""
    parser = argparse.ArgumentParser(prog="python -m tools.measure_bands", description=main.__doc__)
    parser.add_argument(
        "units", nargs="+", metavar="UNIT", help="a lesson, such as 01_regression, or 01 with all parts"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many notebooks run at a time (default: 2)")
    parser.add_argument("--lessons", type=Path, default=LESSONS, help="the folder of the lessons")
    parser.add_argument("--output", type=Path, default=BANDS_FILE, help="the file of the bands")
    parser.add_argument(
        "--recorded",
        action="store_true",
        help="measure recorded figures again, too: minutes a seed, with the extra `forecasting` installed",
    )
    chosen = parser.parse_args(arguments)
    environment = {RECORDED_VARIABLE: "measure"} if chosen.recorded else {}
    try:
        notebooks = [path for unit in chosen.units for path in find_lessons(unit, chosen.lessons)]
        runs = run_lessons(notebooks, SEEDS, jobs=max(1, chosen.jobs), environment=environment)
        values = values_from(runs, SEEDS)
    except (OSError, RuntimeError, ValueError) as error:
        print(f"bands: {error}", file=sys.stderr)
        return 1
    write_values(values, chosen.output)
    if chosen.output == BANDS_FILE and PAGE.exists():  # a course that is not installed for good has its docs
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), read_values()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
