"""Our cells in their order; those that use the student's names are known."""

from dataclasses import replace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.judge.plan import exported, only_imports_of, plan_of
from grader.records import Ownership, Plan
from tests.grader.conftest import cell, source_notebook


def asks(*given: str) -> list[bool]:
    answer = cell("def answer(): return 1", "answer", solution=True)
    cells = [answer, *(cell(source, f"given_{place}") for place, source in enumerate(given))]
    notebook = new_notebook(cells=cells)
    return [step.needs_kernel for step in plan_of(notebook, notebook).steps]


def test_given_cells_and_tests_are_steps_and_answers_are_not():
    plan = plan_of(source_notebook(), source_notebook())
    assert [(step.test, step.needs_kernel) for step in plan.steps] == [
        ("", False),
        ("test_double", True),
        ("test_total", True),
    ]
    assert plan.ownership.names == {"double", "total"}


def test_an_open_cell_of_the_source_is_ours_too():
    notebook = new_notebook(cells=[new_code_cell("import math"), *source_notebook().cells])
    assert plan_of(notebook, notebook).steps[0].source == "import math"


def test_a_given_cell_asks_if_it_uses_an_answer():
    assert asks("x = 1", "y = answer()") == [False, True]


def test_a_given_function_asks_once_it_may_be_called():
    assert asks("def f(): return answer()", "x = 1", "f()") == [False, False, True]
    assert asks("def f(): return answer()\nf()") == [True]


def test_of_a_test_that_runs_text_only_the_imports_are_left():
    source = "import math\n%matplotlib inline\nfrom os import path as p\nx = eval(answer())"
    test, other = cell(source, "test", points=1), cell("x = 1", "other", points=1)
    plan = plan_of(notebook := new_notebook(cells=[test, other]), notebook)
    left = only_imports_of(frozenset({"test"}), plan)
    assert [step.source for step in left.steps] == ["import math\nfrom os import path as p", "x = 1"]
    assert [step.test for step in left.steps] == ["test", "other"]


def test_a_test_knows_which_given_data_it_uses():
    given = cell("import math\ndata, other = [1], [2]\ndef first(): return data[0]", "given")
    answer = cell("b = 1", "answer", solution=True)
    direct, through, none = (
        cell("assert data", "direct", points=1),
        cell("def check(): assert first() == math.pi\ncheck()", "through", points=1),
        cell("data2 = 1", "none", points=1),
    )
    plan = plan_of(notebook := new_notebook(cells=[given, answer, direct, through, none]), notebook)
    found = {step.test: step.given for step in plan.steps if step.test}
    assert found == {"direct": {"data"}, "through": {"data", "first"}, "none": set()}


def test_a_test_hides_something_unless_students_see_all_of_it():
    one, other = cell("assert 1\n### HIDDEN", "one", points=1), cell("assert 2", "other", points=1)
    source = new_notebook(cells=[cell("x = 1", "given"), one, other])
    given_out = new_notebook(cells=[source.cells[0], cell("assert 1", "one", points=1), other])
    assert [step.hides for step in plan_of(source, source, given_out).steps] == [False, True, False]
    assert [step.hides for step in plan_of(source, source).steps] == [True, True, True]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (["size = len(data)"], {"data"}),
        (["data = data * 2"], {"data"}),
        (["data += [1]"], {"data"}),
        (["for one in data: pass", "data = 3"], {"data"}),
        (["def f(): return data"], {"data"}),
        (["data = 3", "size = len(data)"], set()),
        (["data = 3\nprint(data)"], set()),
        (["def f(): return data\ndata = 3"], set()),
        (["def f(): return data", "data = 3"], set()),
        (["other"], set()),
    ],
)
def test_a_name_of_a_test_is_told_where_the_student_uses_it(answers, told):
    cells = [cell(source, f"a{place}", solution=True) for place, source in enumerate(answers)]
    plan = Plan((), Ownership(), exports=frozenset({"data"}))
    assert exported(plan, nbformat.writes(new_notebook(cells=cells))) == told
    assert exported(replace(plan, needed=frozenset({"data"})), nbformat.writes(new_notebook())) == {"data"}


def test_a_function_of_a_test_is_told_with_what_it_uses():
    shown = (
        "rate, log = 3, []\ndef scaled(x): return x * rate\nclass Box:\n    def fill(self): return scaled(2)"
    )
    source = new_notebook(cells=[cell("a = 1", "a", solution=True), cell(shown, "test", points=1)])
    plan = plan_of(source, source, source)
    assert plan.steps[0].definitions.keys() == {"scaled", "Box"}
    for answer, told in (("a = Box()", {"Box", "scaled", "rate"}), ("a = scaled(1)", {"scaled", "rate"})):
        theirs = nbformat.writes(new_notebook(cells=[cell(answer, "a", solution=True)]))
        assert exported(plan, theirs) == told
    needed = replace(plan, needed=frozenset({"scaled"}))
    assert exported(needed, nbformat.writes(new_notebook())) == {"scaled", "rate"}
    assert plan_of(source, source).steps[0].definitions == {}
