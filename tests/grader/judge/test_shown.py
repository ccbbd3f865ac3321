"""An answer may use names, functions and classes of tests where students see them."""

from nbformat.v4 import new_notebook

from grader.judge.plan import plan_of
from grader.judge.shown import definitions_in, shown_names
from tests.grader.conftest import cell


def test_an_answer_may_use_what_tests_bind_where_students_see_it():
    hidden = "\n### BEGIN HIDDEN\nexpected, rows = 3, data[:1]\nlog.append(1)\nimport csv\ndef helper(): pass"
    shown = "import json as j\ndata, log, answer, rows = [1], [], 2, []\ndef check(): return j"
    first, second = cell(shown + hidden, "first", points=1), cell("size = len(data)", "second", points=1)
    source = new_notebook(cells=[cell("answer = 1", "answer", solution=True), first, second])
    given_out = new_notebook(cells=[source.cells[0], cell(shown, "first", points=1), second])
    assert shown_names(source, given_out) == {"j", "answer", "check", "size"}
    assert plan_of(source, source, given_out).exports == {"j", "check", "size", "csv"}
    assert plan_of(source, source).exports == {"j", "csv"}


def test_the_source_of_functions_and_classes_is_known():
    source = """%matplotlib inline
import math
@staticmethod
def area(r): return math.pi * r
async def wait(): pass
class Box: size = 3
half = lambda n: n / 2
a, b = lambda: 1, lambda: 2
if area:
    def inner(): pass
def twice(): return 1
def twice(): return 2
number = 3"""
    found = definitions_in(source)
    assert list(found) == ["area", "wait", "Box", "half"]
    assert found["area"] == "@staticmethod\ndef area(r):\n    return math.pi * r"
    assert found["half"] == "half = lambda n: n / 2"
    assert definitions_in("def f(:") == {}
