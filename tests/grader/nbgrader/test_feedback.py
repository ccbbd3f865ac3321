"""A student's feedback has the points and the author's hint, and nothing of the hidden tests."""

import pytest
from nbformat.v4 import new_notebook, new_output
from traitlets.config import Config

from grader.engine.executed import settle
from grader.nbgrader.feedback import FAILED, HideHiddenTests
from grader.records import CellRun, Status
from tests.grader.conftest import cell

TEST = '''with section('lesson 01, "Sums"'):
    assert double(2) == 4, "visible words"
    ### BEGIN HIDDEN TESTS
    # hint: Do negative numbers work?
    assert double(-3) == -6, "secret words"
    # Hint: Is zero a number?
    assert double(0) == 0, (
        "secret words"
    )
    ### END HIDDEN TESTS
    assert double(1) == 2, "late words"'''
VISIBLE, NEGATIVE, ZERO, LATE = 2, 5, 8, 11
PRINTED = new_output("stream", name="stdout", text="printed -3\n")


def given_back(run: CellRun, error: str = "", source: str = TEST, config: Config | None = None):
    """Return a test cell as it stands in the feedback."""
    test = cell(source, "test_double", points=3)
    test.outputs = [PRINTED]
    if error:
        test.outputs += [new_output("error", ename="AssertionError", evalue=error, traceback=[error])]
    notebook = new_notebook(cells=[test])
    settle(notebook, (run,))
    HideHiddenTests(config=config or Config()).preprocess(notebook, {})
    return test


def words(test) -> list[str]:
    return [line for output in test.outputs for line in output.get("traceback", [output.get("text")])]


def failed(*lines: int) -> CellRun:
    return CellRun(0, Status.FAILED, "words", lines=lines)


def test_hidden_source_gives_way_to_one_line():
    shown = given_back(CellRun(0, Status.PASSED)).source
    assert "-3" not in shown and "HIDDEN" not in shown and "hint" not in shown
    assert shown.splitlines()[1:] == [
        '    assert double(2) == 4, "visible words"',
        "    # Hidden tests stand here.",
        '    assert double(1) == 2, "late words"',
    ]


@pytest.mark.parametrize(
    ("line", "hint"), [(NEGATIVE, "Do negative numbers work?"), (ZERO, "Is zero a number?")]
)
def test_a_hidden_test_that_failed_gives_the_hint_above_it(line, hint):
    found = words(given_back(failed(line), "secret words"))
    assert found == [f'{FAILED} {hint} See lesson 01, "Sums".']


def test_a_visible_test_that_failed_says_all():
    assert words(given_back(failed(VISIBLE), "visible words")) == ["printed -3\n", "visible words"]


def test_a_visible_test_below_may_speak_of_what_is_hidden():
    assert words(given_back(failed(LATE), "late words"))[0].startswith(FAILED)


HIDDEN = "    ### BEGIN HIDDEN TESTS\n    {}\n    ### END HIDDEN TESTS"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (f"for n in range(3):\n    assert f(n) == n\n{HIDDEN.format('print(n)')}", 2),
        (f"def check():\n    assert f(1) == 1\n{HIDDEN.format('assert f(2) == 2')}\ncheck()", 2),
        (f"check(f, [\n    1,\n{HIDDEN.format('2,')}\n])", 1),
        (f"with Check() as check:\n    check.same(f(1), 1)\n{HIDDEN.format('check.same(f(2), 2)')}", 1),
        (f"try:\n    assert f(1) == 1\nfinally:\n{HIDDEN.format('print(2)')}", 2),
        (f"%time f(1)\nif True:\n{HIDDEN.format('f(2)')}", 1),
    ],
)
def test_above_is_not_before_in_a_loop_a_function_or_one_statement(source, line):
    assert words(given_back(failed(line), "secret words", source))[0].startswith(FAILED)


def test_above_is_before_in_a_condition():
    source = f"if True:\n    assert f(1) == 1, 'visible words'\n{HIDDEN.format('f(2)')}"
    assert words(given_back(failed(2), "visible words", source)) == ["printed -3\n", "visible words"]


@pytest.mark.parametrize(("line", "is_seen"), [(VISIBLE, True), (NEGATIVE, False)])
def test_what_the_section_says_of_an_error_counts_where_the_error_was(line, is_seen):
    """Its traceback goes through the head of the `with` too."""
    found = words(given_back(failed(1, line), "Your code stopped in line 2 of its cell."))
    assert (found[-1] == "Your code stopped in line 2 of its cell.") is is_seen
    assert found[-1].startswith(FAILED) is not is_seen


def test_a_function_of_the_visible_part_that_a_hidden_test_calls_is_hidden():
    assert words(given_back(failed(NEGATIVE, VISIBLE), "secret words"))[0].startswith(FAILED)


def test_what_passed_shows_nothing_that_hidden_tests_printed():
    assert given_back(CellRun(0, Status.PASSED)).outputs == []


def test_where_the_place_is_not_known_it_counts_as_hidden():
    assert words(given_back(failed(), "secret words")) == [
        f'{FAILED} Do negative numbers work? See lesson 01, "Sums".'
    ]


@pytest.mark.parametrize("status", [Status.TIMEOUT, Status.NOT_RUN])
def test_a_limit_is_named(status):
    assert words(given_back(CellRun(0, status, "Stopped after 60 s.")))[-1].endswith("Stopped after 60 s.")
    assert words(given_back(CellRun(0, status, "Stopped after 60 s."), "secret words"))[-1] != "secret words"


def test_a_test_without_hidden_part_is_left_alone():
    assert words(given_back(failed(1), "all words", "assert double(2) == 4")) == ["printed -3\n", "all words"]


def test_a_notebook_that_stock_nbgrader_graded_shows_nothing_hidden():
    test = cell(TEST, "test_double", points=3)
    test.outputs = [PRINTED, new_output("error", ename="E", evalue="secret", traceback=["secret words"])]
    HideHiddenTests().preprocess(new_notebook(cells=[test]), {})
    assert words(test)[0].startswith(FAILED)


def test_the_courses_own_marks_are_those_of_its_release():
    config = Config({"ClearHiddenTests": {"begin_test_delimeter": "VVV", "end_test_delimeter": "AAA"}})
    source = "assert double(2) == 4\n# VVV\nassert double(-3) == -6\n# AAA"
    assert "-3" not in given_back(CellRun(0, Status.PASSED), source=source, config=config).source


def test_a_students_own_cell_is_left_alone():
    answer = cell("### BEGIN HIDDEN TESTS\nmine\n### END HIDDEN TESTS", "double", solution=True)
    HideHiddenTests().preprocess(new_notebook(cells=[answer]), {})
    assert "mine" in answer.source
