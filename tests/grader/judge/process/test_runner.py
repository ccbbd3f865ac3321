"""Tests before the judge: what a student's code gives, and what it cannot do."""

from dataclasses import replace

import pytest

from grader.judge.ownership import ownership_of
from grader.records import Status

FUNCTIONS = '''
import warnings

def double(number: int, times=2) -> int:
    """Twice the number."""
    return number * times

def squares(n):
    if n < 1:
        raise ValueError("n must be at least 1")
    return [i**2 for i in range(1, n + 1)]

def sum_of_squares(n):
    return sum(squares(n))

def apply(function, *values):
    return function(*values)

def say(text):
    print(text)
    warnings.warn("careful")

def reshape(values):
    values.shape = (2, 2)
    return values

def squeeze(values):
    values.sort()
    return values

def grow(items):
    items.append(1)
    return items

def count(n):
    for i in range(n):
        yield i

class Missing(KeyError):
    pass

def miss():
    raise Missing("it")

class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
        return self
    def __len__(self):
        return len(self.items)

cells = 5
'''

PASSING = {
    "a call": "assert double(3) == 6 and double(3, times=3) == 9",
    "its name and text": "assert (double.__name__, double.__doc__) == ('double', 'Twice the number.')",
    "its signature": "import inspect\nassert str(inspect.signature(double)) == '(number, times=2)'",
    "it is a function": "import types\nassert isinstance(double, types.FunctionType)",
    "a function of the test": "assert apply(lambda a, b: a + b, 1, 2) == 3",
    "their own function": "assert apply(double, 4) == 8",
    "a function that calls back and forth": "assert apply(lambda n: double(n) + 1, 4) == 9",
    "a library's function": "assert apply(max, 1, 2) == 2",
    "an exception": "try:\n    squares(0)\nexcept ValueError as no:\n    assert 'at least 1' in str(no)",
    "an exception of their own": "try:\n    miss()\nexcept KeyError as no:\n"
    "    assert str(no) == \"'it'\" and no.args == ('it',) and type(no).__name__ == 'Missing'",
    "an argument that is changed": "mine = []\nassert grow(mine) is mine == [1]",
    "an argument that is changed and given back": (
        "import numpy as np\nmine = np.arange(4)\n"
        "assert reshape(mine).shape == (2, 2)\nassert squeeze([3, 1]) == [1, 3]"
    ),
    "a generator": "made = count(3)\nassert next(made) == 0 and list(made) == [1, 2]",
    "a class": "stack = Stack().push(1).push(2)\nassert len(stack) == 2 and stack.items == [1, 2]",
    "the name of its type": "assert type(Stack).__name__ == 'type'",
    "its instances": "assert isinstance(Stack(), Stack) and type(Stack()).__name__ == 'Stack'",
    "a name that goes away": (
        "kept = squares\ndel squares\ntry:\n    sum_of_squares(1)\nexcept NameError:\n    pass\n"
        "else:\n    raise AssertionError('not used')\n"
        "finally:\n    squares = kept\nassert sum_of_squares(2) == 5"
    ),
    "a name that means something else": (
        "kept = squares\nsquares = lambda n: [7]\nassert sum_of_squares(9) == 7\nsquares = kept"
    ),
    "a given name": "assert cells == 5",
}


@pytest.mark.parametrize("source", PASSING.values(), ids=PASSING.keys())
def test_the_verdict_is_as_it_would_be_in_one_process(trial, source):
    verdict = trial(FUNCTIONS).test(source)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


