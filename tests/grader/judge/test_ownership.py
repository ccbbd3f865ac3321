"""Who owns which name is read from the reference solution, whatever way it binds one."""

import pytest

from grader.judge.ownership import imports_of, names_in, ownership_of


@pytest.mark.parametrize(
    ("source", "bound"),
    [
        ("a = b, (c, *d) = 1, (2, 3)", {"a", "b", "c", "d"}),
        ("a: int = 1\nb += a", {"a", "b"}),
        ("import numpy as np, os.path", {"np", "os"}),
        ("from math import sqrt as root, pi", {"root", "pi"}),
        ("def f(x):\n    inner = x", {"f"}),
        ("async def f(): pass", {"f"}),
        ("class C:\n    inner = 1", {"C"}),
        ("for i, j in []: k = i", {"i", "j", "k"}),
        ("with open('x') as file: pass", {"file"}),
        ("try: pass\nexcept ValueError as error: pass", {"error"}),
        ("[w := 3 for q in range(3)]", {"w"}),
        ("y = [x for x in data if [z for z in x]]", {"y"}),
        ("y = {k: (m := v) for k, v in d.items()}", {"y", "m"}),
        ("y = {x for x in data}; class_ = 1", {"y", "class_"}),
        ("def f():\n    global g\n    return [g := x for x in data]", {"f", "g"}),
        ("del gone", {"gone"}),
        ("def f():\n    global g\n    g = 1", {"f", "g"}),
        ("match a:\n    case [one, *rest]: pass", {"one", "rest"}),
        ("%matplotlib inline\nx = 1", {"x"}),
        ("%%time\nx = 1", {"x"}),
        ("!ls", set()),
        ("this is no Python", set()),
    ],
)
def test_every_way_to_bind_a_name(source, bound):
    assert ownership_of([source]).names == bound


def test_classes_and_imports_are_told_apart():
    ownership = ownership_of(["import numpy as np\nfrom math import pi\nclass Stack: pass", "def f(): pass"])
    assert ownership.open_names == {"Stack"}
    assert ownership.imports == {"np": ("numpy", ""), "pi": ("math", "pi")}


def test_open_are_classes_and_all_that_was_made_with_them():
    answers = [
        "class Stack: pass\nstack = Stack()\nstacks = []\nstacks.append(stack)\nother = 3",
        "def new():\n    table = Stack()\n    return table",
        "table = pd.DataFrame()\nfor i in range(3):\n    made = new()\nprint(np.round(made.x))",
        "import numpy as np\nother = np.ones(3)\nwith open('x') as file:\n    kept = other",
    ]
    assert ownership_of(answers).open_names == {"Stack", "stack", "stacks", "new", "made"}


def test_what_a_function_uses_is_used_when_it_is_called():
    names = names_in("y = [x for x in data]\ndef f(): return answer")
    assert "data" in names.uses and "answer" not in names.uses
    assert names.later == {"f": {"answer"}}


def test_a_star_import_owns_no_name_of_its_own():
    assert dict(imports_of("from math import *\nfrom math import pi as p")) == {"p": ("math", "pi")}


def test_the_names_that_functions_use_may_change_with_a_call():
    answers = [
        "import math\ncount, log, data, items, other = 0, [], [], [], 1",
        "def add():\n    global count\n    count = math.pi\n    log.append(unknown)",
        "class Box:\n    def put(self): data.append(other_function())\n    n = other",
        "put = lambda: items.append(1)\n[other for _ in log]\ntotal = sum(x for x in log)",
        "def broken(:",
    ]
    assert ownership_of(answers).state == {"count", "log", "data", "items"}
