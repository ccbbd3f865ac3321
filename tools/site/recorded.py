"""Notebooks with recorded outputs, run again only when something that they depend on has changed."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.kernels.extras import EXTRAS, extras_in, is_missing
from tools.lesson_runs import run_notebook

COURSE = Path(__file__).parents[2]
ONE_THREAD = {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Environment of a kernel, since several notebooks run at a time."""


def record(notebooks: Sequence[Path], cache: Path, *, jobs: int, course: Path = COURSE) -> dict[Path, Path]:
    """Run the notebooks whose outputs are not in the cache.

    jupyter-cache would compare a notebook's code cells alone; here the helpers, the data and the versions
    count too.

    Args:
        notebooks: notebooks below the folder `notebooks` of the course.
        cache: folder of notebooks with outputs; its earlier versions of these notebooks are deleted.
        jobs: number of notebooks that run at a time.
        course: folder of the course.

    Returns:
        The file with outputs of each notebook; the notebook itself if it needs a package that is not
        installed.

    Raises:
        RuntimeError: if a notebook fails; the others are kept.
    """
    cache.mkdir(parents=True, exist_ok=True)
    runnable = [path for path in notebooks if not _lacks(path)]
    found = recordings_of(runnable, cache, course)
    missing = [path for path in runnable if not found[path].exists()]
    with tempfile.TemporaryDirectory(prefix="site-") as folder, ThreadPoolExecutor(jobs) as pool:
        # A copy: no progress of whoever works here is shown, and nothing is written beside the sources.
        copy = Path(folder, "notebooks")
        shutil.copytree(course / "notebooks", copy, ignore=shutil.ignore_patterns(".*"))
        runs = {
            path: pool.submit(_run, copy / path.relative_to(course / "notebooks"), found[path])
            for path in missing
        }
        try:
            for path, run in runs.items():
                run.result()
                print(f"{path.name}: recorded", file=sys.stderr)
        finally:
            pool.shutdown(cancel_futures=True)
    _forget(cache, found)
    return {path: found.get(path, path) for path in notebooks}


def _lacks(path: Path) -> bool:
    """Tell whether a notebook needs a package that is not installed, and say so."""
    cells = nbformat.read(path, as_version=4).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    missing = [name for name in extras_in(code) if is_missing(name)]
    for name in missing:
        print(
            f"{path.name}: shown without outputs: {EXTRAS[name]} is missing (`make {name}`)", file=sys.stderr
        )
    return bool(missing)


def recordings_of(notebooks: Iterable[Path], cache: Path, course: Path = COURSE) -> dict[Path, Path]:
    """Return for each notebook the file in the cache that holds, or will hold, its outputs."""
    shared = digest_of(_shared_files(course))
    return {path: cache / f"{path.stem}-{digest_of([path], shared)}.ipynb" for path in notebooks}


def write_recording(notebook: NotebookNode, target: Path) -> None:
    """Write a notebook with its outputs, at once or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    nbformat.write(notebook, partial)
    partial.replace(target)


def digest_of(files: Iterable[Path], begin: str = "") -> str:
    """Return a short digest of the contents of files."""
    digest = hashlib.sha256(begin.encode())
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _shared_files(course: Path) -> list[Path]:
    """Return what every notebook may depend on: helpers, data, versions."""
    helpers = [path for path in (course / "helpers").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return [course / "requirements.txt", *sorted(helpers)]


def _run(notebook: Path, target: Path) -> None:
    """Run one notebook in a kernel of its own, and write it with its outputs."""
    write_recording(run_notebook(notebook, ONE_THREAD), target)


def _forget(cache: Path, found: Mapping[Path, Path]) -> None:
    """Delete earlier versions of these notebooks."""
    kept = set(found.values())
    for path in found:
        for old in cache.glob(f"{path.stem}-*.ipynb"):
            if old not in kept:
                old.unlink()
