"""The runner of answers finds what it is there to find."""

import pytest

from tests.notebooks import answers as runner
from tests.notebooks.answers import Answer, mixed_rounds, try_answers
from tests.notebooks.exercise import Cell, Outcome, needed, run

TEST = """
assert {name}() == 1, '{name} should return 1; yours returned something else. See lesson 01, "One".'
"""


def make_cells(names=("one", "two"), test=TEST):
    cells = [Cell("given", "code", "import math", {"locked": True})]
    for name in names:
        cells.append(Cell(name, "code", f"def {name}():\n    return 1", {"solution": True}))
        cells.append(Cell(f"test_{name}", "code", test.format(name=name), {"grade": True, "points": 2}))
    return cells


def make_answer(question, body, is_right, message="should return 1", raises=""):
    kind = "right" if is_right else "wrong"
    return Answer(question, f"{kind}_x", f"def {question}():\n    {body}", is_right, message, raises)


@pytest.fixture
def try_these(monkeypatch):
    def call(answers, cells=None, one_by_one=False):
        monkeypatch.setattr(runner, "read_cells", lambda _: cells or make_cells())
        monkeypatch.setattr(runner, "read_answers", lambda _unit, _question: answers)
        return try_answers("some_unit", one_by_one=one_by_one)

    return call


@pytest.mark.parametrize("one_by_one", [False, True])
def test_all_is_well(try_these, one_by_one):
    tally = try_these(
        [make_answer("one", "return 2 - 1", True), make_answer("two", "return 2", False)],
        one_by_one=one_by_one,
    )
    assert (tally.right_accepted, tally.wrong_caught, tally.lost_elsewhere, tally.problems) == (1, 1, 0, [])


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (make_answer("one", "return 2", True), "should pass: AssertionError"),
        (make_answer("one", "return 1", False), "is wrong and passes"),
        (make_answer("one", "return 2", False, message="other words"), "should hear 'other words'"),
        (make_answer("one", "return 2", False, message=""), "promises no message"),
        (
            make_answer("one", "return 1 / 0", False),
            "should be told in words; the test raised ZeroDivisionError",
        ),
        (make_answer("nine", "return 1", True), "no such question"),
    ],
)
def test_what_is_wrong_is_said(try_these, answer, words):
    (problem,) = try_these([answer]).problems
    assert words in problem


def test_an_exception_that_is_declared_is_fine(try_these):
    answer = make_answer("one", "return 1 / 0", False, message="division", raises="ZeroDivisionError")
    assert not try_these([answer]).problems


def test_a_bare_assert_tells_nothing(try_these):
    cells = make_cells(test="assert {name}() == 1")
    (problem,) = try_these([make_answer("one", "return 2", False, message="x")], cells).problems
    assert "tells nothing" in problem


def test_points_lost_to_another_answer_are_found(try_these):
    cells = make_cells()
    spoiler = Answer(
        "one", "wrong_x", "import math\nmath.spoilt = True\ndef one(): return 2", False, "return 1"
    )
    cells[0] = Cell("given", "code", "import math\nmath.spoilt = False", {"locked": True})
    victim = make_answer("two", "return 2 if math.spoilt else 1", True)
    tally = try_these([make_answer("one", "return 1", True), spoiler, victim, victim], cells)
    assert tally.lost_elsewhere == 1
    assert "loses its points to another answer" in tally.problems[0]


def test_rounds_mix_right_and_wrong_and_use_each_answer_once():
    answers = [
        make_answer(q, f"return {k}", right) for q in "ab" for right in (True, False) for k in range(4)
    ]
    rounds = list(mixed_rounds(["a", "b"], answers))
    assert len(rounds) == 8
    assert all(len({answer.is_right for answer in chosen}) == 2 for chosen in rounds)
    assert sorted(map(str, answers)) == sorted(str(answer) for chosen in rounds for answer in chosen)


def test_a_given_cell_that_fails_is_no_verdict():
    with pytest.raises(RuntimeError, match="given cell broken failed: ZeroDivisionError"):
        run([Cell("broken", "code", "1 / 0", {"locked": True})], {})


def test_a_cell_that_exits_is_an_outcome_and_not_the_end():
    outcome = run(make_cells(("one",)), {"one": "raise SystemExit(3)"})["one"]
    assert outcome == Outcome("NameError", "name 'one' is not defined")


def test_a_message_names_a_section(try_these):
    cells = make_cells(test='assert {name}() == 1, "{name} should return 1."')
    (problem,) = try_these([make_answer("one", "return 2", False)], cells).problems
    assert "is not told which section explains it" in problem


def test_the_answers_to_one_question_are_chosen():
    chosen = runner.read_answers("01_regression", "build_network")
    assert chosen and {answer.question for answer in chosen} == {"build_network"}
    assert len(chosen) < len(runner.read_answers("01_regression"))


def test_parts_share_out_the_answers(monkeypatch):
    answers = [make_answer("one", f"return {n}", n == 1) for n in range(1, 6)]
    monkeypatch.setattr(runner, "read_cells", lambda _: make_cells())
    monkeypatch.setattr(runner, "read_answers", lambda *_: answers)
    tallies = [try_answers("some_unit", part=part, parts=2) for part in range(2)]
    assert sorted(tally.right + tally.wrong for tally in tallies) == [2, 3]
    assert sum(tally.right for tally in tallies) == 1


def given(id, source):
    return Cell(id, "code", source, {"locked": True})


def test_cells_that_only_show_something_are_found():
    """`tool` is used by a function of a cell that is used, `data` by an answer, `setup` by a test."""
    cells = [
        given("imports", "import math\nimport unused"),
        given("setup", "setup = 1"),
        given("tool", "tool = 2"),
        given("helper", "def helper(): return tool"),
        given("data", "data = [3]"),
        given("fit", "history = data"),
        given("plot", "shown = history"),
        given("says", "print(1)"),
        Cell("one", "code", "def one(): return math.pi", {"solution": True}),
        Cell("test_one", "code", "assert one() == helper() + setup", {"grade": True}),
    ]
    kept = [cell.id for cell in needed(cells)]
    assert kept == ["imports", "setup", "tool", "helper", "one", "test_one"]
    kept = [cell.id for cell in needed(cells, ["def one(): return shown"])]
    assert kept == ["imports", "setup", "tool", "helper", "data", "fit", "plot", "one", "test_one"]


def test_what_only_shows_something_runs_in_the_first_round(try_these):
    """A second time it would fail."""
    show = given("show", "import math\nassert not hasattr(math, 'seen')\nmath.seen = figure = 1")
    cells = make_cells()
    cells[0:1] = [given("given", "one = two = 0"), show]
    right = make_answer("one", "return 1", True)
    try:
        assert not try_these([right, right], cells).problems
    finally:
        del __import__("math").seen
