"""Whole notebooks before the judge, in real processes: what hangs or crashes costs its own points."""

import copy

import nbformat
from nbformat.v4 import new_notebook

from grader.engine.execute import execute
from grader.engine.findings import References
from grader.engine.reference_run import plans_for
from grader.engine.verdict import auto_points
from grader.judge.plan import plan_of
from grader.records import CellRun, Job, Limits, Status
from tests.grader.conftest import cell

GIVEN = cell("import os\nlimit = int(open('limit.txt').read())", "given")
ANSWER = "def answer(n): return n"
FILES = {"limit.txt": b"5"}


def notebook(*tests: str, answer: str = ANSWER) -> nbformat.NotebookNode:
    solution = cell(answer, "answer", solution=True)
    cells = [cell(source, f"test_{place}", points=1) for place, source in enumerate(tests)]
    return new_notebook(cells=[copy.deepcopy(GIVEN), solution, *cells])


def judged(*tests: str, answer: str = ANSWER, **limits: float) -> list[CellRun]:
    """Run an answer before the judge; return how each test ended."""
    plan = plan_of(notebook(*tests), notebook(*tests))
    text = nbformat.writes(notebook(*tests, answer=answer))
    return list(execute(Job("job", text, files=FILES, limits=Limits(**limits), plan=plan)).cells[2:])


def test_tests_are_run_away_from_the_answer():
    spying = "import os\ndef answer(n): return os.getcwd()"
    look = "assert answer(0) != os.getcwd()\nassert limit == 5"
    (run,) = judged(look, answer=spying)
    assert (run.status, run.message, run.isolated) == (Status.PASSED, "", True)


def test_the_notebook_keeps_its_tests_with_what_they_showed():
    source = notebook("print('shown')\nanswer(0.5)", "assert answer(1) == 2, 'two'")
    executed = execute(Job("job", nbformat.writes(source), files=FILES, plan=plan_of(source, source)))
    cells = nbformat.reads(executed.notebook, as_version=4).cells
    assert [cell.source for cell in cells] == [cell.source for cell in source.cells]
    assert [output.get("text") or output.data for output in cells[2].outputs] == [
        "shown\n",
        {"text/plain": "0.5"},
    ]
    assert cells[3].outputs[0].evalue == "two"
    assert auto_points(new_notebook(cells=cells)) == {"test_0": 0.5, "test_1": 0.0}


def test_a_judge_that_crashes_or_hangs_is_replaced():
    runs = judged(
        "answer(1)\nos._exit(3)", "while answer(1): pass", "assert answer(1) < limit", cell_seconds=2
    )
    assert [run.status for run in runs] == [Status.ERROR, Status.TIMEOUT, Status.PASSED]
    assert runs[0].message == "The test did not finish with this answer."
    assert runs[1].message == "Stopped after 2 s, the limit for a cell."


def test_a_test_that_hangs_by_itself_is_ended():
    runs = judged("answer(1)\nwhile True: pass", "assert answer(1) < limit", cell_seconds=6)
    assert [run.status for run in runs] == [Status.TIMEOUT, Status.PASSED]
    assert runs[0].message.startswith("The test did not finish with this answer. Stopped after 6 s")


def test_an_answer_that_never_returns_costs_its_own_test():
    endless = "def answer(n):\n    while n: pass\n    return n"
    runs = judged(
        "assert answer(0) == 0", "assert answer(1)", "assert answer(0) == 0", answer=endless, cell_seconds=2
    )
    assert [run.status for run in runs] == [Status.PASSED, Status.TIMEOUT, Status.PASSED]


def test_a_kernel_that_dies_in_a_test_passes_none():
    dying = "import os\ndef answer(n): os._exit(0)"
    runs = judged("answer(1)", "answer(1)", "assert True", answer=dying)
    assert [run.status for run in runs] == [Status.ERROR, Status.NOT_RUN, Status.NOT_RUN]
    assert "The kernel died here" in runs[0].message


def test_a_test_s_source_never_reaches_the_answer():
    reading = (
        "import gc\ndef answer(n): return [o for o in gc.get_objects() if isinstance(o, str)] + list(In)"
    )
    (run,) = judged(
        "assert not any('kept' + ' from you' in text for text in answer(1))  # kept from you", answer=reading
    )
    assert (run.status, run.message) == (Status.PASSED, "")


def references(source: nbformat.NotebookNode) -> References:
    return References(skeletons={"nb": source}, sources={"nb": source}, files=FILES, limits=Limits())


TOGETHER = "import inspect\nassert 'return n' in inspect.getsource(answer)"


def test_a_test_that_needs_the_answer_s_process_is_found_and_run_there(tmp_path):
    source = notebook("assert answer(1) == 1", TOGETHER)
    plan = plans_for(references(source), tmp_path / "plans.json")["nb"]
    assert plan.shared_tests == {"test_1"}
    runs = execute(Job("job", nbformat.writes(source), files=FILES, plan=plan)).cells[2:]
    assert [(run.status, run.isolated) for run in runs] == [(Status.PASSED, True), (Status.PASSED, False)]


def test_a_module_that_was_handed_in_is_the_students_alone():
    source = notebook("assert answer(1) == 2, 'two'", "import brought")
    theirs = notebook(*(cell.source for cell in source.cells[2:]), answer="from brought import answer")
    brought = {"brought.py": b"def answer(n): return 2 * n", "limit.txt": b"x"}
    job = Job("job", nbformat.writes(theirs), files=FILES, plan=plan_of(source, source), handed_in=brought)
    runs = execute(job).cells
    assert [run.status for run in runs] == [Status.PASSED, Status.PASSED, Status.PASSED, Status.ERROR]
    assert runs[3].message == "ModuleNotFoundError: No module named 'brought'"


GROWS = "def answer(items):\n    items.append(1)\n    return items"
IN_PLACE = "mine = [0]\nassert answer(mine) == [0, 1]\nassert mine == [0, 1]"


def test_a_test_may_want_what_it_gives_to_be_changed(tmp_path):
    source = notebook(IN_PLACE, "assert len(answer([])) == 1", "assert limit == 5", answer=GROWS)
    plan = plans_for(references(source), tmp_path / "plans.json")["nb"]
    assert (plan.shared_tests, plan.changing_tests) == (frozenset(), {"test_0", "test_1"})
    runs = execute(Job("job", nbformat.writes(source), files=FILES, plan=plan)).cells[2:]
    assert [(run.status, run.isolated) for run in runs] == [(Status.PASSED, True)] * 3