WARNING = """
import warnings
class Old(DeprecationWarning):
    pass
def old(x):
    warnings.warn('old', DeprecationWarning, stacklevel=2)
    return x
def own(x):
    warnings.warn('own', Old)
    return x
def careful(x):
    warnings.warn('careful')
    return x
def quiet(x):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return careful(x)
class Box:
    def __len__(self):
        warnings.warn('long', DeprecationWarning, stacklevel=2)
        return 1
    @staticmethod
    def make():
        return careful(Box())
def count():
    warnings.warn('item', DeprecationWarning, stacklevel=2)
    yield 1
"""
RECORDING = "import warnings\nwith warnings.catch_warnings(record=True) as got:\n    {}\n"
UNIT = "import unittest\ncase = unittest.TestCase()\nwith case.{}: {}"
WARNS = {
    "with the caller's line": UNIT.format("assertWarns(DeprecationWarning)", "old(1)"),
    "with the caller's line, no filter set": RECORDING.format("old(1)") + "assert len(got) == 1",
    "of an object's method": RECORDING.format("len(Box())") + "assert len(got) == 1",
    "of a generator": RECORDING.format("list(count())") + "assert len(got) == 1",
    "of their own class": UNIT.format("assertWarnsRegex(DeprecationWarning, '^own$')", "own(1)"),
    "its class and its text": RECORDING.format("own(1)")
    + "(one,) = got\nassert one.category.__name__ == 'Old' and one.message.args == ('own',)",
    "only of one class": RECORDING.format(
        "warnings.simplefilter('ignore'); warnings.simplefilter('always', UserWarning); own(1); careful(1)"
    )
    + "assert [str(one.message) for one in got] == ['careful']",
    "with one text": RECORDING.format("warnings.filterwarnings('ignore', 'care.*'); own(1); careful(1)")
    + "assert [str(one.message) for one in got] == ['own']",
    "filters reset": RECORDING.format("warnings.resetwarnings(); careful(1)") + "assert len(got) == 1",
    "as an error": "import warnings\nwith warnings.catch_warnings():\n    warnings.simplefilter('error')\n"
    "    try:\n        own(1)\n    except DeprecationWarning as no:\n        assert str(no) == 'own'\n"
    "    else:\n        raise AssertionError('no warning')\n    assert quiet(2) == 2",
    "that they catch": RECORDING.format("warnings.simplefilter('always'); quiet(1)") + "assert got == []",
    "after the test's filters": RECORDING.format("warnings.simplefilter('always'); careful(1)")
    + "assert len(got) == 1",
}


@pytest.mark.parametrize("source", WARNS.values(), ids=WARNS.keys())
def test_a_warning_is_seen_as_in_one_process(trial, source):
    verdict = trial(WARNING).test(source)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


def test_what_is_printed_and_warned_comes_back(trial):
    with pytest.warns(UserWarning, match="careful"):
        verdict = trial(FUNCTIONS).test("say('hello')")
    assert verdict.outputs == [{"output_type": "stream", "name": "stdout", "text": "hello\n"}]


@pytest.mark.parametrize(
    ("source", "status", "message"),
    [
        ("assert double(2) == 5, 'should be 5'", Status.FAILED, "should be 5"),
        ("assert False", Status.FAILED, "The test failed without a message."),
        ("squares(0)", Status.ERROR, "ValueError: n must be at least 1"),
        ("nowhere", Status.ERROR, "NameError: name 'nowhere' is not defined"),
        ("def :", Status.ERROR, "SyntaxError: invalid syntax (<test>, line 1)"),
        ("raise SystemExit", Status.ERROR, "SystemExit"),
    ],
)
def test_what_fails_says_why(trial, source, status, message):
    verdict = trial(FUNCTIONS).test(source)
    assert (verdict.status, verdict.message) == (status, message)
    assert verdict.outputs[-1]["output_type"] == "error"


@pytest.mark.parametrize("trouble", ["1 / 0", "raise SystemExit", "raise KeyboardInterrupt"])
def test_words_that_cannot_be_had_are_none(trial, trouble):
    source = f"class Odd:\n    def __str__(self): {trouble}\nassert double(2) == 5, Odd()"
    verdict = trial(FUNCTIONS).test(source)
    assert (verdict.status, verdict.message) == (Status.FAILED, "The test failed without a message.")


@pytest.mark.parametrize("source", ["assert not repeat(), repeat()", "raise ValueError(repeat())"])
def test_long_words_are_cut(trial, source):
    verdict = trial("def repeat(): return 'x' * 1_000_000").test(source)
    assert verdict.message.endswith("x… [cut]")
    assert len(str(verdict)) < 50_000


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("assert True\nassert double(1) == 3", [2]),
        ("\n  \nassert double(1) == 3", [3]),
        ("def check(n):\n    assert n == 3\n\ncheck(double(1))", [4, 2]),
        ("squares(0)", [1]),
        ("%%time\nassert double(1) == 3", []),
        ("assert double(1) == 2", []),
    ],
)
def test_the_lines_where_it_stopped_are_told(trial, source, lines):
    assert trial(FUNCTIONS).test(source).lines == lines


