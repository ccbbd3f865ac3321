"""A check takes whatever grading takes: any metadata, old formats, odd text."""

import copy
import json

import nbformat
import pytest

from grader.errors import SubmissionError
from grader.submission.own_notebook import own_notebook
from grader.submission.reading import read_cells, read_notebook
from tests.grader.conftest import answered

PLAIN = json.loads(nbformat.writes(answered()))


def changed(change) -> bytes:
    data = copy.deepcopy(PLAIN)
    change(data)
    return json.dumps(data).encode()


def without(*keys: str):
    def change(data: dict) -> None:
        for cell in data["cells"]:
            for key in keys:
                cell.pop(key, None)

    return changed(change)


def with_metadata(value: object) -> bytes:
    return changed(lambda data: data.update(metadata=value))


def in_format_3() -> bytes:
    old = nbformat.convert(nbformat.reads(json.dumps(PLAIN), as_version=4), 3)
    return nbformat.writes(old, version=3).encode()


def joined(data: dict) -> None:
    for cell in data["cells"]:
        cell["source"] = "".join(cell["source"])


def odd_cell(**fields: object) -> bytes:
    return changed(lambda data: data["cells"].append({"source": "", **fields}))


FILES = {
    "plain": json.dumps(PLAIN).encode(),
    "no ids": without("id"),
    "no outputs": without("outputs", "execution_count"),
    "no cell types": without("cell_type"),
    "texts, not lines": changed(joined),
    "no metadata": changed(lambda data: data.pop("metadata")),
    "metadata null": with_metadata(None),
    "metadata a list": with_metadata([1]),
    "kernelspec null": with_metadata({"kernelspec": None}),
    "kernelspec a string": with_metadata({"kernelspec": "python3"}),
    "kernel's name null": with_metadata({"kernelspec": {"name": None}}),
    "byte order mark": b"\xef\xbb\xbf" + json.dumps(PLAIN).encode(),
    "UTF-16": json.dumps(PLAIN).encode("utf-16"),
    "format 3": in_format_3(),
    "empty cells": odd_cell(cell_type="code", metadata={}),
    "a cell's metadata null": odd_cell(cell_type="code", metadata=None),
    "a cell's metadata a list": odd_cell(cell_type="markdown", metadata=[]),
    "nbgrader's metadata a list": odd_cell(cell_type="code", metadata={"nbgrader": []}),
    "a cell of no type": odd_cell(),
    "a cell that is not one": changed(lambda data: data["cells"].append(7)),
    "a number of 5000 digits": b'{"x": ' + b"9" * 5000 + b", " + json.dumps(PLAIN).encode()[1:],
    "NaN": b'{"x": NaN, ' + json.dumps(PLAIN).encode()[1:],
}


@pytest.mark.parametrize("raw", FILES.values(), ids=FILES)
def test_questions_and_answers_are_found_in_any_form(raw):
    notebook = own_notebook(read_notebook(raw, "a.ipynb"))
    nbformat.validate(notebook)
    ours = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    expected = {cell.metadata.nbgrader.grade_id: cell for cell in answered().cells}
    assert {name: cell.source for name, cell in ours.items()} == {
        name: cell.source for name, cell in expected.items()
    }
    for name, cell in ours.items():
        for key in ("grade", "solution", "locked", "task", "points"):
            assert cell.metadata.nbgrader.get(key) == expected[name].metadata.nbgrader.get(key)
        assert cell.cell_type == expected[name].cell_type
    # Grading reads the same.
    assert [one.source for one in read_cells(raw, "a.ipynb") if one.grade_id] == [
        cell.source for cell in expected.values()
    ]


def test_of_a_cell_that_is_there_twice_the_last_counts():
    raw = changed(lambda data: data["cells"].insert(0, data["cells"][2]))
    notebook = own_notebook(read_notebook(raw, "a.ipynb"))
    assert "nbgrader" not in notebook.cells[0].metadata and "nbgrader" in notebook.cells[3].metadata


@pytest.mark.parametrize("points", [None, "many", -1, float("inf"), 10**400, [], {}])
def test_points_that_are_not_a_number_count_nothing(points):
    def change(data: dict) -> None:
        data["cells"][3]["metadata"]["nbgrader"]["points"] = points

    assert own_notebook(read_notebook(changed(change), "a.ipynb")).cells[3].metadata.nbgrader.points == 0


@pytest.mark.parametrize("raw", [json.dumps(PLAIN).encode()[:-1] + b",}", b"[1,]", b'{"cells": [],}'])
def test_what_json_does_not_allow_is_refused_with_its_line(raw):
    with pytest.raises(SubmissionError, match="not JSON at line 1"):
        read_notebook(raw, "a.ipynb")
