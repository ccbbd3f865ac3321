"""A cell of ours runs as in a notebook: magics, the last expression, top-level await."""

import sys

import pytest

from grader.judge.process.cell import NOTHING, enter_main, run_source


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("x = 2\nx + 1", 3),
        ("x = 2", NOTHING),
        ("x = 2\nx;", NOTHING),
        ("", NOTHING),
        ("None", None),
        ("import asyncio\nawait asyncio.sleep(0, 5)", 5),
    ],
)
def test_the_last_expression_is_the_result(source, value):
    assert run_source(source, {}, "<cell>") == value


def test_magics_work_in_our_cells(tmp_path):
    names = {}
    run_source(f"%cd -q {tmp_path}\n%pwd", names, "<cell>")
    assert run_source("%pwd", names, "<cell>") == str(tmp_path)


@pytest.mark.parametrize(
    "magic",
    [
        "%matplotlib inline",
        "%matplotlib agg",
        "%matplotlib inline\n%config InlineBackend.figure_format = 'svg'",
        "%pylab inline",
        "%autosave 60",
        "%gui",
        "get_ipython().run_line_magic('matplotlib', 'inline')",
    ],
)
def test_magics_of_a_notebook_do_not_end_a_cell(magic, capsys):
    assert run_source(f"{magic}\nimport matplotlib.pyplot as plt\nplt.figure()\nx = 3\nx", {}, "<cell>") == 3


def test_an_error_comes_out():
    with pytest.raises(ZeroDivisionError):
        run_source("1 / 0", {}, "<cell>")


def test_main_is_the_notebook(monkeypatch):
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    names = {"__name__": "__main__", "x": 3}
    enter_main(names)
    assert sys.modules["__main__"].x == 3 and vars(sys.modules["__main__"]) is names
    run_source(
        "import __main__, pickle\nclass C: pass\nassert pickle.loads(pickle.dumps(C)) is C", names, "<t>"
    )
    with pytest.raises(AttributeError, match="no attribute 'y'"):
        run_source("__main__.y", names, "<t>")
