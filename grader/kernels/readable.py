"""Files that the kernel of a kernelspec has to read, beside those that every kernel may."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from jupyter_client.kernelspec import KernelSpec

from grader.sandbox.wrap import as_run

SEARCHED = ("PYTHONPATH", "LD_LIBRARY_PATH", "R_LIBS", "R_LIBS_USER", "JULIA_DEPOT_PATH")
"""Variables by which a kernelspec names folders of libraries."""

OF_A_COURSE = ("nbgrader_config.py", "source", "submitted", "release", "gradebook.db", ".git")
"""A folder with one of these is not an installed program's; students must not read it."""


def paths_of_kernel(spec: KernelSpec) -> tuple[str, ...]:
    """Return the files and folders that a kernel needs: its program, its environment, what its spec names.

    The program's environment is the folder around its `bin`: a virtual environment with the Python that
    it was made from, a Conda environment, or an installed program with its libraries. A kernelspec may name
    more folders in its metadata: `"grader": {"readable": ["/opt/julia-packages"]}`.
    """
    found = dict.fromkeys([Path(spec.resource_dir)] if spec.resource_dir else [])
    first, *words = as_run(spec.argv) if spec.argv else [""]
    program = shutil.which(first)
    for path in (*([Path(program)] if program else []), *map(Path, words)):
        if path.is_absolute() and path.is_file():
            found |= dict.fromkeys(_with_environment(path))
    for name in SEARCHED:
        found |= dict.fromkeys(Path(part) for part in spec.env.get(name, "").split(":") if part)
    found |= dict.fromkeys(Path(part) for part in _named(spec))
    return tuple(
        str(path) for path in found if path.is_absolute() and path.exists() and not _is_private(path)
    )


def _named(spec: KernelSpec) -> list[str]:
    ours = spec.metadata.get("grader", {})
    named = ours.get("readable", []) if isinstance(ours, dict) else []
    return [path for path in named if isinstance(path, str)] if isinstance(named, list) else []


def _with_environment(program: Path) -> Iterator[Path]:
    """Give a program, the files it is a link to, and the folders of their environments."""
    seen: set[Path] = set()
    while program not in seen:
        seen.add(program)
        yield program
        yield from _environment(program.parent.parent) if program.parent.name == "bin" else ()
        if program.is_symlink():
            program = (program.parent / program.readlink()).absolute()
    real = program.resolve()
    yield real
    yield from _environment(real.parent.parent) if real.parent.name == "bin" else ()


def _environment(folder: Path) -> Iterator[Path]:
    """Give a folder in which a program is installed, and that of the Python it was made from."""
    if (folder / "lib").is_dir() or (folder / "conda-meta").is_dir():
        yield folder
    settings = folder / "pyvenv.cfg"
    if settings.is_file():
        for line in settings.read_text(errors="replace").splitlines():
            name, _, value = line.partition("=")
            if name.strip() == "home" and (Path(value.strip()).parent / "lib").is_dir():
                yield Path(value.strip()).parent


def _is_private(path: Path) -> bool:
    """Tell whether a folder holds more than programs: the root, a home, a course."""
    homes = (Path.home(), Path.home() / ".local", Path("/root"), Path("/home"), Path("/"), Path("/tmp"))
    return path in homes or any((path / name).exists() for name in OF_A_COURSE)