def test_partial_credit_is_shown(trial):
    verdict = trial(FUNCTIONS).test("double(0.75)")
    assert verdict.outputs[0]["data"] == {"text/plain": "1.5"}


def test_the_student_cannot_change_what_a_test_uses(trial):
    judged = trial("def answer(): return 1\nlimit = 100", ownership_of(["def answer(): pass"]))
    judged.given("limit = 0")
    assert judged.test("assert answer() < limit, f'below {limit}'").message == "below 0"


def test_an_import_is_our_own_module(trial):
    judged = trial("import math\nmath = math", ownership_of(["import math"]))
    assert judged.test("import math as ours\nassert math is ours").status is Status.PASSED


def test_a_false_module_is_not_taken_for_ours(trial):
    judged = trial("class math:\n    sqrt = staticmethod(lambda x: 5)", ownership_of(["import math"]))
    assert judged.test("assert math.sqrt(4) == 5").status is Status.FAILED
    judged = trial("class math:\n    class sqrt(int): pass", ownership_of(["import math"]))
    assert judged.test("import math as ours\nassert math is ours").status is Status.PASSED


LIAR = """
class Liar:
    shape = (3,)
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __lt__
    def __sub__(self, other): return 0
    __rsub__ = __add__ = __sub__
    def __contains__(self, other): return True
    def __hash__(self): return hash(4)
    def __instancecheck__(self, other): return True
    def __array__(self, *_, **__): raise SystemExit
    def equals(self, other): return True
    def mean(self): return 4
    class close:
        def __new__(cls, *_): return True
    class Yes:
        def __call__(self, *_): return True
    same = Yes()
    text = str
    @property
    def __class__(self): return int
def answer(): return Liar()
"""


@pytest.mark.parametrize(
    "source",
    [
        "assert answer() == 4",
        "assert 4 == answer()",
        "assert not answer() != 4",
        "assert answer() < 4",
        "assert answer() in (4, 5)",
        "assert 4 in answer()",
        "assert {4: True}[answer()]",
        "assert answer() - 4 == 0",
        "assert abs(4 - answer()) < 1",
        "assert answer().equals(4)",
        "assert answer().mean() == 4",
        "assert answer().close(4)",
        "assert answer().same(4)",
        "assert answer().same.__call__(4)",
        "assert answer().text(4)",
        "assert isinstance(answer(), int)",
        "import numpy as np\nassert np.allclose(np.asarray(answer(), dtype=float), 4)",
    ],
)
def test_an_object_that_says_yes_to_everything_wins_nothing(trial, source):
    judged = trial(LIAR, ownership_of(["def answer(): pass"]))
    assert judged.test(source).status is not Status.PASSED


def test_of_our_objects_only_what_a_test_wrote_is_given(trial):
    peek = "def peek(given, name): return getattr(given, name)"
    judged = trial(peek)
    thing = "class Thing:\n    open = 1\n    _kept = 2\n"
    assert judged.test(f"{thing}assert peek(Thing(), 'open') == 1").status is Status.PASSED
    for source in (f"{thing}peek(Thing(), '_kept')", f"{thing}peek(Thing().__init__, '__globals__')"):
        assert judged.test(source).status is not Status.PASSED


def test_a_test_that_is_left_alone_fails(trial):
    judged = trial("def leave():\n    raise KeyboardInterrupt")
    verdict = judged.test("try:\n    leave()\nexcept Exception:\n    pass")
    assert verdict.hung_up and verdict.status is Status.ERROR


def test_a_change_in_place_is_seen_by_its_own_test_alone(trial):
    judged = trial("def spoil(items): items.clear()")
    judged.given("given = [1, 2]")
    assert judged.test("spoil(given)\nassert given == []").status is Status.PASSED
    assert judged.test("assert given == [1, 2]").status is Status.PASSED


def test_what_is_changed_and_given_back_is_right_also_if_nothing_may_change(trial):
    judged = trial("def ordered(x):\n    x.sort()\n    return x")
    judged.given("given = [3, 1]")
    assert judged.test("assert ordered(given) == [1, 3]", changing=False).status is Status.PASSED
    assert judged.test("assert given == [3, 1]").status is Status.PASSED


