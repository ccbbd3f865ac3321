"""The judge's client of the student's kernel, and what of the judge's own it serves."""

import math
from dataclasses import replace

import numpy as np
import pytest

from grader.judge.ownership import ownership_of
from grader.judge.process.runner import Runner
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


def test_what_is_the_tests_own_is_not_left_to_the_students_kernel(trial):
    answers = "class Box:\n    size = 3\ndef make(): return Box()\ndef adder(): return lambda n: n + 1"
    one = trial(answers)
    one.runner = Runner(ownership_of([answers]), 1000, frozenset("abcdefgh"))
    test = "class Own: pass\na, b, c, d, e, f, g, h = Box(), Box, make(), adder(), 5, Own(), Own, lambda: 1"
    assert one.test(test).status is Status.PASSED
    there = set("abcdefgh") & one.names.keys()
    assert there == set("abcde")
    assert one.names["a"].size == 3 and one.names["b"] is one.names["Box"] and one.names["d"](1) == 2


STATE = """
import numpy as np
count, log, cache, weights = 0, [], {}, np.zeros(2)
big = list(range(50_000))
def add(number):
    global count
    count += 1
    log.append(number)
    weights[0] += number
    return len(log)
def square(number):
    if number not in cache: cache[number] = number * number
    return cache[number]
def grow(): big.append(1)
class Counter:
    def step(self): log.append("step")
other = [1]
"""


@pytest.mark.parametrize(
    "test",
    [
        "assert count == 0\nadd(1)\nassert count == 1\nadd(1)\nassert count == 2",
        "assert log == []\nadd(1)\nassert log == [1]\nadd(2)\nassert log == [1, 2]",
        "before = log\nadd(1)\nassert log == [1] and before is log",
        "before = count\nadd(1)\nassert (before, count) == (0, 1)",
        "add(1)\nlog.clear()\nadd(2)\nassert log == [2] and count == 2",
        "cache[3] = 7\nassert square(3) == 7 and square(2) == 4 and cache == {3: 7, 2: 4}",
        "weights[:] = 5\nadd(1)\nassert weights.tolist() == [6, 5]",
        "assert log == []\nCounter().step()\nassert log == ['step']",
        "def check():\n    assert count == 0\n    add(1)\n    return count\nassert check() == 1",
        "count = 5\nadd(1)\nassert count == 6",
        "log.append('mine')\nassert log == ['mine'] and add(1) == 2 and log == ['mine', 1]",
        "assert len(big) == 50_000\ngrow()\nassert len(big) == 50_000",  # too large to be looked at again
        "other.append(2)\nadd(1)\nassert other == [1, 2]",
    ],
)
def test_what_answers_and_tests_share_under_a_name(trial, test):
    verdict = trial(STATE).test(test)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


def test_what_no_function_of_the_reference_uses_is_not_compared(trial):
    one = trial(STATE, replace(ownership_of([STATE]), state=frozenset()))
    assert one.test("assert log == []\nadd(1)\nassert log == []").status is Status.PASSED
