"""Parts of tests that students see: names that they bind, and definitions of functions and classes in them.

A student's answer may use them: it works where the student tries it.
"""

from __future__ import annotations

import ast
from collections import Counter

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_test
from grader.judge.ownership import names_in, statements_of


def sources_of(notebook: NotebookNode) -> dict[str, str]:
    """Return the sources of a notebook's code cells by grade_id."""
    return {grade_id_of(cell): cell.source for cell in notebook.cells if cell.cell_type == "code"}


def shown_names(notebook: NotebookNode, given_out: NotebookNode) -> frozenset[str]:
    """Return the names that tests bind where students see it, and that no hidden test mentions.

    Args:
        notebook: the notebook with all tests.
        given_out: the notebook as students get it.
    """
    seen = sources_of(given_out)
    bound: set[str] = set()
    hidden: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type == "code" and is_test(cell):
            shown = seen.get(grade_id_of(cell), "")
            bound |= names_in(shown).binds
            more = _mentions(cell.source)
            more.subtract(_mentions(shown))
            hidden |= {name for name, times in more.items() if times}
    return frozenset(bound - hidden)


def definitions_in(source: str) -> dict[str, str]:
    """Return the source of each function and class that a cell defines, by name.

    Left out are those within other statements, and names that the cell defines more than once.
    """
    found = [(name, ast.unparse(one)) for one in statements_of(source) if (name := _defined_by(one))]
    times = Counter(name for name, _ in found)
    return {name: text for name, text in found if times[name] == 1}


def _defined_by(statement: ast.stmt) -> str:
    """Return the name of the function or class that a statement defines; empty if it defines none."""
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda()):
            return name
    return ""


def names_at(node: ast.AST) -> list[str]:
    """Return the names that one node of a syntax tree mentions, imports, defines or declares."""
    match node:
        case ast.Name(id=name) | ast.alias(name=name, asname=None) | ast.alias(asname=str(name)):
            return [name.partition(".")[0]]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return names
    return []


def _mentions(source: str) -> Counter[str]:
    """Count how often a cell mentions each name."""
    nodes = (node for statement in statements_of(source) for node in ast.walk(statement))
    return Counter(name for node in nodes for name in names_at(node))
