"""No notebook is larger than it may be, measured as it is written; and no mark changes by that."""

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_notebook, new_output

from grader.clean.notebook import clean_notebook
from grader.clean.size import fit, written_size
from tests.grader.conftest import answered
from tests.grader.fuzz import fuzzed

TEXTS = st.text(alphabet='a\n\r\0\x0b\x1c\u2028<&\\"\U0001f600', max_size=40).map(lambda text: text * 20)
OUTPUTS = st.one_of(
    TEXTS.map(lambda text: new_output("stream", text=text)),
    TEXTS.map(lambda text: new_output("display_data", data={"text/plain": text, "text/html": text})),
    TEXTS.map(lambda text: new_output("error", ename=text, evalue=text, traceback=[text] * 5)),
)


def written(outputs):
    return len(nbformat.writes(new_notebook(cells=[new_code_cell(outputs=outputs)])).encode())


@fuzzed
@given(st.lists(OUTPUTS, max_size=20))
def test_the_size_of_outputs_is_at_least_what_they_take_in_the_file(outputs):
    assert written(outputs) - written([]) <= sum(map(written_size, outputs)) + 20


@pytest.mark.parametrize("text", ["\n", "\0", "<", "&", "\u2028", "é", "x"])
def test_a_notebook_of_any_text_fits(text):
    cells = [new_code_cell(outputs=[new_output("stream", text=text * 20_000)] * 5) for _ in range(9)]
    notebook = new_notebook(cells=cells)
    clean_notebook(notebook, 100_000)
    assert len(nbformat.writes(notebook).encode()) < 120_000
    assert "[output cut: a notebook may show 100,000 bytes]" in notebook.cells[-1].outputs[-1].text


def test_what_marks_are_read_from_stays():
    notebook = answered()
    tests = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    code = [cell for cell in tests if cell.cell_type == "code"]
    for cell in code:
        value = new_output("execute_result", data={"text/plain": "1.5"}, execution_count=1)
        error = new_output("error", ename="ValueError", evalue="e" * 50_000, traceback=["t" * 50_000])
        cell.outputs = [new_output("stream", text="x" * 50_000), value, error]
    fit(notebook, 10)
    for cell in code:
        value, error, note = cell.outputs
        assert value.data == {"text/plain": "1.5"}
        assert error.ename == "ValueError" and len(error.evalue) == 10_000
        assert "output cut" in note.text


def test_what_fits_is_left_as_it_is():
    outputs = [new_output("stream", text="x"), new_output("error", ename="E", evalue="v", traceback=["t"])]
    notebook = new_notebook(cells=[new_code_cell(outputs=list(outputs))])
    fit(notebook)
    assert notebook.cells[0].outputs == outputs
