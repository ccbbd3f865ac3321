"""The floor runs a notebook's cells, tests too, in forks; one that fails is told."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.bench.measured import measured
from grader.errors import MachineError

# Keras takes seconds to import: a module of the standard library stands in for the course's.
PROGRAM = """import sys
from grader.bench import floor
floor.COURSE_MODULES = ("fractions",)
left_out = open("left_out", "a", buffering=1)
floor.leave_out_tuners = lambda env: print("untuned", env["TF_NUM_INTRAOP_THREADS"], file=left_out)
floor.shorten_training = lambda: print("shortened", file=left_out)
sys.exit(floor.main(sys.argv[1], 5, 2, *sys.argv[2:]))"""


def write(folder, *sources: str) -> str:
    cells = [new_markdown_cell("no code"), *map(new_code_cell, sources)]
    nbformat.write(new_notebook(cells=cells), folder / "one.ipynb")
    return str(folder / "one.ipynb")


def test_every_submission_is_a_line(tmp_path):
    notebook = write(tmp_path, "import sys\nhalf = 0.5", "assert 'fractions' in sys.modules and half == 0.5")
    assert len(measured(["-c", PROGRAM, notebook], tmp_path).times) == 5


@pytest.mark.parametrize(
    ("words", "left_out"),
    [([], []), (["untuned"], 5 * ["untuned 1"]), (["shorten"], 5 * ["shortened"] + 5 * ["untuned 1"])],
)
def test_forks_leave_out_what_is_asked(tmp_path, words, left_out):
    measured(["-c", PROGRAM, write(tmp_path, "half = 0.5"), *words], tmp_path)
    written = tmp_path / "left_out"
    assert sorted(written.read_text().splitlines() if written.exists() else []) == left_out


def test_a_cell_that_fails_ends_the_bench_in_words(tmp_path):
    with pytest.raises(MachineError, match=r"half is 0\.5"):
        measured(
            ["-c", PROGRAM, write(tmp_path, "half = 0.5", "assert half == 1, f'half is {half}'")], tmp_path
        )
