"""Right answers earn their points; wrong ones lose their own, no others, and hear why."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.forkserver import ensure_running

import pytest

from grader.kernels.settings import COURSE_MODULES
from tests.conftest import PRINTED
from tests.notebooks.answers import compare_verdicts, draw_nowhere, read_answers, try_answers
from tests.notebooks.exercise import questions, read_cells

FEWEST = 4
PARTS = 2
"""Parts of a unit's answers that are tests of their own: they run side by side."""


@pytest.fixture(scope="module")
def forked() -> Iterator[Executor]:
    """Run each unit in a new process, forked from one that has imported Keras and computed nothing."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.notebooks.answers", *COURSE_MODULES])
    ensure_running()
    with ProcessPoolExecutor(1, context, draw_nowhere, max_tasks_per_child=1) as pool:
        yield pool


@pytest.mark.long
@pytest.mark.notebooks
@pytest.mark.timeout(3600)  # a set takes minutes, and others run beside it
@pytest.mark.parametrize("part", range(PARTS))
def test_answers_get_what_they_deserve(unit, part, forked, request, record_property):
    one_by_one = request.config.getoption("--one-by-one")
    tally = forked.submit(try_answers, unit, one_by_one=one_by_one, part=part, parts=PARTS).result()
    record_property(PRINTED, str(tally))
    assert not tally.problems, "\n".join(tally.problems)
    assert tally.right and tally.wrong


def test_the_judge_comes_to_the_same_verdicts(forked):
    """Compare two rounds of one unit; `python -m tests.notebooks.answers UNIT --judged` compares them all."""
    comparison = forked.submit(compare_verdicts, "00_foundations", rounds=2).result()
    assert comparison.compared == 2 * len(questions(read_cells("00_foundations")))
    assert not comparison.differences, "\n".join(comparison.differences)


def test_every_question_has_enough_answers(unit):
    counts = Counter((answer.question, answer.is_right) for answer in read_answers(unit))
    short = {
        f"{question}, {'right' if is_right else 'wrong'}": counts[question, is_right]
        for question in questions(read_cells(unit))
        for is_right in (True, False)
        if counts[question, is_right] < FEWEST
    }
    assert not short, f"Fewer than {FEWEST} answers: {short}"


def test_every_wrong_answer_promises_words(unit):
    silent = [str(a) for a in read_answers(unit) if not a.is_right and not (a.message or a.raises)]
    assert not silent
