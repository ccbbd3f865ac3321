"""Runs the answer sets of a unit: do right answers earn their points, and wrong ones lose just their own?

`python -m tests.notebooks.answers UNIT [--one-by-one] [--question NAME]` prints what it found; its exit code
is 1 if something is wrong. A unit is one process, since each import of Keras costs seconds. With `--judged`
each answer is also graded by the engine, and each test's verdict there is compared with the one here.
"""

import argparse
import gc
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from grader.kernels.threads import leave_out_tuners
from grader.kernels.training import shorten_training
from tests.notebooks.exercise import Cell, Outcome, needed, questions, read_cells, run

if TYPE_CHECKING:
    from tests.notebooks.judged import Comparison

ANSWERS = Path(__file__).parents[1] / "answers"
# A message of these tells a beginner nothing.
EMPTY_WORDS = ("Expected True", "assert ")
NAMES_A_SECTION = re.compile(r'lesson \d\d, "', re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """One answer to one question, and what should become of it."""

    question: str
    name: str
    source: str
    is_right: bool
    message: str = ""
    raises: str = ""

    def __str__(self) -> str:
        return f"{self.question}/{self.name}"


@dataclass
class Tally:
    """What became of all answers of a unit."""

    unit: str
    right: int = 0
    right_accepted: int = 0
    wrong: int = 0
    wrong_caught: int = 0
    lost_elsewhere: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.unit}: right answers accepted {self.right_accepted} of {self.right}, "
            f"wrong answers caught {self.wrong_caught} of {self.wrong}, "
            f"points lost elsewhere: {self.lost_elsewhere}"
        )


def read_answers(unit: str, question: str = "*") -> list[Answer]:
    """Read a unit's answer files, or those of one question."""
    return [_read_answer(path) for path in sorted((ANSWERS / unit).glob(f"{question}/*.py"))]


def _read_answer(path: Path) -> Answer:
    source = path.read_text(encoding="utf-8")
    head = [line.removeprefix("# ") for line in source.splitlines()[:4] if line.startswith("# ")]
    said = dict(line.split(": ", 1) for line in head if line.startswith(("message: ", "raises: ")))
    return Answer(path.parent.name, path.stem, source, path.stem.startswith("right_"), **said)


def mixed_rounds(asked: list[str], answers: list[Answer]) -> Iterator[list[Answer]]:
    """Give each question one answer a round, right ones beside wrong ones, until all have had their turn."""
    waiting = {(q, right): [a for a in answers if (a.question, a.is_right) == (q, right)]
               for q in asked for right in (True, False)}  # fmt: skip
    turn = 0
    while any(waiting.values()):
        chosen = []
        for number, question in enumerate(asked):
            wants_right = (number + turn) % 2 == 0
            queue = waiting[question, wants_right] or waiting[question, not wants_right]
            chosen += [queue.pop(0)] if queue else []
        yield chosen
        turn += 1


def try_answers(
    unit: str, *, one_by_one: bool = False, question: str = "*", part: int = 0, parts: int = 1
) -> Tally:
    """Run every answer of a unit, of one question, or of one of equal parts; say what became of it."""
    cells, answers = read_cells(unit), read_answers(unit, question)
    asked = questions(cells)
    tally = Tally(
        unit, problems=[f"{a}: there is no such question." for a in answers if a.question not in asked]
    )
    known = [answer for answer in answers if answer.question in asked]
    rounds = [[answer] for answer in known] if one_by_one else mixed_rounds(asked, known)
    for number, chosen in enumerate(islice(rounds, part, None, parts)):
        if number == 1:  # what only shows something has shown it
            cells = needed(cells, (answer.source for answer in known))
        outcomes = _run_round(cells, chosen)
        for answer in chosen:
            _judge(answer, outcomes[answer.question], cells, tally, alone=len(chosen) == 1)
    return tally


