"""The judge's client of the student's kernel, and what of the judge's own it serves."""

import math

import numpy as np
import pytest

from grader.judge.process.student_kernel import StudentKernel, _may_be_exported
from grader.judge.rpc.reference import Reference
from grader.records import Ownership, Status

ANSWERS = """
import math
class Box:
    def __init__(self): self.value = 1
def change(box): box.value = 5
def read(box, name): return getattr(box, name)
def double(number): return 2 * number
"""


@pytest.fixture
def ran(trial):
    return trial(ANSWERS)


def own(kind: str = "function", **names: str) -> object:
    kernel = StudentKernel(
        Ownership(frozenset({"m"}), imports={"m": ("math", ""), "mean": ("numpy", "mean")})
    )
    return kernel._find_own(Reference("student", 0, kind, **{"name": "", **names}))


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ({"kind": "class", "module": "builtins", "name": "int"}, int),
        ({"kind": "class", "module": "builtins", "name": "ValueError"}, ValueError),
        ({"module": "builtins", "name": "eval"}, None),
        ({"kind": "iterator", "module": "builtins", "name": "map"}, None),
        ({"kind": "object", "module": "builtins", "name": "memoryview"}, None),
        ({"module": "builtins", "name": "open"}, None),
        ({"module": "numpy", "name": "mean"}, np.mean),
        ({"module": "numpy", "name": "load"}, None),  # not imported by the reference solution
        ({"module": "os", "name": "system"}, None),
        ({"kind": "module", "name": "math"}, math),
        ({"kind": "module", "name": "os"}, None),
    ],
)
def test_a_reference_is_ours_only_if_the_reference_solution_imports_it(names, found):
    assert own(**names) is found


@pytest.mark.parametrize(
    ("source", "allowed"),
    [
        ("box = lambda: 0", True),
        ("class box: pass", True),
        ("box = iter([])", True),
        ("class Box: pass\nbox = Box()", True),
        ("import types\nbox = types.SimpleNamespace()", False),
        ("import threading\nbox = threading.Lock()", False),
        ("import sys\nbox = sys.stdout", False),
    ],
)
def test_what_may_be_exported(source, allowed):
    names: dict[str, object] = {"__name__": "__main__"}
    exec(source, names)
    assert _may_be_exported(names["box"]) is allowed


def test_names_are_bound_and_deleted_there(ran):
    assert ran.test("double = 3\nassert double == 3").status is Status.PASSED
    assert ran.names["double"] == 3
    verdict = ran.test("del double\ndouble")
    assert "double" not in ran.names
    assert (verdict.status, verdict.message) == (Status.ERROR, "NameError: name 'double' is not defined")


OWN = "class Own:\n    def __init__(self): self.value, self._kept = 1, 'secret'\nown = Own()\n"


def test_an_attribute_that_an_answer_sets_is_seen_and_restored(ran):
    assert ran.given(OWN).status is Status.PASSED
    verdict = ran.test("change(own)\nassert own.value == 5")
    assert verdict.status is Status.PASSED and verdict.changed
    assert ran.test("assert own.value == 1").status is Status.PASSED


def test_a_private_attribute_is_not_available(ran):
    ran.given(OWN)
    verdict = ran.test("read(own, '_kept')")
    assert (verdict.status, verdict.message.split(":")[0]) == (Status.ERROR, "AttributeError")


@pytest.mark.parametrize("name", ["__class__", "__dict__", "__init__", "__globals__"])
def test_nothing_of_python_comes_through_an_attribute(ran, name):
    ran.given(OWN)
    verdict = ran.test(f"assert read(own, {name!r}) is None or 'Proxy' in str(type(read(own, {name!r})))")
    assert "secret" not in verdict.message


def test_a_request_after_the_test_is_refused(ran):
    ran.test("kept = change")
    verdict = ran.given("kept(1)")
    assert "not listening" in verdict.message
