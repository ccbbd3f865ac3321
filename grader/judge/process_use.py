"""Tests that use the answer's own process: why they cannot run in another one, read from their source.

The reference answer does not show this: a test that forbids a call passes wherever the call is not made.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from nbformat import NotebookNode

from grader.cell_metadata import grade_id_of, is_solution, is_test
from grader.judge.ownership import PYTHON_MAGICS, imports_of, names_in, parsed, python_parts

PATCHES = ("unittest.mock.patch", "mock.patch", "pytest.MonkeyPatch", "_pytest.monkeypatch")
LOOKS = (
    *("inspect.getsource", "inspect.getsourcelines", "inspect.stack", "inspect.currentframe"),
    *("doctest.", "dis.", "gc.", "tracemalloc.", "threading.active_count", "threading.enumerate"),
    *("sys.modules", "sys._getframe", "sys.getrefcount", "sys.settrace", "sys.setprofile"),
    *("sys.setrecursionlimit", "sys.stdin", "sys.displayhook", "numpy.seterr", "numpy.errstate"),
    *("pandas.set_option", "pandas.option_context", "os.chdir", "os.putenv", "IPython.get_ipython"),
    *("os.environ.update", "os.environ.setdefault", "os.environ.pop"),
    *(f"matplotlib.pyplot.{name}" for name in ("gcf", "gca", "gci", "get_fignums", "fignum_exists")),
    *(f"matplotlib.pyplot.{name}" for name in ("get_figlabels", "axis", "xlim", "ylim", "savefig")),
)
"""Objects of libraries of which a process has one; a name that ends with a dot stands for all in it."""

EXECUTES = {
    *("exec", "eval", "compile", "pickle.loads", "dill.loads", "cloudpickle.loads", "marshal.loads"),
    *("types.FunctionType", "pandas.eval", "numexpr.evaluate", "yaml.unsafe_load", "sympy.sympify"),
    *("os.system", "os.popen", "subprocess.run", "subprocess.call", "subprocess.Popen"),
    *("subprocess.check_call", "subprocess.check_output", "subprocess.getoutput"),
}
"""Functions that run what they are given as code."""

LOADS = {"pickle.load", "dill.load", "joblib.load", "pandas.read_pickle", "torch.load"}
"""Functions that run what a file holds. Files beside the judge are the course's, so bytes are looked for."""

TABLE_EXECUTES = {"query", "eval"}
"""Methods of data frames that run a text as code."""

SHELL_FILLS_IN = {"run_line_magic", "run_cell_magic", "system", "getoutput"}
"""Methods of IPython's shell that put values of names into a text, the first two arguments."""

SEEDS = (
    *("random.seed", "random.setstate", "numpy.random.seed", "numpy.random.set_state"),
    *("keras.utils.set_random_seed", "keras.backend.set_random_seed", "tensorflow.random.set_seed"),
    *("tensorflow.keras.utils.set_random_seed", "tensorflow.compat.v1.set_random_seed", "torch.manual_seed"),
)
"""Calls that give a library's shared generator of random numbers a state."""

DRAWERS = ("random", "numpy.random", "sklearn", "scipy", "keras", "tensorflow", "torch", "networkx")
"""Libraries that draw from a shared generator, wherever a call does not bring a generator of its own."""

OWN_GENERATORS = {"default_rng", "Generator", "RandomState", "SeedSequence", "Random", "SystemRandom"}

ATTRIBUTES = {"__code__", "__globals__", "__closure__", "f_globals", "f_locals", "f_back", "tb_frame"}
NAMESPACES = {"globals", "locals", "dir", "vars"}
HISTORY = {"_", "__", "___", "_i", "_ii", "_iii", "_ih", "_oh", "In", "Out"}
RUNS = {"run_line_magic", "run_cell_magic", "run_cell", "magic", "system", "getoutput", "showtraceback"}
"""Methods of IPython's shell that do the same in any process."""