@pytest.mark.parametrize(
    "given", ["{'b', 'a', 'c', 'zz'}", "StandardScaler().fit([[1.0], [2.0]])", "network()"]
)
def test_what_only_looks_otherwise_is_not_changed(trial, given):
    judged = trial("def look(x): return 1")
    judged.given(
        "import keras\nfrom sklearn.preprocessing import StandardScaler\n"
        "def network():\n    made = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
        "    made.compile('adam', 'mse')\n    return made\n"
        f"given = {given}"
    )
    found = judged.test("assert look(given) == 1")
    assert found.status is Status.PASSED and not found.changed


def test_an_object_of_a_class_that_is_asked_for_says_nothing_elsewhere(trial):
    says_yes = "    def equals(self, other): return True\n    def __sub__(self, other): return 0.0\n"
    answer = f"class Stack:\n    size = 0\n{says_yes}\nstack = Stack()\ntable = stack\nnew = Stack"
    judged = trial(answer, ownership_of(["class Stack: pass\nstack = Stack()", "table = 3\ndef new(): pass"]))
    assert judged.test("assert stack.equals(3) and Stack().equals(3)").status is Status.PASSED
    assert judged.test("assert isinstance(table, Stack) and table.size == 0").status is Status.PASSED
    for source in ("assert table.equals(3)", "assert abs(table - 3) < 1", "assert new().equals(3)"):
        assert "not possible here" in judged.test(f"stack, {source[7:]}").message
        assert judged.test(source).status is Status.FAILED


def test_a_name_that_an_installed_library_lacks_is_nobodys(trial):
    """The reference imports it in vain, as a cell may that was written for an older version."""
    answers = "from math import isqrt\nimport math\ndef answer(n): return isqrt(n)"
    imports = {"isqrt": ("math", "isqrt"), "gone": ("math", "no_such_name"), "math": ("math", "")}
    judged = trial(answers, replace(ownership_of([answers]), imports=imports))
    assert judged.test("assert answer(9) == 3 and isqrt(16) == 4").status is Status.PASSED
    assert judged.test("gone").message == "NameError: name 'gone' is not defined"


def test_an_error_of_ours_is_not_raised_in_their_name(trial):
    judged = trial("from grader.errors import MachineError\ndef answer(): raise MachineError('disk', 'x')")
    verdict = judged.test("answer()")
    assert (verdict.status, verdict.message) == (Status.ERROR, "MachineError: disk x")
    caught = (
        "from grader.errors import MachineError\ntry:\n    answer()\nexcept MachineError:\n    caught = 1\n"
    )
    assert judged.test(caught).status is Status.ERROR  # it has only the name of ours


def test_an_answer_cannot_end_the_loop_of_a_test(trial):
    judged = trial("def answer(n): raise StopIteration")
    verdict = judged.test("assert all(map(lambda n: answer(n) == n, [1, 2]))")
    assert verdict.message == "RuntimeError: The function raised StopIteration."


def test_nor_can_an_object_of_its_own_nor_a_name(trial):
    stopping = "class Answer:\n    def __call__(self, n): raise StopIteration\nanswer = Answer()"
    verdict = trial(stopping, ownership_of(["answer = 1"])).test(
        "for n in map(answer, [1, 2]):\n    assert n == 0"
    )
    assert verdict.message == "RuntimeError: The function raised StopIteration."
    judged = trial("def answer(n): return n")

    def stop(name):
        raise StopIteration

    judged.agent.fetch = stop
    verdict = judged.test("for n in map(lambda n: answer(n), [1, 2]):\n    assert n == 0")
    assert verdict.message == "RuntimeError: The function raised StopIteration."


def test_an_iterator_of_their_own_may_stop(trial):
    source = "class Count:\n    n = 0\n    def __iter__(self): return self\n    def __next__(self):\n"
    source += "        self.n += 1\n        if self.n > 3: raise StopIteration\n        return self.n\n"
    assert trial(source).test("assert list(Count()) == [1, 2, 3]").status is Status.PASSED


def test_a_module_that_was_handed_in_stays_with_the_student(trial):
    answer = "import types\nhelper = types.ModuleType('handed_in')\nhelper.first = min"
    judged = trial(answer, ownership_of(["import handed_in as helper"]))
    assert judged.test("assert helper.first([3, 1]) == 1").status is Status.PASSED
    assert "cannot be compared" in judged.test("assert helper == 1").message


