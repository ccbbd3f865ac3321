"""Tests that see what values share are told from those that do not."""

import nbformat
import pytest
from nbformat.v4 import new_notebook

from grader.judge.aliasing import alias_checks
from grader.judge.ownership import ownership_of
from tests.grader.conftest import cell

GIVEN = """import copy, random
import numpy as np
given = [3, 4]
def distinct(first, second):
    return first is not second
def untouched(function, value):
    before = copy.deepcopy(value)
    function(value)[0] = 5
    return value == before
def total(values):
    count = 0
    count += sum(values)
    return count"""
ANSWER = """mine, other, number = [1], [1], 5
def f(xs): return xs
class Stack:
    def __init__(self, items=()): self.items = list(items)
    def push(self, one): self.items.append(one)
    def all(self): return self.items"""


def reason(test: str) -> str:
    answer = cell(ANSWER, "answer", solution=True)
    notebook = new_notebook(cells=[cell(GIVEN, "given"), answer, cell(test, "test", points=1)])
    return alias_checks(notebook, ownership_of([answer.source])).get("test", "")


@pytest.mark.parametrize(
    "test",
    [
        "assert mine is not other",
        "assert not (f(mine) is mine)",
        "assert id(mine) != id(other)",
        "m = np.ones(3)\nassert not np.shares_memory(f(m), m)",
        "assert f(np.ones(3)).base is None",
        "assert distinct(mine, given)",
        "class Case:\n    def test(self):\n        self.assertTrue(mine is not other)",
    ],
)
def test_identity_is_asked_for(test):
    assert reason(test) == "it asks whether two values are one object, or share memory"


@pytest.mark.parametrize(
    "test",
    [
        "other.append(9)\nassert mine == [1]",
        "mine.append(9)\nassert given == [3, 4]",
        "m = np.ones(3)\nr = f(m)\nr[0] = 7\nassert m[0] == 1",
        "m = np.ones(3)\nf(m)[0] = 7\nassert m[0] == 1",
        "m = np.ones(3)\nr = np.asarray(f(m))\nr += 7\nassert m[0] == 1",
        "m = np.ones(3)\nr = f(m.reshape(1, 3))\nnp.add(r, 1, out=r)\nassert m[0] == 1",
        "m, n = [1], [2]\nr = f([m, n])\nr[0].append(7)\nassert m == [1]",
        "m = [1]\nr = f(m)\nif r:\n    del r[0]\nassert m == [1]",
        "m = [[1]]\na, b = f(m), 5\na[0].sort(reverse=True)\nassert m == [[1]]",
        "m = [1, 2]\nr = f(m)\nrandom.shuffle(r)\nassert m == [1, 2]",
        "for m in ([1], [2]):\n    assert m[0] < 3\n    r = f(m)\n    r.clear()",
        "assert untouched(f, given)",
        "s = Stack([1])\ns.all().append(9)\nassert s.all() == [1]",
        "f(1).append(2)\nassert f(1) == [1]",
        "names = ['a']\ns = Stack(names)\nnames.append('b')\nassert s.all() == ['a']",
    ],
)
def test_a_value_is_changed_and_another_looked_at(test):
    assert reason(test) == "it changes a value and looks at another, which may share its data"


@pytest.mark.parametrize(
    "test",
    [
        "import os\nassert not os.path.exists('a.txt')",
        "from pathlib import Path\nassert Path('a.txt').is_file() is False",
        "import os\nassert 'a.txt' not in os.listdir()",
        "from glob import glob\nif glob('*.txt'):\n    raise AssertionError",
    ],
)
def test_a_file_is_not_to_be_there(test):
    assert reason(test) == "it asks whether a file is not there"


def test_an_object_may_keep_what_it_is_given():
    words = "it looks at what it gave to an object, which may have kept it"
    assert reason("names = ['a']\ns = Stack(names)\ns.push('b')\nassert names == ['a']") == words


@pytest.mark.parametrize(
    "test",
    [
        "assert not isinstance(Stack(), list)",
        "s = Stack()\nif isinstance(s, list):\n    raise AssertionError",
        "assert issubclass(Stack, list) == False",
        "assert [isinstance(Stack(), one) for one in (list, int)] == [False, False]",
        "self.assertFalse(isinstance(Stack(), list))",
        "self.assertNotIsInstance(Stack(), list)",
        "assert 'push' not in Stack.__dict__",
        "assert 'items' not in vars(Stack())",
        "assert len(dir(Stack)) < 99",
        "assert list not in Stack.mro()",
        "assert not hasattr(Stack(), '__reversed__')",
    ],
)
def test_what_an_object_is_not_is_asked_for(test):
    assert reason(test) == "it asks what an object of the answer's is not, or does not have"


@pytest.mark.parametrize(
    "test",
    [
        "assert isinstance(Stack(), Stack) and hasattr(Stack(), 'push')",
        "assert not isinstance(f(1), list) and not hasattr(Stack(), 'pop') and not callable(f(1))",
        "assert f(mine) == mine and f(None) is None and type(mine) is list and f(True) is True",
        "r = f([3, 1])\nr.sort()\nassert r == [1, 3]",
        "s = Stack()\ns.push(1)\ns.push(2)\nassert s.all() == [1, 2]",
        "s = Stack()\nfor i in range(3):\n    s.push(i)\n    assert s.all()[-1] == i",
        "s, x = Stack(), 5\ns.push(x)\ns.push(6)\nassert s.all()[0] == x",
        "seen = []\nfor x in [1, 2]:\n    seen.append(f([x])[0])\nassert seen == [1, 2]",
        "count = 0\nfor x in given:\n    count += f([x])[0]\nassert count == 7 and total(f(given)) == 7",
        "m = np.ones(3)\nassert f(m)[0] == 1\nm = np.zeros(3)\nm[0] = 5\nassert f(m)[0] == 5",
        "r = f(mine).copy()\nr.append(5)\nassert f(mine) == [1]",
        "assert distinct(1, 2)",
        "assert number is not None",
        "import os\nassert os.path.exists('a.txt')",
        "!ls",
    ],
)
def test_a_copy_does_as_well(test):
    assert reason(test) == ""


def test_answers_and_text_are_not_read():
    answer = cell("a = b is not c\nb = c = []", "answer", solution=True)
    text = cell("a is not b", "text", points=1, kind="markdown", solution=True)
    notebook: nbformat.NotebookNode = new_notebook(cells=[answer, text])
    assert alias_checks(notebook, ownership_of([answer.source])) == {}
