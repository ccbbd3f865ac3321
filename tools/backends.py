"""Figures of the lessons on Keras's other backends, beside those of ten seeds on TensorFlow.

`python -m tools.backends jax torch` runs every lesson once on each backend (which must be installed),
writes the figures to `tools/backends.json` and the table into `docs/results.md`.
"""

import argparse
import json
import resource
import statistics
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import product
from pathlib import Path
from typing import Any

from helpers.bands import Values, band_of, read_values
from tools.lesson_runs import LESSONS, find_lessons, run_lesson

BACKENDS_FILE = Path(__file__).with_name("backends.json")
NAMES = {"jax": "JAX", "torch": "PyTorch", "tensorflow": "TensorFlow"}
SEED = 0

Backends = dict[str, dict[str, Any]]
"""By backend: `version`, `seconds` (CPU seconds by lesson) and `values` (by lesson, metric and model)."""


def measure(backend: str, lesson: Path) -> dict[str, Any]:
    """Run a lesson on a backend, in a process of its own; give what a backend's entry holds of it."""
    installed, before = version(backend), _cpu_seconds()
    found = run_lesson(lesson, SEED, {"KERAS_BACKEND": backend})
    values: dict[str, dict[str, float]] = {}
    for one in found:
        values.setdefault(one.metric, {})[one.model] = float(f"{one.value:.5g}")
    seconds = round(_cpu_seconds() - before, 1)
    return {"version": installed, "seconds": {lesson.stem: seconds}, "values": {lesson.stem: values}}


def read_backends(file: Path | None = None) -> Backends:
    """Read what was measured; nothing if the file does not exist yet."""
    file = file or BACKENDS_FILE
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


def table(backends: Backends, bands: Values) -> str:
    """Return Markdown: the CPU seconds of each lesson, then each figure that a backend changes."""
    return _seconds_table(backends) + "\n" + _drift_table(backends, bands)


def _seconds_table(backends: Backends) -> str:
    lessons = sorted({lesson for one in backends.values() for lesson in one["seconds"]})
    names = [f"{NAMES[name]} {one['version']}, CPU s" for name, one in backends.items()]
    rows = [
        [lesson, *(str(one["seconds"].get(lesson, "")) for one in backends.values())] for lesson in lessons
    ]
    return _markdown(["lesson", *names], rows)


def _drift_table(backends: Backends, bands: Values) -> str:
    rows = []
    for lesson, metrics in bands.items():
        for metric, models in metrics.items():
            for model, seeds in models.items():
                cells = [_drift(one["values"], lesson, metric, model, seeds) for one in backends.values()]
                if any(cell not in ("", "0.0 %") for cell in cells):
                    told = f"{statistics.median(seeds):.4g}"
                    rows.append([lesson[:2], metric, model, told, *cells])
    others = [NAMES[name] for name in backends]
    return _markdown(["unit", "metric", "model", "TensorFlow, median", *others], rows)


def _drift(values: dict[str, Any], lesson: str, metric: str, model: str, seeds: list[float]) -> str:
    """Say how far a value lies from the median of ten seeds, and whether it has left their band."""
    value = values.get(lesson, {}).get(metric, {}).get(model)
    if value is None:
        return ""
    median = statistics.median(seeds)
    if abs(value - median) < 0.0005 * abs(median):
        return "0.0 %"
    low, high = band_of(seeds)
    drift = f"{(value - median) / abs(median):+.1%}".replace("%", " %") if median else "from 0"
    return f"{value:.4g} ({drift})" + ("" if low <= value <= high else " **outside**")


def _markdown(head: list[str], rows: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in [head, ["---"] * len(head), *rows])


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the lessons on other backends and write what they gave."""
    from tools.results_page import PAGE, filled

    parser = argparse.ArgumentParser(prog="python -m tools.backends", description=main.__doc__)
    parser.add_argument("backends", nargs="+", choices=sorted(NAMES), help="Keras's names for them")
    parser.add_argument("--unit", action="append", help="only this lesson (may be given again)")
    chosen = parser.parse_args(arguments)
    try:
        units = chosen.unit or sorted(path.stem for path in LESSONS.glob("*.ipynb"))
        lessons = [path for unit in units for path in find_lessons(unit)]
        for backend, lesson in product(chosen.backends, lessons):
            _keep(backend, measure(backend, lesson))  # at once: a later lesson may fail
            print(f"{lesson.stem}: {NAMES[backend]} done", file=sys.stderr)
    except PackageNotFoundError as error:
        print(f"backends: {error}. Install it beside the course first (pip install).", file=sys.stderr)
        return 1
    except (OSError, RuntimeError, ValueError) as error:
        print(f"backends: {error}", file=sys.stderr)
        return 1
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), read_values()), encoding="utf-8")
    return 0


def _keep(backend: str, found: dict[str, Any]) -> None:
    """Write what one lesson gave; what others gave stays."""
    kept = read_backends()
    old = kept.get(backend, {"seconds": {}, "values": {}})
    kept[backend] = found | {part: old[part] | found[part] for part in ("seconds", "values")}
    text = json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False)
    BACKENDS_FILE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
