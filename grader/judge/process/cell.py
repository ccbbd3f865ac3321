"""Cells in the judge run as in a notebook: with IPython's syntax, and the last expression as the result."""

from __future__ import annotations

import ast
import asyncio
import inspect
import sys
from functools import cache
from types import CodeType, ModuleType
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell

from grader.clean.text import shortened
from grader.judge.process.outputs import show_error

NOTHING = object()
"""The result of a cell that ends with no expression."""


def run_source(source: str, names: dict[str, Any], title: str) -> object:
    """Run a cell in `names`; return its last expression's value, or NOTHING. Errors come out."""
    tree = ast.parse(TransformerManager().transform_cell(source), title)  # type: ignore[no-untyped-call]
    names.setdefault("get_ipython", _shell_for(names))
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
    _run(compile(tree, title, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
    if last is None:
        return NOTHING
    value = _run(compile(last, title, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
    return NOTHING if _is_silenced(source) else value


def lines_above(source: str) -> int | None:
    """Return how many empty lines IPython takes off a cell's top; None if it changes other lines too."""
    stripped = source.lstrip()
    above = source[: len(source) - len(stripped)].count("\n")
    transformed: str = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
    return above if transformed.count("\n") == (stripped.rstrip("\n") + "\n").count("\n") else None


def _run(code: CodeType, names: dict[str, Any]) -> object:
    value = eval(code, names)
    if code.co_flags & inspect.CO_COROUTINE:
        return asyncio.run(value)
    return value


def _is_silenced(source: str) -> bool:
    """Tell whether the cell's last line ends in a semicolon: then a notebook shows no result."""
    return source.rstrip().endswith(";")


def _shell_for(names: dict[str, Any]) -> Any:  # noqa: ANN401 - IPython's function has no type either
    """Return a `get_ipython` for cells with magics: most have none, and a shell costs time."""

    @cache
    def get_ipython() -> InteractiveShell:
        from ipykernel.zmqshell import KernelMagics  # it takes a while, and most cells have no magics

        shell = _Shell(user_ns=names)  # type: ignore[no-untyped-call]
        shell.history_manager.enabled = False  # type: ignore[union-attr]
        shell.register_magics(KernelMagics)  # %autosave and the like: a notebook has them
        return shell

    return get_ipython


class _Shell(InteractiveShell):
    """A shell that shows errors as a notebook does: also one in captured code fails the cell."""

    def enable_gui(self, gui: str | None = None) -> None:
        """Do nothing, since the judge has no window. `%matplotlib inline` asks for it."""

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:  # noqa: ANN401 - as inherited
        show_error(getattr(etype, "__name__", str(etype)), shortened(_text_of(evalue)))


def _text_of(error: object) -> str:
    try:
        return str(error)
    except Exception:  # an error's words may lean on what the answer gave
        return ""


class _Main(ModuleType):
    """`__main__` as a test sees it: a module whose names are the notebook's."""

    names: dict[str, Any]
    __dict__ = property(lambda self: type(self).names)

    def __getattr__(self, name: str) -> object:
        try:
            return type(self).names[name]
        except KeyError:
            raise AttributeError(f"module '__main__' has no attribute {name!r}") from None


def enter_main(names: dict[str, Any]) -> None:
    """Make `__main__` a module with the notebook's names: unittest, doctest and pickle look there."""
    kind = type("Main", (_Main,), {"names": names})
    sys.modules["__main__"] = kind("__main__")
