"""Detection of tests that see whether values share data, or what an object is not.

Values cross as copies, so such a test would pass in isolation whatever the answer does: `mine is not other`,
`first_row(m)[0] = 7` and then a look at `m`. Objects of the answer's classes stay where they are, and their
proxies have no bases: `not isinstance(cat, Dog)` would pass too. A run of the reference answer does not show
this, so such tests are found by their source.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution, is_test, is_unmarked
from grader.judge.ownership import imported_names, names_in, parted, statements_of
from grader.records import Ownership

CHANGES = {
    *("append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse", "add", "discard", "update"),
    *("setdefault", "popitem", "appendleft", "popleft", "rotate", "fill", "resize", "put", "itemset"),
    *("difference_update", "intersection_update", "symmetric_difference_update", "partition"),
}
"""Methods that change lists, dictionaries, sets, arrays in place."""

CHANGE_THEIR_FIRST = {
    *("shuffle", "fill_diagonal", "copyto", "place", "putmask", "heapify", "heappush", "heappop", "insort"),
}
"""Functions that change their first argument."""

MEMORY = {"shares_memory", "may_share_memory", "id"}
MEMORY_ATTRIBUTES = {"base", "flags"}

PASS_ON = {"asarray", "asanyarray", "atleast_1d", "atleast_2d", "ravel", "reshape", "squeeze", "transpose"}
"""Functions of libraries whose values may share data with their first argument."""

MAKES_NEW = {"copy", "deepcopy", "tolist", "to_list", "astype", "sum", "mean", "min", "max", "count", "index"}
"""Methods whose values share nothing with their object, where that is data."""

INTROSPECTION = {"__dict__", "__bases__", "__base__", "__mro__", "mro", "__slots__", "__subclasses__"}
"""Attributes that differ between an object or a class and its proxy."""

DENIALS = {"assertFalse", "assertNotIsInstance", "assertIsNot", "assertNotIn"}
"""Methods of unittest that assert the negation of something."""

FILES = {
    "exists",
    "lexists",
    "isfile",
    "isdir",
    "is_file",
    "is_dir",
    "listdir",
    "scandir",
    "iterdir",
    "glob",
    "rglob",
}
"""Functions and methods that tell which files exist. In isolation those that the answer wrote do not."""


def alias_checks(notebook: NotebookNode, ownership: Ownership) -> dict[str, str]:
    """Return why a test sees whether values share data, or what an object is not, by its grade_id.

    Args:
        notebook: the notebook with all its tests.
        ownership: the student's names.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and not is_solution(cell)]
    known = _Known(ownership, imports=set(ownership.imports))
    for cell in cells:
        known.imports |= imported_names(cell.source)
        if not is_unmarked(cell) and not is_test(cell):
            known.given |= names_in(cell.source).binds
        for node in _walk(statements_of(cell.source)):
            if isinstance(node, ast.FunctionDef):
                known.functions[node.name] = node
    known.given -= known.imports | known.functions.keys() | ownership.names
    tests = {grade_id_of(cell): _Test(known, statements_of(cell.source)) for cell in cells if is_test(cell)}
    return {name: reason for name, test in tests.items() if (reason := test.reason())}


@dataclass
class _Known:
    """Names of a notebook: the student's, imported ones, data of given cells, functions of the course."""

    ownership: Ownership
    imports: set[str]
    given: set[str] = field(default_factory=set)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)


@dataclass(frozen=True)
class _Piece:
    """A simple statement, or the head of a compound one, and the place of the outermost loop around it."""

    statement: ast.stmt
    parts: list[ast.AST]
    loop: int | None

    def nodes(self) -> Iterator[ast.AST]:
        """Yield all nodes in it."""
        for part in self.parts:
            yield from ast.walk(part)


