"""Modules and data files that a program needs: those that it imports or names.

A new module is packed for students as soon as their code uses it; tools for instructors are not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def needed_files(roots: Iterable[str], packages: Mapping[str, Path]) -> dict[str, bytes]:
    """Return the source and data files that some modules need.

    Args:
        roots: The modules to begin with.
        packages: The folders of the top-level packages to look into, by name.

    Returns:
        Contents by path, as in `site-packages`.
    """
    files: dict[str, bytes] = {}
    seen: set[Path] = set()
    waiting = list(roots)
    while waiting:
        module = waiting.pop()
        for path in _sources(module, packages):
            if path not in seen:
                seen.add(path)
                tree = ast.parse(path.read_bytes(), str(path))
                waiting += [*_imports(tree, _package(module, path)), *_parents(module)]
                for needed in (path, *_named_beside(tree, path)):
                    files[_place(needed, packages)] = needed.read_bytes()
    return dict(sorted(files.items()))


def _sources(module: str, packages: Mapping[str, Path]) -> list[Path]:
    """Return a module's file and stub; for a package also its `__main__`. Nothing for other people's modules.

    A stub may name what is imported when it is first used (see `lazy_loader`).
    """
    top, *rest = module.split(".")
    if top not in packages:
        return []
    path = packages[top].joinpath(*rest)
    programs = (path.with_suffix(".py"), path / "__init__.py", path / "__main__.py")
    candidates = (*programs, *(program.with_suffix(".pyi") for program in programs))
    return [candidate for candidate in candidates if candidate.is_file()]


def _package(module: str, path: Path) -> str:
    """Return the package that `.` stands for in a module's file."""
    return module if path.stem in ("__init__", "__main__") else module.rpartition(".")[0]


def _parents(module: str) -> Iterator[str]:
    while "." in module:
        module = module.rpartition(".")[0]
        yield module


def _imports(tree: ast.AST, package: str = "") -> Iterator[str]:
    """Name each module that code of a package imports or names in a string, and each thing taken from one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and (module := _imported_from(node, package)):
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_string(node.value)


def _imported_from(node: ast.ImportFrom, package: str) -> str:
    """Return the whole name of the module that something is taken from."""
    if not node.level:
        return node.module or ""
    parents = package.split(".")
    return ".".join([*parents[: len(parents) - node.level + 1], *([node.module] if node.module else [])])


def _in_string(text: str) -> Iterator[str]:
    """Name the modules in a string: it may be a module's name, or the code of another process."""
    if all(part.isidentifier() for part in text.split(".")):
        yield text
    elif "import " in text:
        try:
            yield from _imports(ast.parse(text))
        except SyntaxError:  # a sentence about imports
            return


def _named_beside(tree: ast.AST, path: Path) -> Iterator[Path]:
    """Name the data that lies beside a module, and whose name stands in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_name(node.value):
            named = path.parent / node.value
            if named.is_file() and named.suffix != ".py":
                yield named
            elif named.is_dir() and not list(named.rglob("*.py")):
                yield from (file for file in sorted(named.rglob("*")) if file.is_file())


def _is_name(text: str) -> bool:
    return 0 < len(text) < 100 and "/" not in text and "\0" not in text and text not in (".", "..")


def _place(path: Path, packages: Mapping[str, Path]) -> str:
    """Return the path of a file as in `site-packages`."""
    for name, folder in packages.items():
        if path.is_relative_to(folder):
            return f"{name}/{path.relative_to(folder).as_posix()}"
    raise ValueError(f"{path} is in no package.")
