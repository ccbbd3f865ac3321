import traceback

import numpy as np
import pytest

from helpers import section

TITLE = 'lesson 01, "Split before anything else"'


def test_a_failed_test_names_the_section():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError("It should be 3.")  # pytest rewrites the words of an assert
    assert str(caught.value) == f"It should be 3. See {TITLE}."


def test_a_bare_assert_has_at_least_the_section():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError
    assert str(caught.value) == f"See {TITLE}."


def test_a_message_that_names_another_section_keeps_it():
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise AssertionError('Too many. Lesson 00, "Epochs, batches, updates"')
    assert TITLE not in str(caught.value)


def test_an_error_that_is_not_the_answers_gets_the_section_as_a_note():
    with pytest.raises(KeyError) as caught, section(TITLE):
        {}["price"]
    assert caught.value.args == ("price",)
    assert caught.value.__notes__ == [f"See {TITLE}."]


def test_what_passes_passes():
    with section(TITLE):
        done = True
    assert done


@pytest.mark.parametrize("title", ["", "Split before anything else", "lesson 1"])
def test_a_title_that_names_no_section(title):
    with pytest.raises(ValueError, match="named as in lesson 01"), section(title):
        pass


def notebook(answer, test, title=TITLE):
    """Run an answer cell and a test cell as a notebook does: two files, one namespace."""
    names = {"section": section, "np": np}
    exec(compile(answer, "<answer>", "exec"), names)
    body = "\n".join(f"    {line}" for line in test.splitlines())
    exec(compile(f"with section({title!r}):\n{body}", "<test>", "exec"), names)


STEP = "def step(z):\n    return 1 if z > 0 else 0"


def test_an_error_of_the_answer_is_put_into_words():
    with pytest.raises(AssertionError) as caught:
        notebook(STEP, "step(np.zeros(2))")
    words = str(caught.value)
    assert words.startswith("Your code stopped in line 2 of its cell. ValueError: The truth value")
    assert "np.where" in words and words.endswith(f"See {TITLE}.")


def test_the_traceback_still_shows_the_line_of_the_answer():
    with pytest.raises(AssertionError) as caught:
        notebook(STEP, "step(np.zeros(2))")
    assert [one.name for one in traceback.extract_tb(caught.value.__traceback__)][-1] == "step"


def test_the_line_is_quoted_where_it_is_known(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text(STEP)
    names = {"section": section, "np": np}
    exec(compile(STEP, str(file), "exec"), names)
    with pytest.raises(AssertionError, match=r"line 2 of its cell, `return 1 if z > 0 else 0`. ValueError"):
        exec(compile(f"with section({TITLE!r}):\n    step(np.zeros(2))", "<test>", "exec"), names)


def test_an_error_from_another_process_brings_its_lines_in_a_note():
    error = ValueError("operands could not be broadcast together with shapes (3,) (2,) ")
    error.add_note('  File "/tmp/ipykernel_7/1.py", line 4, in add\n    return a + b\n')
    error.add_note('  File "/usr/lib/python3.12/site-packages/numpy/core.py", line 9, in f\n    raise\n')
    with pytest.raises(AssertionError) as caught, section(TITLE):
        raise error
    assert str(caught.value).startswith(
        "Your code stopped in line 4 of its cell, `return a + b`. ValueError: op"
    )


def test_an_answer_that_is_not_written_yet_stays_so():
    with pytest.raises(NotImplementedError) as caught:
        notebook("def step(z):\n    raise NotImplementedError()", "step(1)")
    assert caught.value.__notes__ == [f"See {TITLE}."]


def test_an_answer_cell_that_did_not_run():
    with pytest.raises(AssertionError, match=r"There is no gates yet. Run the answer cell above"):
        notebook("", "gates['AND']")


def test_an_error_of_the_test_itself_stays_what_it_is():
    with pytest.raises(ZeroDivisionError) as caught:
        notebook(STEP, "1 / step(-1)")
    assert caught.value.__notes__ == [f"See {TITLE}."]


def test_an_interrupt_stays_an_interrupt():
    with pytest.raises(KeyboardInterrupt):
        notebook("def step(z):\n    raise KeyboardInterrupt", "step(1)")