class _Test:
    """One test: which of its names hold data that came from an answer, or that it gave to one."""

    def __init__(self, known: _Known, statements: list[ast.stmt]) -> None:
        self._known = known
        self._pieces: list[_Piece] = []
        self._cut([*statements, *self._helpers(statements)], None)
        own = known.ownership
        self._from_answer = set(own.names) - set(own.imports)
        self._objects = set(own.open_names)  # what is done to them is done where the answer runs
        self._passed: set[str] = set()
        self._kept: set[str] = set()  # given to an object
        self._simple: set[str] = set()  # numbers and texts of the test's own

    def _helpers(self, statements: list[ast.stmt]) -> Iterator[ast.stmt]:
        """Yield the functions of the course that the test may call, even indirectly, and does not define."""
        seen = {one.name for one in _walk(statements) if isinstance(one, ast.FunctionDef)}
        waiting: list[ast.AST] = list(statements)
        while waiting:
            for node in ast.walk(waiting.pop()):
                found = self._known.functions.get(node.id) if isinstance(node, ast.Name) else None
                if found is not None and found.name not in seen:
                    seen.add(found.name)
                    waiting.append(found)
                    yield found

    def _cut(self, statements: Iterable[ast.stmt], loop: int | None) -> None:
        for one in statements:
            parts, body = parted(one)
            inside = loop
            if loop is None and isinstance(one, ast.For | ast.While | ast.AsyncFor):
                inside = len(self._pieces)
            self._pieces.append(_Piece(one, parts if body else [one], inside))
            self._cut(body, inside)

    def reason(self) -> str:
        """Return why the test sees that values share data, or what an object is not; empty if it does not."""
        for piece in self._pieces:  # twice, because the end of a loop comes before its beginning too
            self._pass_all(piece)
            self._bind_all(piece)
        for place, piece in enumerate(self._pieces):
            kept = set(self._kept)  # by the calls above
            self._pass_all(piece)
            if any(isinstance(one, ast.Call) and _last_name(one.func) in FILES for one in _denied(piece)):
                return "it asks whether a file is not there"
            if any(map(self._rules_out, _denied(piece))) or any(map(self._looks_into, piece.nodes())):
                return "it asks what an object of the answer's is not, or does not have"
            for node in piece.nodes():
                if self._compares(node):
                    return "it asks whether two values are one object, or share memory"
                if any(self._others_read(one, place) for one in self._changed(node)):
                    return "it changes a value and looks at another, which may share its data"
                if self._acts(node) and kept & self._read_after(place):
                    return "it looks at what it gave to an object, which may have kept it"
            self._bind_all(piece)
        return ""

    def _pass_all(self, piece: _Piece) -> None:
        for node in piece.nodes():
            if isinstance(node, ast.Call):
                self._pass([*node.args, *(one.value for one in node.keywords)], node.func)

    def _bind_all(self, piece: _Piece) -> None:
        self._bind(piece.statement)
        for node in piece.nodes():
            self._bind(node)

    def _bind(self, node: ast.AST) -> None:
        """Record the values that a node binds to names."""
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._name(target, node.value)
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            self._name(node.target, node.value)
        elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
            self._name(node.target, node.iter)
            if isinstance(node.target, ast.Name) and _are_simple(node.iter):
                self._simple.add(node.target.id)
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            self._name(node.optional_vars, node.context_expr)

    def _pass(self, given: list[ast.expr], function: ast.expr) -> None:
        """Record the arguments of a call of an answer, or of a function of the course."""
        if self._is_theirs(function):
            names = {name for one in given for name in _given_names(one)}
            self._passed |= names
            if _root(function) in self._objects:
                self._kept |= names - self._simple
            return
        course = self._known.functions.get(function.id) if isinstance(function, ast.Name) else None
        if course is not None and any(map(self._is_theirs, given)):
            self._from_answer |= {one.arg for one in course.args.args}

    def _name(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple | ast.List):
            values = value.elts if isinstance(value, ast.Tuple | ast.List) else []
            whole = len(values) != len(target.elts)
            for place, one in enumerate(target.elts):
                self._name(one, value if whole else values[place])
        if not isinstance(target, ast.Name) or target.id in self._known.ownership.names:
            return
        for names, holds in (
            (self._from_answer, self._is_theirs(value)),
            (self._objects, self._is_object(value)),
            (self._passed, False),
            (self._kept, False),
            (self._simple, _is_simple(value)),
        ):
            (names.add if holds else names.discard)(target.id)

    def _is_object(self, value: ast.expr) -> bool:
        """Tell whether an expression gives an object of the student's class itself."""
        called = value.func if isinstance(value, ast.Call) else value
        return isinstance(called, ast.Name) and called.id in self._objects

    def _is_theirs(self, value: ast.AST) -> bool:
        """Tell whether an expression may be data that came from an answer, and not a copy of such data."""
        if isinstance(value, ast.Name):
            return value.id in self._from_answer
        if isinstance(value, ast.Call):
            if _last_name(value.func) in PASS_ON and _root(value.func) in self._known.imports:
                return any(map(self._is_theirs, value.args[:1]))
            if isinstance(value.func, ast.Attribute) and value.func.attr in MAKES_NEW:
                return self._is_object(value.func.value)
            return self._is_theirs(value.func)
        if isinstance(value, ast.Attribute | ast.Subscript | ast.Starred | ast.Await | ast.NamedExpr):
            return self._is_theirs(value.value)
        if isinstance(value, ast.List | ast.Tuple | ast.Dict | ast.IfExp):
            return any(map(self._is_theirs, ast.iter_child_nodes(value)))
        return False

    def _compares(self, node: ast.AST) -> bool:
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            places = [place for place, one in enumerate(node.ops) if isinstance(one, ast.Is | ast.IsNot)]
            return any(self._are_two_values(sides[place], sides[place + 1]) for place in places)
        if isinstance(node, ast.Call) and _last_name(node.func) in MEMORY:
            return any(map(self._is_theirs, node.args))
        return (
            isinstance(node, ast.Attribute) and node.attr in MEMORY_ATTRIBUTES and self._is_theirs(node.value)
        )

    def _rules_out(self, node: ast.AST) -> bool:
        """Tell whether a node asks of what class an object of the answer's is, or for a special attribute."""
        if not isinstance(node, ast.Call) or not node.args or not self._mentions_objects(node.args[0]):
            return False
        name = _last_name(node.func)
        if name == "hasattr":
            wanted = node.args[1] if len(node.args) > 1 else None
            return isinstance(wanted, ast.Constant) and str(wanted.value).startswith("__")
        return name in ("isinstance", "issubclass", "callable", "assertNotIsInstance")

    def _looks_into(self, node: ast.AST) -> bool:
        """Tell whether a node lists what an object of the answer's has."""
        if isinstance(node, ast.Attribute):
            return node.attr in INTROSPECTION and self._mentions_objects(node.value)
        called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        return called in ("vars", "dir") and any(map(self._mentions_objects, _walk([node])))

    def _mentions_objects(self, node: ast.AST) -> bool:
        return any(isinstance(one, ast.Name) and one.id in self._objects for one in ast.walk(node))

    def _are_two_values(self, *sides: ast.expr) -> bool:
        return any(map(self._is_theirs, sides)) and not any(map(self._is_fixed, sides))

    def _is_fixed(self, side: ast.expr) -> bool:
        """Tell whether an expression gives the same object in every process: None, a class, `np.nan`."""
        if isinstance(side, ast.Attribute):
            return side.attr == "__class__" or self._is_fixed(side.value)
        if isinstance(side, ast.Call):
            return _last_name(side.func) == "type"
        if isinstance(side, ast.Name):
            known = self._known
            return side.id in known.imports or side.id in known.functions or hasattr(builtins, side.id)
        return isinstance(side, ast.Constant)

    def _changed(self, node: ast.AST) -> Iterator[ast.expr]:
        """Yield the expressions whose value a node changes in place."""
        found: list[ast.expr] = []
        if isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            found = [node.value]
        elif isinstance(node, ast.AugAssign):
            found = [node.target]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            in_place = any(one.arg == "inplace" for one in node.keywords)
            found = [node.func.value] if node.func.attr in CHANGES or in_place else []
            found += [one.value for one in node.keywords if one.arg == "out"]
        if isinstance(node, ast.Call) and _last_name(node.func) in CHANGE_THEIR_FIRST:
            found += node.args[:1]
        for one in found:
            name = one.id if isinstance(one, ast.Name) else ""
            if name in self._objects or _root(one) in self._known.imports:
                continue
            if self._is_theirs(one) or _root(one) in self._passed:
                yield one

    def _acts(self, node: ast.AST) -> bool:
        """Tell whether a node calls a method of an object of the student's class."""
        called = node.func if isinstance(node, ast.Call) else None
        return isinstance(called, ast.Attribute) and _root(called) in self._objects

    def _others_read(self, changed: ast.expr, place: int) -> bool:
        """Tell whether the test reads, after a change, other values that may share data with it."""
        own = set() if any(isinstance(one, ast.Call) for one in ast.walk(changed)) else {_root(changed)}
        return bool((self._read_after(place) - own) & (self._from_answer | self._passed | self._known.given))

    def _read_after(self, place: int) -> set[str]:
        """Return the names that are read after a piece, or in its loop."""
        loop = self._pieces[place].loop
        return {
            node.id
            for piece in self._pieces[place + 1 if loop is None else loop :]
            for node in piece.nodes()
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }


