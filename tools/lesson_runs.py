"""Running lessons to see what their models give, seed by seed."""

import os
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from types import MappingProxyType

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat import NotebookNode

from grader.record_json import from_json
from helpers.bands import MODE_VARIABLE, RECORD_VARIABLE, Measurement
from helpers.runtime import SEED_VARIABLE

LESSONS = Path(__file__).parents[1] / "notebooks" / "lessons"
_CELL_SECONDS = 600
_PART = re.compile(r"_part_\d+$")


def find_lessons(unit: str, folder: Path = LESSONS) -> list[Path]:
    """Find the notebooks of a lesson.

    Args:
        unit: the name of one notebook, or the start of a name: then all parts of that lesson are meant.
        folder: the folder of the lessons.

    Returns:
        One notebook, or the parts of one lesson: `NN_topic`, `NN_topic_part_2` and so on.

    Raises:
        ValueError: if no lesson is called so, or several are.
    """
    found = [path for path in sorted(folder.glob("*.ipynb")) if path.stem == unit] or sorted(
        folder.glob(f"{unit}*.ipynb")
    )
    if len({_PART.sub("", path.stem) for path in found}) != 1:
        there = ", ".join(path.stem for path in sorted(folder.glob("*.ipynb"))) or "none"
        raise ValueError(
            f"{len(found) or 'No'} lesson is called {unit!r} in {folder}. Lessons there: {there}."
        )
    return found


def run_lessons(
    notebooks: Iterable[Path],
    seeds: Sequence[int],
    *,
    jobs: int,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> list[Measurement]:
    """Run each notebook with each seed, some at a time; give all that `compare_models` was given."""
    measurements: list[Measurement] = []
    with ThreadPoolExecutor(jobs) as pool:
        runs = {
            (nb, seed): pool.submit(run_lesson, nb, seed, environment)
            for nb, seed in product(notebooks, seeds)
        }
        try:
            for (notebook, seed), run in runs.items():
                measurements += run.result()
                print(f"{notebook.stem}: seed {seed} done", file=sys.stderr)
        finally:
            pool.shutdown(cancel_futures=True)  # after a failure or Ctrl-C, what has not begun never does
    return measurements


def run_notebook(notebook: Path, environment: Mapping[str, str], circumstances: str = "") -> NotebookNode:
    """Run one notebook in a kernel of its own, and return it with its outputs.

    Args:
        notebook: the notebook; it runs in its own folder.
        environment: variables of the kernel, besides those of this process.
        circumstances: words that the message adds if it fails, such as " with seed 3".

    Raises:
        RuntimeError: if a cell fails or takes too long.
    """
    client = NotebookClient(
        nbformat.read(notebook, as_version=4),
        timeout=_CELL_SECONDS,
        store_widget_state=False,
        resources={"metadata": {"path": str(notebook.parent)}},
    )
    try:
        return client.execute(env={**os.environ, **environment})
    except (CellExecutionError, CellTimeoutError) as error:
        raise RuntimeError(f"{notebook.name} failed{circumstances}:\n{error}") from error


def run_lesson(
    notebook: Path, seed: int, environment: Mapping[str, str] = MappingProxyType({})
) -> list[Measurement]:
    """Run one notebook with one seed, in a kernel of its own, with these variables besides."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "measurements.jsonl")
        settings = {MODE_VARIABLE: "record", RECORD_VARIABLE: str(lines), SEED_VARIABLE: str(seed)}
        run_notebook(notebook, {**environment, **settings}, f" with seed {seed}")
        if not lines.exists():
            raise RuntimeError(f"{notebook.name} compares no models: it never calls compare_models.")
        return [from_json(line, Measurement) for line in lines.read_text(encoding="utf-8").splitlines()]
