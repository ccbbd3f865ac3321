"""Ownership of names: the student owns those that answer cells and unmarked cells of the reference bind."""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from IPython.core.inputtransformer2 import TransformerManager

from grader.records import Ownership

PYTHON_MAGICS = {"time", "timeit", "capture", "prun"}
"""Cell magics whose body is Python that runs in the notebook's own namespace."""

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)

COMPREHENDED = {"genexpr", "listcomp", "setcomp", "dictcomp"}
"""Names that `symtable` gives to comprehensions."""

RUN_IN_PLACE = {"lambda", "genexpr"}
"""Names that `symtable` gives to anonymous functions. They mostly run where they are defined."""


@dataclass(frozen=True)
class CellNames:
    """Names in a cell: those that it binds, those that it uses, those that its functions use when called."""

    binds: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()
    later: dict[str, frozenset[str]] = field(default_factory=dict)  #: by the function's name


def ownership_of(answers: Iterable[str]) -> Ownership:
    """Return the ownership of names, from the sources of the cells that a student may change."""
    names: set[str] = set()
    classes: set[str] = set()
    made: list[tuple[set[str], set[str]]] = []
    imports: dict[str, tuple[str, str]] = {}
    state: set[str] = set()
    for source in answers:
        names |= names_in(source).binds
        for part in python_parts(source):
            imports |= dict(imports_of(part))
            state |= names_of_functions(part)
            classes |= {node.name for node in _nodes(part) if isinstance(node, ast.ClassDef)}
            made += _made(parsed(part))
    found = _reaching(classes, made, names - set(imports))
    state &= names - set(imports)
    return Ownership(frozenset(names), open_names=frozenset(found), imports=imports, state=frozenset(state))


def _made(statements: list[ast.stmt]) -> Iterator[tuple[set[str], set[str]]]:
    """Yield for each statement the names that it may change, and those that it mentions."""
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield {statement.name}, _mentioned([statement])
        elif isinstance(statement, ast.Assign):
            yield _mentioned(statement.targets), _mentioned([statement])
        else:  # a call may change any of its arguments
            head, body = parted(statement)
            yield _mentioned(head), _mentioned(head)
            yield from _made(body)


def parted(statement: ast.stmt) -> tuple[list[ast.AST], list[ast.stmt]]:
    """Split a compound statement into its head and the statements in it."""
    parts = list(ast.iter_child_nodes(statement))
    for part in [part for part in parts if isinstance(part, ast.ExceptHandler | ast.match_case)]:
        parts += part.body
        parts.remove(part)
    body = [part for part in parts if isinstance(part, ast.stmt)]
    return [part for part in parts if not isinstance(part, ast.stmt)], body


def _mentioned(nodes: Sequence[ast.AST]) -> set[str]:
    return {one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)}


def _reaching(classes: set[str], made: list[tuple[set[str], set[str]]], own: set[str]) -> set[str]:
    """Return these classes, and those of the names `own` that were made with them, directly or indirectly."""
    found, more = classes & own, True
    while more:
        new = {name for names, mentioned in made if mentioned & found for name in names & own} - found
        found, more = found | new, bool(new)
    return found


def imported_names(source: str) -> set[str]:
    """Return the names that a cell's imports bind, at any depth."""
    return {name for part in python_parts(source) for name, _ in imports_of(part)}


def names_in(source: str) -> CellNames:
    """Return the use of names in a cell's source; empty if the source is not Python."""
    binds: set[str] = set()
    uses: set[str] = set()
    later: dict[str, frozenset[str]] = {}
    for part in python_parts(source):
        try:
            table = symtable.symtable(_with_scopes(part), "<cell>", "exec")
        except SyntaxError:
            continue
        binds |= {s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported()}
        binds |= set(_declared_global(table))
        uses |= {s.get_name() for s in table.get_symbols() if s.is_referenced()}
        for child in table.get_children():
            if _runs_later(child):
                later[child.get_name()] = frozenset(_outer_names(child))
            else:
                uses |= set(_outer_names(child))
    return CellNames(frozenset(binds), frozenset(uses), later)


def _with_scopes(source: str) -> str:
    """Return plain Python in which each comprehension is a generator expression.

    Since Python 3.12 `symtable` counts the loop variables of list, set and dictionary comprehensions among
    the names around them (PEP 709), though they are bound in the comprehension only.
    """
    tree = ast.parse(source)
    if not any(isinstance(node, COMPREHENSIONS) for node in ast.walk(tree)):
        return source
    return ast.unparse(_ToGenerators().visit(tree))


class _ToGenerators(ast.NodeTransformer):
    """Turns list, set and dictionary comprehensions into generator expressions."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if isinstance(node, ast.DictComp):
            return ast.GeneratorExp(ast.Tuple([node.key, node.value], ast.Load()), node.generators)
        if isinstance(node, ast.ListComp | ast.SetComp):
            return ast.GeneratorExp(node.elt, node.generators)
        return node


def python_parts(source: str) -> Iterator[str]:
    """Return a cell as plain Python: IPython's own transform, and the bodies of magics such as %%time."""
    plain = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
    yield plain
    for node in _nodes(plain):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "run_cell_magic":
            words = [word.value if isinstance(word, ast.Constant) else "" for word in node.args]
            if len(words) == 3 and words[0] in PYTHON_MAGICS:
                yield from python_parts(str(words[2]))


def _nodes(source: str) -> Iterator[ast.AST]:
    for statement in parsed(source):
        yield from ast.walk(statement)


def parsed(source: str) -> list[ast.stmt]:
    """Return the statements of plain Python; none if it cannot be parsed."""
    try:
        return ast.parse(source).body
    except SyntaxError:
        return []


def statements_of(source: str) -> list[ast.stmt]:
    """Return the statements of a cell, with those in the bodies of its magics."""
    return [statement for part in python_parts(source) for statement in parsed(part)]


def imports_of(source: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the imports of a source: the name that is bound, and (module, name in it or "")."""
    for node in _nodes(source):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                yield (alias.asname, (alias.name, "")) if alias.asname else (top, (top, ""))
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                if alias.name != "*":  # it is not known which names that binds
                    yield alias.asname or alias.name, (str(node.module), alias.name)


def _runs_later(table: symtable.SymbolTable) -> bool:
    return table.get_type() == "function" and table.get_name() not in RUN_IN_PLACE


def _outer_names(table: symtable.SymbolTable) -> Iterator[str]:
    for symbol in table.get_symbols():
        if symbol.is_global() and symbol.is_referenced():
            yield symbol.get_name()
    for child in table.get_children():
        yield from _outer_names(child)


def names_of_functions(source: str) -> set[str]:
    """Return the names of the notebook that functions use or bind, also methods and lambdas."""
    try:
        waiting = [symtable.symtable(source, "<cell>", "exec")]
    except SyntaxError:
        return set()
    found: set[str] = set()
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        if table.get_type() == "function" and table.get_name() not in COMPREHENDED:
            found |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
    return found


def _declared_global(table: symtable.SymbolTable) -> Iterator[str]:
    for child in table.get_children():
        for symbol in child.get_symbols():
            if symbol.is_declared_global() and symbol.is_assigned():
                yield symbol.get_name()
        yield from _declared_global(child)