def _denied(piece: _Piece) -> Iterator[ast.AST]:
    """Yield the nodes that a piece negates or compares, and those in the condition of an `if`."""
    if isinstance(piece.statement, ast.If | ast.While):
        yield from piece.nodes()
    for node in piece.nodes():
        denies = isinstance(node, ast.Compare) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        )
        if (
            denies
            or isinstance(node, ast.IfExp)
            or (isinstance(node, ast.Call) and _last_name(node.func) in DENIALS)
        ):
            yield from ast.walk(node)


def _root(node: ast.AST) -> str:
    """Return the name at the beginning of `name.x[0].y`; empty if there is none."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _given_names(given: ast.expr) -> Iterator[str]:
    """Yield the names whose data an argument may share: `xs`, `m.T`, `m.reshape(2, 3)[0]`, `[xs, ys]`."""
    if isinstance(given, ast.Name):
        yield given.id
    elif isinstance(given, ast.Attribute | ast.Subscript | ast.Starred):
        yield from _given_names(given.value)
    elif isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute):
        if given.func.attr not in MAKES_NEW:
            yield from _given_names(given.func.value)
    elif isinstance(given, ast.List | ast.Tuple):
        for one in given.elts:
            yield from _given_names(one)


def _is_simple(value: ast.expr) -> bool:
    """Tell whether an expression gives a number or a text."""
    kinds = ast.Constant | ast.BinOp | ast.UnaryOp
    return all(isinstance(one, kinds) for one in ast.walk(value) if isinstance(one, ast.expr))


def _are_simple(values: ast.expr) -> bool:
    """Tell whether an expression gives numbers and texts, one after the other."""
    if isinstance(values, ast.Call):
        return _last_name(values.func) == "range"
    return isinstance(values, ast.List | ast.Tuple) and all(map(_is_simple, values.elts))


def _last_name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _walk(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    return (one for node in nodes for one in ast.walk(node))
