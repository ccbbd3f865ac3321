"""The reference answers run both ways; what differs is found, kept, and said with its reason."""

import copy
from dataclasses import replace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.engine.execute import execute
from grader.engine.findings import References, Shown, findings, is_sound, keep, kept
from grader.engine.reference_run import plans_for, what_shows
from grader.judge.plan import plan_of
from grader.records import Executed, Job, Limits, Status
from tests.grader.conftest import cell

ANSWER = "def answer(n): return n"
EVIL = (
    "[dict.__setitem__(names, 'known', 5) or setattr(names, '_owned', frozenset())"
    " for names in __import__('gc').get_objects() if type(names).__name__ == 'Names'] and 1 or 1"
)


def notebook(*tests: str, answer: str = ANSWER) -> nbformat.NotebookNode:
    solution = cell(answer, "answer", solution=True)
    return new_notebook(cells=[solution, *(cell(one, f"test_{n}", points=2) for n, one in enumerate(tests))])


def references(source: nbformat.NotebookNode, files: dict[str, bytes] | None = None) -> References:
    return References(skeletons={"nb": source}, sources={"nb": source}, files=files or {}, limits=Limits())


def shown(source: nbformat.NotebookNode, files: dict[str, bytes] | None = None, run=execute) -> Shown:
    plans = {"nb": plan_of(source, source)}
    return what_shows(references(source, files), plans, run)["nb"]


def test_a_sound_unit_shows_nothing():
    found = shown(notebook("assert answer(1) == 1"))
    assert found == Shown() and is_sound({"nb": found}) and findings({"nb": found}) == []


def test_what_the_reference_does_not_earn_is_not_isolated_and_said():
    found = shown(notebook("assert answer(1) == 2, 'two'", "assert answer(1) == 1"))
    assert list(found.shared) == list(found.unearned) == ["test_0"]
    assert findings({"nb": found}) == [
        "nb: the reference answer does not earn test_0: 0 of 2 points. two",
        "nb: test_0 is not isolated, and graded as by stock nbgrader: "
        "the reference answer earns nothing, so whether it can be isolated is unknown.",
    ]
    assert not is_sound({"nb": found})


def test_points_that_differ_share_the_process_with_the_reason():
    found = shown(notebook("from __main__ import answer\nassert answer.__globals__['answer']"))
    assert "looks into the answer" in found.shared["test_0"]
    found = shown(notebook("assert answer.__defaults__ == (2,)", answer="def answer(n=2): return n"))
    assert found.shared["test_0"].startswith("the reference answer earns 0 points in isolation and 2 without")
    assert found.unearned == {}


def test_a_test_that_sees_what_values_share_is_run_both_ways_and_said(tmp_path):
    source = notebook(
        "r = answer(1)\nassert answer(2) is not r",
        "assert answer(1) == [1]",
        answer="def answer(n): return [n]",
    )
    found = shown(source)
    assert list(found.aliasing) == ["test_0"] and found.shared == {} and is_sound({"nb": found})
    assert findings({"nb": found}) == [
        "nb: test_0 must pass in isolation, and once more beside the answer: "
        "it asks whether two values are one object, or share memory."
    ]
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    assert (plan.alias_tests, plan.isolated()) == ({"test_0"}, ["test_0", "test_1"])


