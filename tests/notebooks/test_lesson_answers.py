"""Every prompt of a lesson has a folded answer, and its figures are what its code prints."""

import ast

import nbformat
import pytest

from tests.notebooks import lesson_answers
from tests.notebooks.lesson_answers import PROMPT, Answer, filled, folded_answers, printed, with_answers
from tests.notebooks.test_lessons import ANSWERED_LESSONS

ANSWERED = """**Try it.** Add 1.

<details><summary>Answer</summary>

```python
print(1 + 1)
```

Two.

</details>"""
WORDS_ONLY = "**Try it.** Think.\n\n<details><summary>Answer</summary>\n\nNo code.\n\n</details>"


@pytest.fixture(params=ANSWERED_LESSONS, ids=[path.stem for path in ANSWERED_LESSONS])
def lesson(request) -> nbformat.NotebookNode:
    return nbformat.read(request.param, as_version=nbformat.NO_CONVERT)


def small_lesson(*sources):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(source) for source in sources])


def test_every_prompt_of_a_lesson_is_answered(lesson):
    prompts = [number for number, cell in enumerate(lesson.cells) if PROMPT in cell.source]
    assert prompts
    assert [answer.cell for answer in folded_answers(lesson)] == prompts


def test_answers_are_python_and_show_what_they_print(lesson):
    for answer in folded_answers(lesson):
        ast.parse(answer.code)
        assert answer.has_output == ("print(" in answer.code), answer.code


def test_what_is_folded_is_closed_again(lesson):
    for cell in lesson.cells:
        assert cell.source.count("<details>") == cell.source.count("</details>")


def test_answers_are_found_with_their_code():
    found = folded_answers(small_lesson("No prompt.", ANSWERED, WORDS_ONLY))
    assert found == [Answer(1, "print(1 + 1)", has_output=False), Answer(2, "", has_output=False)]


def test_an_answer_runs_right_after_the_cell_that_asks():
    lesson = small_lesson("No prompt.", ANSWERED, WORDS_ONLY)
    run = with_answers(lesson)
    assert [cell.cell_type for cell in run.cells] == ["markdown", "markdown", "code", "markdown"]
    assert "print(1 + 1)" in run.cells[2].source
    assert len(lesson.cells) == 3


def test_an_answer_rebinds_no_name_of_the_lesson(capsys):
    run = with_answers(small_lesson(ANSWERED.replace("print(1 + 1)", "x = 2\nprint(x)")))
    names = {"x": 1}
    exec(run.cells[1].source, names)
    assert names["x"] == 1
    assert capsys.readouterr().out == "2\n"


def test_what_an_answer_printed_stands_below_its_code_once():
    run = with_answers(small_lesson(ANSWERED))
    run.cells[1].outputs = [nbformat.v4.new_output("stream", name="stdout", text="2\n")]
    assert printed(run) == {0: "2"}
    once = filled(ANSWERED, "3")
    assert "```text\n3\n```\n\nTwo." in once
    assert filled(once, "2") == filled(ANSWERED, "2")


def test_no_answer_shows_a_terminal_color(lesson):
    assert not [cell.id for cell in lesson.cells if "\x1b" in cell.source]


def test_the_tool_runs_a_lesson_and_writes_what_the_answers_print(tmp_path, monkeypatch, capsys):
    lesson = small_lesson("No prompt.", ANSWERED.replace("1 + 1", "one + 1"))
    lesson.cells.insert(0, nbformat.v4.new_code_cell("one = 1"))
    nbformat.write(lesson, tmp_path / "small.ipynb")
    monkeypatch.setattr(lesson_answers, "LESSONS", tmp_path)
    assert lesson_answers.main(["small"]) == 0
    written = nbformat.read(tmp_path / "small.ipynb", as_version=nbformat.NO_CONVERT)
    assert written.metadata == lesson.metadata
    assert [cell.source for cell in written.cells[:2]] == [cell.source for cell in lesson.cells[:2]]
    assert "```python\nprint(one + 1)\n```\n\n```text\n2\n```\n\nTwo." in written.cells[2].source
    assert "small, cell 2\n2" in capsys.readouterr().out