@pytest.mark.parametrize(
    ("answer", "passes"),
    [
        ("def answer(x):\n    x[:] = [5, 5]\n    return 5", False),
        ("def answer(x):\n    x.sort()\n    return x[-1]", True),
        ("def answer(x): return max(x)", True),
    ],
)
def test_an_answer_cannot_make_the_data_such_that_it_is_right(trial, answer, passes):
    judged = trial(answer)
    judged.given("given = [3, 1]")
    found = judged.test("assert answer(given) == max(given), 'the largest'", changing=False)
    assert found.message == (
        "" if passes else "Your answer changes the data that it is given. On the data as it was: the largest"
    )
    assert judged.test("assert given == [3, 1]").status is Status.PASSED


def test_a_test_that_gives_points_by_a_number_has_to_end_with_one(trial):
    judged = trial("def half(n): return 'all' if n == 2 else n / 2")
    for source, status in (
        ("half(1)", Status.PASSED),
        ("half(2)", Status.FAILED),
        ("half(1);", Status.FAILED),
    ):
        assert judged.test(source, valued=True).status is status
        assert judged.test(source).status is Status.PASSED


CASE = """import unittest
class Case(unittest.TestCase):
    def test_cells(self): self.assertEqual(cells, {})
unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))"""


@pytest.mark.parametrize(
    ("source", "status", "message"),
    [
        ("%%capture\nassert cells == 6, 'six'", Status.FAILED, "six"),
        (
            "get_ipython().run_cell('assert cells == 6')\n5",
            Status.FAILED,
            "The test failed without a message.",
        ),
        (
            "try:\n    1 / 0\nexcept ZeroDivisionError:\n    get_ipython().showtraceback()",
            Status.ERROR,
            "Zero",
        ),
        ("import sys\nprint('wrong', file=sys.stderr)", Status.FAILED, "wrong"),
        ("import traceback\ntry:\n    1 / 0\nexcept ValueError:\n    pass", Status.ERROR, "ZeroDivision"),
        (
            "try:\n    1 / 0\nexcept Exception:\n    __import__('traceback').print_exc()",
            Status.FAILED,
            "Trace",
        ),
        ("get_ipython().run_cell('%nosuchmagic')", Status.FAILED, "UsageError"),
        (CASE.format(6), Status.FAILED, "A test of unittest's failed."),
        (CASE.format(5), Status.PASSED, ""),
        ("import warnings, logging\nlogging.warning('careful')", Status.PASSED, ""),
        ("%%capture\nassert cells == 5", Status.PASSED, ""),
    ],
)
def test_a_failure_that_is_shown_is_one(trial, source, status, message):
    verdict = trial(FUNCTIONS).test(source)
    assert (verdict.status, verdict.message[: len(message)]) == (status, message)
    assert bool(verdict.message) == bool(message)


LISTS = """
class Stack:
    def __init__(self): self.items = []
    def push(self, one): self.items.append(one)
    def size(self): return len(self.items)
class Point:
    def __init__(self, x): self.x = x
    def moved(self): return Point(self.x + 1)
shared = [1]
"""
DERIVED = """
from typing import NamedTuple
class Stack(list):
    def push(self, one): self.append(one)
    def size(self): return len(self)
class Point(NamedTuple):
    x: int
    def moved(self): return Point(self.x + 1)
shared = [1]
twice = [shared, Point(1), Point(1), shared, Stack([shared]), shared]
"""


def test_an_object_of_a_class_that_is_asked_for_keeps_its_methods_if_it_is_data_too(trial):
    source = (
        "s = Stack()\nassert s.size() == 0\ns.push(1)\nassert s.size() == 1\n"
        "assert isinstance(s, Stack) and isinstance(Point(1), Point)\nassert Point(1).moved().moved().x == 3"
    )
    for answers in (LISTS, DERIVED):
        ran = trial(answers, ownership_of([LISTS]))
        verdict = ran.test(source)
        assert verdict.status is Status.PASSED, verdict.message


def test_elsewhere_it_is_data_and_parts_that_come_again_stay_one(trial):
    ran = trial(DERIVED, ownership_of(["twice = [1]"]))
    source = (
        "assert twice == [[1], (1,), (1,), [1], [[1]], [1]]\n"
        "assert isinstance(twice[4], list) and type(twice[4]) is not list and not hasattr(twice[4], 'push')\n"
        "assert twice[0] is twice[3] is twice[5] is twice[4][0]"
    )
    assert ran.test(source).status is Status.PASSED


