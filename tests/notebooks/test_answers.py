"""Right answers earn their points; wrong ones lose their own, no others, and hear why."""

import json
import subprocess
import sys
from collections import Counter

import pytest

from tests.conftest import PRINTED
from tests.notebooks.answers import Tally, read_answers
from tests.notebooks.exercise import COURSE, questions, read_cells

FEWEST = 4


@pytest.mark.notebooks
@pytest.mark.timeout(1200)
def test_answers_get_what_they_deserve(unit, request, record_property):
    one_by_one = ["--one-by-one"] if request.config.getoption("--one-by-one") else []
    command = [sys.executable, "-m", "tests.notebooks.answers", unit, *one_by_one]
    done = subprocess.run(command, cwd=COURSE, capture_output=True, text=True)
    assert done.stdout.strip(), f"The runner of answers itself failed:\n{done.stderr}"
    tally = Tally(**json.loads(done.stdout.splitlines()[-1]))
    record_property(PRINTED, str(tally))
    assert not tally.problems, "\n".join(tally.problems)
    assert tally.right and tally.wrong


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