def needing(*cells: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return a notebook with cells between its first test, which binds names, and two others."""
    first = "assert answer(1) == 1\nweights, half = [1, 2], lambda n: n / 2"
    source = notebook(first, "assert answer(2) == 2", "assert answer(3) == 3")
    source.cells[2:2] = cells
    return source


@pytest.mark.parametrize(
    "cells",
    [
        [cell("total = sum(weights)", "total", solution=True)],
        [cell("print(sum(weights))", "shown")],
        [new_code_cell("print(sum(weights))")],
        [new_code_cell("def total():\n    return sum(weights)"), cell("print(total())", "shown")],
        [cell("total = sum(weights)", "total", solution=True), cell("print(total + 1)", "shown")],
        [
            cell("class Box:\n    def total(self): return sum(weights)", "box"),
            cell("boxes = [Box()]\nprint(boxes[0].total())", "shown"),
        ],
    ],
    ids=["answer", "given", "unmarked", "through a function", "through another cell", "through a method"],
)
def test_a_cell_gets_the_values_of_a_test_that_it_needs(cells, tmp_path):
    source = needing(*cells)
    found = shown(source)
    assert (found.needed, found.shared) == ({"weights"}, {}) and is_sound({"nb": found})
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    assert plan.needed == {"weights"}
    done = execute(Job("nb", nbformat.writes(source), plan=plan))
    assert {run.status for run in done.cells} == {Status.PASSED}
    assert [run.isolated for run in done.cells].count(True) == 3


@pytest.mark.parametrize("own", ["total = sum(weights)", "weights = weights\ntotal = sum(weights)"])
@pytest.mark.parametrize("above", ["", "\nweights = 'mine'"])
def test_a_needed_name_is_that_of_the_test_where_the_student_binds_it_too(own, above, tmp_path):
    source = needing(cell("total = sum(weights)", "total", solution=True))
    source.cells.append(cell("assert total == 3", "test_total", points=1))
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    theirs = copy.deepcopy(source)
    theirs.cells[0].source += above
    theirs.cells[2].source = own
    done = execute(Job("nb", nbformat.writes(theirs), plan=plan))
    assert {run.status for run in done.cells} == {Status.PASSED}


def test_needed_data_is_told_as_a_test_leaves_it(tmp_path):
    tests = (
        "found = []\nfor n in (1, 2):\n    found.append(answer(n))",
        "found.append(5)\nassert answer(2) == 2",
    )
    source = notebook(*tests, "assert best == 5")
    source.cells[2:2] = [cell("print(found[1])", "shown")]
    source.cells[4:4] = [cell("best = 5", "best", solution=True)]
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    assert (plan.needed, len(plan.isolated())) == ({"found"}, 3)
    theirs = copy.deepcopy(source)
    theirs.cells[4].source = "best = max(found)"
    done = execute(Job("nb", nbformat.writes(theirs), plan=plan))
    assert {run.status for run in done.cells} == {Status.PASSED}


def test_needed_data_that_an_answer_changes_is_seen_changed(tmp_path):
    source = needing(cell("total = sum(weights)", "total", solution=True))
    source.cells.append(cell("assert total == 3 and weights == [1, 2]", "test_total", points=1))
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    assert plan.isolated() == ["test_0", "test_1", "test_2", "test_total"]
    theirs = copy.deepcopy(source)
    theirs.cells[2].source = "total = 0\nwhile weights: total += weights.pop()"
    done = execute(Job("nb", nbformat.writes(theirs), plan=plan))
    assert done.cells[-1].status is Status.FAILED and "weights" in done.cells[-1].message


SHOWN = """log, best = [], 3
def check(number):
    log.append(number)
    assert answer(number) == number
check(1)"""


@pytest.mark.parametrize(
    ("hidden", "theirs", "total"),
    [
        ("", "total = len(log) + log[0] + best", 5),
        ("\ncheck(77)", "total = len(log)", 0),  # as it was bound: a hidden line has filled it
        ("", "best = best * 2\ntotal = best", 6),
        ("", "log = [5]\ntotal = log[0]", 5),
        ("", "total = 2 if 'check' in globals() else 1", 1),
    ],
)
def test_an_answer_has_what_a_test_binds_and_nothing_of_hidden_lines(hidden, theirs, total, tmp_path):
    """In stock nbgrader the answer would see 77."""
    source = notebook(SHOWN + hidden, f"assert total == {total}")
    source.cells.insert(2, cell(f"total = {total}", "total", solution=True))
    given_out = copy.deepcopy(source)
    given_out.cells[1].source = SHOWN
    whole = replace(references(source), given_out={"nb": given_out})
    plan = plans_for(whole, tmp_path / "kept.json")["nb"]
    handed_in = copy.deepcopy(source)
    handed_in.cells[2].source = theirs
    done = execute(Job("nb", nbformat.writes(handed_in), plan=plan))
    assert {run.status for run in done.cells} == {Status.PASSED}


def test_a_cell_gets_the_function_of_a_test_that_it_needs_where_students_see_it(tmp_path):
    defined, test = "def half(n):\n    return n / 2\n", "assert answer(2) == half(4)"
    for seen, told in ((defined + test, True), (defined, True), (test, False)):
        source = notebook(defined + test, "assert answer(3) == 3")
        source.cells.insert(2, cell("print(half(3))", "shown"))
        given_out = copy.deepcopy(source)
        given_out.cells[1].source = seen
        whole = replace(references(source), given_out={"nb": given_out})
        plan = plans_for(whole, tmp_path / f"{len(seen)}.json")["nb"]
        assert (plan.needed, plan.isolated() == plan.tests()) == ({"half"} if told else set(), told)
        done = execute(Job("nb", nbformat.writes(source), plan=plan))
        assert {done.cells[place].status for place in (1, 3, *([2] * told))} == {Status.PASSED}


def test_a_cell_that_needs_more_than_values_takes_the_tests_below_with_it():
    for source, name in (
        (cell("print(half(2))", "halves"), "halves"),
        (new_code_cell("print(half(2))"), "print(half(2))"),
        (new_code_cell("print(half(weights[1]))"), "print(half(weights[1]))"),
    ):
        found = shown(needing(source))
        why = f"the cell {name!r} above it needs what a test does"
        assert (found.shared, found.needed) == (dict.fromkeys(("test_1", "test_2"), why), frozenset())


def test_the_judge_runs_no_text_of_an_answer(tmp_path):
    """Else it could change what the judge's other tests see: this one binds a name in all frames above."""
    source = notebook("assert eval(answer) == 1", "assert known == 5", answer="answer, known = '0 + 1', 5")
    plan = plans_for(references(source), tmp_path / "kept.json")["nb"]
    assert plan.shared_tests == {"test_0"}
    evil = copy.deepcopy(source)
    evil.cells[0].source = f"answer, known = {EVIL!r}, 6"
    done = execute(Job("evil", nbformat.writes(evil), plan=plan))
    assert [run.status for run in done.cells] == [Status.PASSED, Status.PASSED, Status.FAILED]


def test_what_leans_on_a_shared_test_is_shared_too():
    first = "import inspect\nhelper = len\nassert 'return' in inspect.getsource(answer)"
    found = shown(
        notebook(first, "assert helper([answer(1)]) == 1", "result = 2\nassert answer(2) == result")
    )
    assert list(found.shared) == ["test_0", "test_1"]
    assert found.shared["test_1"] == "it uses helper of test_0, which is not isolated"
    again = "helper = len\nassert answer(3) == 3"
    found = shown(notebook(first, again, "assert helper([answer(1)]) == 1"))
    assert list(found.shared) == ["test_0"]


def test_of_a_test_that_fails_in_isolation_the_line_is_named():
    answer = "class Own(list): pass\nanswer = Own()\nanswer.tag = 3"
    found = shown(notebook("import math\nassert vars(answer) == {'tag': 3}", answer=answer))
    assert found.shared["test_0"] == (
        "the reference answer earns 0 points in isolation and 2 without "
        "(The test failed without a message. Line 2: assert vars(answer) == {'tag': 3})"
    )


def test_a_file_that_the_answer_writes_is_not_beside_the_judge():
    source = notebook("assert open('out.txt').read() == '42'", answer="open('out.txt', 'w').write('42')")
    found = shown(source, {"out.txt": b"42", "in.txt": b"1"})
    assert found.written == {"out.txt"} and list(found.shared) == ["test_0"]


def test_unmarked_cells_are_named_with_what_tests_take():
    source = notebook("assert answer(limit) == limit")
    source.cells.insert(0, new_code_cell("# a limit\nlimit = 3\nother = 4"))
    found = shown(source)
    assert found.unmarked == {"# a limit": "limit"} and found.shared == {}
    assert "students may change the cell '# a limit', of which tests use limit" in findings({"nb": found})[0]


def ends(status: Status, apart: bool):
    """Return an engine in which the tests of one of the two runs end so."""

    def run(job: Job) -> Executed:
        done = execute(job)
        if (job.plan is not None) != apart:
            return done
        return replace(
            done, cells=tuple(replace(one, status=status) if one.index else one for one in done.cells)
        )

    return run


def test_running_out_of_time_is_tried_again_and_not_kept(tmp_path, new_cache):
    source = notebook("assert answer(1) == 1")
    found = shown(source, run=ends(Status.TIMEOUT, apart=True))
    assert found.shared == {"test_0": "in isolation it runs out of time"} and not found.complete
    found = shown(source, run=ends(Status.TIMEOUT, apart=False))
    assert found.shared == {} and not found.complete
    keep(tmp_path / "kept.json", references(source), {"nb": found})
    assert kept(tmp_path / "kept.json") == {"nb": found}
    asked = []

    def run(job: Job) -> Executed:
        asked.append(job)
        return execute(job)

    for _ in range(2):
        plans_for(references(source), tmp_path / "kept.json", run)
    assert len(asked) == 2  # both ways, once


def test_it_is_run_again_when_the_unit_changes_and_told(tmp_path, new_cache):
    source, told = notebook("assert answer(1) == 1"), []
    changed = copy.deepcopy(source)
    changed.cells[0].source = "answer = abs"
    for one in (source, source, changed):
        plans_for(
            references(one), tmp_path / "kept.json", tell=lambda done, total: told.append((done, total))
        )
    assert told == [(0, 2), (1, 2), (2, 2)] * 2


def feeding() -> dict[str, nbformat.NotebookNode]:
    """Return three notebooks, each of which reads what the ones before it wrote; the first has no test."""
    write = "open('one.txt', 'w').write('1')"
    read = "two = open('one.txt').read() + '2'\nopen('mine.py', 'w').write(f'two = {two!r}')"
    return {
        "a": new_notebook(cells=[cell(write, "answer", solution=True)]),
        "b": notebook("assert two == '12'", answer=read),
        "c": notebook("assert result == '123'", answer="import mine\nresult = mine.two + '3'"),
    }


def test_notebooks_find_the_files_that_those_before_them_wrote():
    sources = feeding()
    plans = {name: plan_of(source, source) for name, source in sources.items()}
    told = []
    given = References(skeletons=sources, sources=sources, files={}, limits=Limits())
    found = what_shows(given, plans, execute, lambda done, total: told.append((done, total)))
    assert is_sound(found), findings(found)
    assert [found[name].feeds for name in "abc"] == [True, True, False]
    assert told[0] == (0, 5) and told[-1] == (9, 9)


def test_likely_plans_are_told_before_the_first_run_and_only_if_there_is_one(tmp_path):
    told = []

    def run(job):
        told.append("run")
        return execute(job)

    given = references(notebook("assert answer(1) == 1"))
    plans = [plans_for(given, tmp_path / "kept.json", run, early=told.append) for _ in range(2)]
    assert told == [plans[0], "run", "run"]
    special = references(notebook("from __main__ import answer\nassert answer.__globals__['answer']"))
    told.clear()
    assert plans_for(special, tmp_path / "other.json", run, early=told.append)["nb"].shared_tests == {
        "test_0"
    }
    assert not told[0]["nb"].shared_tests


def test_only_a_notebook_with_others_after_it_feeds(tmp_path):
    sources = feeding()
    given = References(skeletons=sources, sources=sources, files={}, limits=Limits())
    plans = plans_for(given, tmp_path / "kept.json")
    assert [plans[name].feeds for name in "abc"] == [True, True, False]
    assert not shown(notebook("assert answer", answer="answer = open('a', 'w').write('1')")).feeds
