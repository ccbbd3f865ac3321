"""Plan of the judge for a notebook: our cells in their order, and who owns each name."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace

import nbformat
from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution, is_test, is_unmarked
from grader.judge.ownership import (
    CellNames,
    imported_names,
    names_in,
    names_of_functions,
    ownership_of,
    python_parts,
    statements_of,
)
from grader.judge.shown import definitions_in, names_at, shown_names, sources_of
from grader.records import Ownership, Plan, Step

FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def plan_of(notebook: NotebookNode, source: NotebookNode, given_out: NotebookNode | None = None) -> Plan:
    """Make the plan of a notebook as it is graded.

    Args:
        notebook: the notebook with blank answers and all tests.
        source: the same notebook with the reference answers.
        given_out: the notebook as students get it; None if that is not known.
    """
    code = [cell for cell in source.cells if cell.cell_type == "code"]
    ownership = ownership_of(cell.source for cell in code if is_solution(cell) or is_unmarked(cell))
    exports, steps = _exports(notebook, ownership), list(_steps(notebook, ownership))
    if given_out is not None:
        exports |= shown_names(notebook, given_out) - ownership.names
        seen = sources_of(given_out)
        steps = [_as_seen(step, seen.get(step.test, "")) for step in steps]
    return Plan(tuple(steps), ownership, exports=exports)


def _as_seen(step: Step, shown: str) -> Step:
    """Return a step of whose test, if it is one, students see this much."""
    if not step.test:
        return replace(step, hides=False)
    return replace(step, hides=shown != step.source, definitions=definitions_in(shown))


def only_imports_of(tests: frozenset[str], plan: Plan) -> Plan:
    """Return the plan in which the judge runs nothing of these tests but their imports."""
    steps = tuple(
        replace(step, source=_imports(step.source)) if step.test in tests else step for step in plan.steps
    )
    return replace(plan, steps=steps)


def _imports(source: str) -> str:
    """Return the import statements of a cell."""
    statements = statements_of(source)
    return "\n".join(ast.unparse(one) for one in statements if isinstance(one, ast.Import | ast.ImportFrom))


def comparing(plan: Plan, needed: frozenset[str]) -> Plan:
    """Return the plan in which tests look at needed names as at given ones: answers may change their data."""
    steps = tuple(
        replace(step, given=step.given | (needed & reached_names([step.source]))) if step.test else step
        for step in plan.steps
    )
    return replace(plan, steps=steps)


def exported(plan: Plan, notebook: str) -> set[str]:
    """Return the names of tests that a student's kernel is told: those needed, and those the student uses.

    A name that the student has bound before, or that only functions use and the student binds too, stays as
    the student has it, unless another cell needs the test's.
    """
    if not plan.needed and not any(name in notebook for name in plan.exports):
        return set()
    own = [
        cell.source
        for cell in nbformat.reads(notebook, as_version=4).cells
        if cell.cell_type == "code" and (is_solution(cell) or is_unmarked(cell))
    ]
    wanted: set[str] = set()
    bound: set[str] = set()
    later: set[str] = set()
    for source in own:
        names = names_in(source)
        for statement in statements_of(source):
            uses, binds = _at_once(statement)
            wanted |= (uses & (names.uses | names.binds)) - bound
            bound |= binds & names.binds
        later = later.union(*names.later.values())
    used = wanted | (later - bound) | plan.needed
    return {*(plan.exports & _reached(CellNames(uses=frozenset(used)), _mentioned(plan))), *plan.needed}


def _mentioned(plan: Plan) -> dict[str, frozenset[str]]:
    """Return the names that functions and classes of tests use, by name, where students see them."""
    return {
        name: frozenset(reached_names([source]))
        for step in plan.steps
        for name, source in step.definitions.items()
    }


def _at_once(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """Return the names that a statement uses and those that it binds, without the bodies of functions."""
    uses: set[str] = set()
    binds: set[str] = set()
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, FUNCTIONS):
            binds.add(getattr(node, "name", ""))
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.Name):
            (uses if isinstance(node.ctx, ast.Load) else binds).add(node.id)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            uses.add(node.target.id)  # `total += 1`
        elif isinstance(node, ast.ClassDef | ast.alias):
            binds |= set(names_at(node))
    return uses, binds


def needed_names(
    notebook: NotebookNode, needing: Iterable[int], owned: frozenset[str]
) -> list[frozenset[str]]:
    """Return the names of tests that other cells may need: those they reach, and those that methods use too.

    Args:
        notebook: the notebook with the reference answers.
        needing: places of cells that end well only after the tests above them.
        owned: the student's names.
    """
    later: dict[str, frozenset[str]] = {}
    within: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type == "code" and not is_test(cell):
            later |= names_in(cell.source).later
            within |= {name for part in python_parts(cell.source) for name in names_of_functions(part)}
    reached: set[str] = set()
    bound: set[str] = set()
    for place in needing:
        tests = [cell for cell in notebook.cells[:place] if cell.cell_type == "code" and is_test(cell)]
        bound |= {name for test in tests for name in names_in(test.source).binds}
        reached |= _reached(names_in(notebook.cells[place].source), later)
    found = [frozenset(names & bound) - owned for names in (reached, reached | within)]
    return [names for names in dict.fromkeys(found) if names]


def reached_names(sources: Iterable[str]) -> set[str]:
    """Return the names that cells use, also in their functions."""
    return {
        name
        for source in sources
        for names in (names_in(source),)
        for name in names.uses.union(*names.later.values())
    }


def _steps(notebook: NotebookNode, ownership: Ownership) -> Iterator[Step]:
    later: dict[str, frozenset[str]] = {}
    given: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type != "code" or is_solution(cell):
            continue
        names = names_in(cell.source)
        if is_test(cell):
            used = _reached(names, later | names.later) & given
            yield Step(cell.source, grade_id_of(cell), given=frozenset(used))
            continue
        later |= names.later
        given |= set() if is_unmarked(cell) else names.binds - imported_names(cell.source) - ownership.names
        asks = bool(_reached(names, later) & ownership.names)
        if not is_unmarked(cell):
            yield Step(cell.source, needs_kernel=asks, cell=grade_id_of(cell))
        elif not asks:  # for what it sets in libraries; its names are the student's
            yield Step(cell.source, needs_kernel=False)


def _exports(notebook: NotebookNode, ownership: Ownership) -> frozenset[str]:
    """Return the names that tests import, and those of given cells that tests bind again.

    An answer may count on them. Names of hidden tests stay in the judge: some would tell what is expected.
    """
    given: set[str] = set()
    found: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type != "code" or is_solution(cell):
            continue
        binds = names_in(cell.source).binds
        if is_test(cell):
            found |= imported_names(cell.source) | (given & binds)
        elif not is_unmarked(cell):
            given |= binds
    return frozenset(found) - ownership.names


def _reached(names: CellNames, later: dict[str, frozenset[str]]) -> set[str]:
    """Return the names that a cell may use when it runs, also through functions that it may call."""
    reached: set[str] = set()
    waiting = set(names.uses)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= later.get(name, frozenset()) - reached
    return reached