def compare_verdicts(unit: str, rounds: int | None = None, question: str = "*") -> "Comparison":
    """Run every answer of a unit, or some rounds of them, beside its tests and before the judge; compare."""
    from tests.notebooks.judged import Comparison, changing_tests, judge

    cells, comparison = read_cells(unit), Comparison(unit)
    changing = changing_tests(unit, cells)
    for chosen in islice(mixed_rounds(questions(cells), read_answers(unit, question)), rounds):
        stock = _run_round(cells, chosen)
        judged = judge(unit, cells, {answer.question: answer.source for answer in chosen}, changing)
        for answer in chosen:
            comparison.add(str(answer), stock[answer.question], judged[answer.question])
    return comparison


def _run_round(cells: list[Cell], chosen: list[Answer]) -> dict[str, Outcome]:
    import matplotlib.pyplot as plt

    from helpers import set_up

    set_up()  # quiet, before Keras is imported
    import keras

    train_as_in_kernels()
    keras.utils.clear_session()
    plt.close("all")
    return run(cells, {a.question: a.source for a in chosen}, asked={a.question for a in chosen})


@cache
def train_as_in_kernels() -> None:
    """Train as the kernels do in which answers are graded: with the same results, and faster."""
    leave_out_tuners(os.environ)
    shorten_training()
    gc.freeze()  # what is imported stays: Keras's `clear_session` collects all garbage, in each round


def _judge(answer: Answer, outcome: Outcome, cells: list[Cell], tally: Tally, *, alone: bool) -> None:
    if answer.is_right:
        tally.right += 1
        if outcome.passed:
            tally.right_accepted += 1
        elif not alone and _run_round(cells, [answer])[answer.question].passed:
            tally.right_accepted += 1
            tally.lost_elsewhere += 1
            tally.problems.append(f"{answer} loses its points to another answer: {outcome.message}")
        else:
            tally.problems.append(f"{answer} should pass: {outcome.error}: {outcome.message}")
        return
    tally.wrong += 1
    tally.wrong_caught += not outcome.passed
    if complaint := _complaint(answer, outcome):
        tally.problems.append(f"{answer} {complaint}")


def _complaint(answer: Answer, outcome: Outcome) -> str:
    """Say what is wrong with how a wrong answer was caught; nothing, if all is well."""
    if outcome.passed:
        return "is wrong and passes."
    if outcome.error != (answer.raises or "AssertionError"):
        return f"should be told in words; the test raised {outcome.error}: {outcome.message}"
    if not answer.message and not answer.raises:
        return "promises no message: its second line should be `# message: …`."
    if (not outcome.message and not answer.raises) or outcome.message.startswith(EMPTY_WORDS):
        return f"gets a message that tells nothing: {outcome.message!r}"
    if not answer.raises and not NAMES_A_SECTION.search(outcome.message):
        return f"is not told which section explains it: {outcome.message}"
    if answer.message not in outcome.message:
        return f"should hear {answer.message!r}; it hears: {outcome.message}"
    return ""


def draw_nowhere() -> None:
    """Keep pictures from a screen. For a process of its own: kernels that it starts have this too."""
    os.environ.setdefault("MPLBACKEND", "agg")


def main() -> int:
    """Run one unit's answers; print the tally as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("unit")
    parser.add_argument("--one-by-one", action="store_true", help="each answer alone, not mixed")
    parser.add_argument("--judged", action="store_true", help="compare with the judge's verdicts")
    parser.add_argument("--question", default="*", metavar="NAME", help="the answers to this question alone")
    chosen = parser.parse_args()
    draw_nowhere()
    if chosen.judged:
        comparison = compare_verdicts(chosen.unit, question=chosen.question)
        print("\n".join([*comparison.differences, *comparison.other_words, str(comparison)]))
        return 1 if comparison.differences else 0
    tally = try_answers(chosen.unit, one_by_one=chosen.one_by_one, question=chosen.question)
    print(json.dumps(asdict(tally)))
    print("\n".join([str(tally), *tally.problems]), file=sys.stderr)
    return 1 if tally.problems else 0


if __name__ == "__main__":
    sys.exit(main())