FILLED = """
from collections import defaultdict
class Filled(dict):
    def __missing__(self, key): return [key]
filled = Filled(a=[1])
default = defaultdict(lambda: [0], a=[1])
def group(made, pairs):
    for name, one in pairs:
        made[name].append(one)
    return made
"""


@pytest.mark.parametrize(
    "source",
    [
        "assert filled['a'] == [1] and filled['b'] == ['b'] and len(filled) == 1",
        "assert default['a'] == [1] and default['b'] == [0] and len(default) == 2",
        "default['b'].append(1)\nassert default['b'] == [0, 1]",
        "from collections import defaultdict\nmine = defaultdict(lambda: [7])\n"
        "assert group(mine, [('x', 1)]) is mine and mine == {'x': [7, 1]} and mine['y'] == [7]",
        "made = group(default, [('a', 2), ('x', 1)])\nassert made == {'a': [1, 2], 'x': [0, 1]}",
        "import copy\nassert copy.deepcopy(default)['z'] == [0]",
    ],
)
def test_a_missing_key_of_a_dictionary_has_the_value_that_the_answer_gives_it(trial, source):
    verdict = trial(FILLED).test(source)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


def test_an_object_in_the_place_of_a_function_has_its_name_and_words(trial):
    ran = trial(
        "import functools\nclass memo:\n    def __init__(self, f):\n"
        "        functools.update_wrapper(self, f)\n        self.f = f\n"
        "    def __call__(self, *a): return self.f(*a)",
        ownership_of(["def memo(f): return f"]),
    )
    source = (
        "@memo\ndef double(n):\n    'Twice.'\n    return 2 * n\n"
        "assert double(2) == 4 and double.__name__ == 'double' and double.__doc__ == 'Twice.'"
    )
    assert ran.test(source).status is Status.PASSED


GIVEN_DATA = "data = [3, 1, 2]"


@pytest.mark.parametrize(
    ("answer", "test", "message"),
    [
        ("data.sort()", "assert data[0] == 3, f'it begins with {data[0]}'", "it begins with 1"),
        ("data = [1]", "assert len(data) == 3, 'not three'", "not three"),
        ("del data", "assert data[0] == 3", "NameError: name 'data' is not defined"),
        ("data.sort()", "assert sum(data) == 6", ""),
        ("data = (3, 1, 2)", "assert list(data) == [3, 1, 2]", ""),
        ("data.append(data)", "assert data[0] == 3", ""),  # it cannot cross, so nothing can be tried on it
    ],
)
def test_given_data_that_an_answer_has_changed_must_pass_as_well(trial, answer, test, message):
    judged = trial(f"{GIVEN_DATA}\n{answer}\nb = 1", ownership_of(["b = 1"]))
    judged.given(GIVEN_DATA)
    verdict = judged.test(f"assert b == 1\n{test}", compared=["data"])
    assert (verdict.status is Status.PASSED) is not bool(message)
    words = "Your answer has changed given data: data. On the data as it is now: "
    assert verdict.message == (words + message if message else "")
    assert judged.test("assert data == [3, 1, 2]").status is Status.PASSED  # ours is as it was


def test_what_a_test_wants_to_be_true_of_the_original_data_stays_wanted(trial):
    judged = trial("data = [1, 2, 3]\nb = 1", ownership_of(["b = 1"]))
    judged.given(GIVEN_DATA)
    verdict = judged.test("assert b == data[0], 'not the first'", compared=["data"])
    assert (verdict.status, verdict.message) == (Status.FAILED, "not the first")


def test_the_fewer_points_count(trial):
    judged = trial("data = [1, 2, 3]\nb = 1", ownership_of(["b = 1"]))
    judged.given(GIVEN_DATA)
    verdict = judged.test("b + (data[0] == 3)", valued=True, compared=["data"])
    assert (verdict.status, verdict.outputs[0]["data"]["text/plain"]) == (Status.PASSED, "1")


@pytest.mark.parametrize("reply", ["'none'", "[]", "[1, 2, 3]"])
def test_false_digests_win_nothing(trial, reply):
    judged = trial(f"{GIVEN_DATA}\nb = 1", ownership_of(["b = 1"]))
    judged.given(GIVEN_DATA)
    judged.agent.digests = lambda names: eval(reply)
    assert judged.test("assert b == 1", compared=["data"]).status is Status.FAILED