@dataclass
class _Sources:
    """Sources that tests may reach: functions by name, and the target of each imported name."""

    functions: dict[str, list[ast.AST]] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)
    answers_draw: bool = False  #: whether answers may draw from a shared generator of random numbers

    def add(self, source: str) -> list[ast.stmt]:
        """Add a cell or a module that is the course's; return its statements."""
        statements = list(self._statements(source))
        for node in (node for statement in statements for node in ast.walk(statement)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                self.functions.setdefault(node.name, []).append(node)
        return statements

    def add_answer(self, source: str) -> None:
        """Add a cell of the reference answer: its imports, and whether it draws random numbers."""
        nodes = _reached(self._statements(source), self)
        self.answers_draw = self.answers_draw or any(_draws(node, self.imports) for node in nodes)

    def _statements(self, source: str) -> Iterator[ast.stmt]:
        for part in python_parts(source):
            self.imports |= {name: ".".join(filter(None, found)) for name, found in imports_of(part)}
            yield from parsed(part)


@dataclass(frozen=True)
class _Test:
    """Source and statements of a test, and the sources that it may reach."""

    grade_id: str
    source: str
    statements: list[ast.stmt]
    known: _Sources

    def reached(self) -> Iterator[ast.AST]:
        """Yield the test's nodes, and those of the functions that it may call, directly or indirectly."""
        return _reached(self.statements, self.known)


def process_uses(
    notebook: NotebookNode, files: Mapping[str, bytes], owned: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return why tests need the answer's process, by grade_id: those that say so themselves.

    Args:
        notebook: the notebook with all its tests.
        files: the course's files beside it; tests may import those that are Python.
        owned: the student's names. A function of a test cannot stand for one when the test is over.
    """
    tests = _tests(notebook, files)
    return {test.grade_id: reason for test in tests if (reason := _reason(test, owned))}


def text_running_tests(notebook: NotebookNode, files: Mapping[str, bytes]) -> frozenset[str]:
    """Return the tests that may run an answer's text as code, by grade_id; the judge must not run them."""
    return frozenset(
        test.grade_id
        for test in _tests(notebook, files)
        if any(_executed(node, test.known.imports) for node in test.reached())
    )


def _tests(notebook: NotebookNode, files: Mapping[str, bytes]) -> Iterator[_Test]:
    """Yield the tests. The sources that one may reach are complete only until the next one is asked for."""
    sources = _Sources()
    for name, content in files.items():
        if name.endswith(".py"):
            sources.add(content.decode(errors="replace"))
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        if is_solution(cell):
            sources.add_answer(cell.source)
            continue
        statements = sources.add(cell.source)
        if is_test(cell):
            yield _Test(grade_id_of(cell), cell.source, statements, sources)


def _reason(test: _Test, owned: frozenset[str]) -> str:
    """Return why a test needs the answer's process; empty if nothing in it says so."""
    names, known = names_in(test.source), test.known
    for name in sorted(names.binds & set(dir(builtins)) - HISTORY):
        return f"it rebinds the built-in name {name}"
    for name in sorted(names.uses & HISTORY - names.binds):
        return f"it looks at the notebook's history ({name})"
    for name in sorted((names.later.keys() | set(_lambdas(test.statements))) & names.binds & owned):
        return f"it replaces {name} with a function of its own"
    for node in test.reached():
        if reason := _reason_of(node, known.imports):
            return reason
        if known.answers_draw and (path := _path(node, known.imports)) in SEEDS:
            return f"it seeds the generator that answers draw from ({path})"
    return ""


def _draws(node: ast.AST, imports: Mapping[str, str]) -> bool:
    """Say whether a node may draw from a shared generator of random numbers."""
    if isinstance(node, ast.Attribute) and node.attr in ("sample", "rvs"):
        return True
    path = _path(node, imports)
    last = path.rpartition(".")[2]
    return (
        path not in SEEDS
        and last not in OWN_GENERATORS
        and path.startswith(tuple(f"{one}." for one in DRAWERS))
    )


def _lambdas(statements: list[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements bind to a lambda."""
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
                yield from (one.id for one in node.targets if isinstance(one, ast.Name))


def _reason_of(node: ast.AST, imports: Mapping[str, str]) -> str:
    if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
        return f"it looks into the answer ({node.attr})"
    if isinstance(node, ast.Call) and not node.args and _called(node) in NAMESPACES:
        return f"it looks at all names of the notebook ({_called(node)})"
    if isinstance(node, ast.Attribute) and _is_shell(node.value) and node.attr not in RUNS:
        return f"it looks into the notebook's shell ({node.attr})"
    if isinstance(node, ast.Name | ast.Attribute):
        path = _path(node, imports)
        if any(path == patch or path.startswith(f"{patch}.") for patch in PATCHES):
            return "it replaces a part of a library, where the answer runs"
        if any(path.startswith(look) if look.endswith(".") else path == look for look in LOOKS):
            return f"it uses {path} of the answer's process"
    if name := _executed(node, imports):
        return f"it runs a text as code, which may be the answer's ({name})"
    for target in _changed(node):
        if root := _root(target, imports):
            return f"it changes {root}, which the answer uses too"
    return ""


def _executed(node: ast.AST, imports: Mapping[str, str]) -> str:
    """Return the name of a call that runs code which does not stand in the cell itself; empty for others."""
    if not isinstance(node, ast.Call):
        return ""
    given = node.args[:1] or [one.value for one in node.keywords]
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if isinstance(node.func, ast.Attribute) and _is_shell(node.func.value):
        filled = method in SHELL_FILLS_IN and _is_filled_in(node.args[:2])
        return method if filled or (method in RUNS and not _are_fixed(given, imports)) else ""
    if _are_fixed(given, imports):
        return ""
    path = _path(node.func, imports) or _called(node)
    reads_bytes = path in LOADS and any(_path(one, imports) == "io.BytesIO" for one in ast.walk(node))
    if path in EXECUTES or reads_bytes or (path == "torch.load" and _runs_code(node)):
        return path
    tables = any(one.partition(".")[0] == "pandas" for one in imports.values())
    return method if tables and method in TABLE_EXECUTES else ""


def _runs_code(load: ast.Call) -> bool:
    """Tell whether a call of `torch.load` is told to run what the file says."""
    given = [one.value for one in load.keywords if one.arg == "weights_only"]
    return any(not (isinstance(one, ast.Constant) and one.value is True) for one in given)


def _are_fixed(nodes: list[ast.expr], imports: Mapping[str, str]) -> bool:
    """Tell whether arguments hold nothing but constants, things of libraries, and files of the course."""
    names = [one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)]
    return all(name == "open" or name in imports for name in names)


def _is_filled_in(nodes: list[ast.expr]) -> bool:
    """Tell whether IPython puts values of names into texts: `!ls {folder}`, `!ls $folder`."""
    texts = [str(one.value) for one in nodes if isinstance(one, ast.Constant)]
    return not PYTHON_MAGICS & set(texts[:1]) and any("{" in text or "$" in text for text in texts)


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a node changes inside something: `x.y = …`, `x[…] = …`, `del x.y`, `setattr(x, …)`."""
    if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        yield node.value
    elif isinstance(node, ast.Call) and node.args and _called(node) in ("setattr", "delattr"):
        yield node.args[0]


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _reached(nodes: Iterable[ast.AST], sources: _Sources) -> Iterator[ast.AST]:
    """Yield all nodes of a test, and of the functions that it may call, directly or indirectly."""
    waiting, seen = list(nodes), set[str]()
    while waiting:
        for node in ast.walk(waiting.pop()):
            yield node
            name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
            if name in sources.functions and name not in seen:
                seen.add(name)
                waiting += sources.functions[name]


def _path(node: ast.AST, imports: Mapping[str, str]) -> str:
    """Return the full name of what an expression takes from a library; empty if it takes nothing."""
    if isinstance(node, ast.Attribute):
        within = _path(node.value, imports)
        return f"{within}.{node.attr}" if within else ""
    return imports.get(node.id, "") if isinstance(node, ast.Name) else ""


def _root(node: ast.AST, imports: Mapping[str, str]) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return imports.get(node.id, "") if isinstance(node, ast.Name) else ""


def _is_shell(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _called(node) == "get_ipython"
