"""Digests change with what a person reads, and with nothing else."""

import pytest
from nbformat.v4 import new_code_cell

from grader.written import digests, unchanged
from tests.grader.conftest import answered, cell

KEYS = {"nb/test_double", "nb/test_total", "nb/explain"}


def changed(before, now) -> set[str]:
    first, second = digests({"nb": before}), digests({"nb": now})
    return {key for key in first if first[key] != second[key]}


def test_every_graded_cell_has_a_digest():
    assert set(digests({"nb": answered()})) == KEYS


def test_a_text_changes_its_own_digest_and_those_of_tests():
    now = answered({"explain": "For another reason."})
    assert changed(answered(), now) == KEYS


def test_code_changes_the_tests_digests_and_no_texts():
    now = answered({"double": "def double(number):\n    return 2 * number"})
    assert changed(answered(), now) == {"nb/test_double", "nb/test_total"}


def test_an_added_cell_counts_and_an_output_does_not():
    now = answered()
    now.cells[2].outputs = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    now.cells[0].source += "  # given cells are ours"
    assert changed(answered(), now) == set()
    added = answered()
    added.cells.append(new_code_cell("helper = 1"))
    assert changed(answered(), added) == {"nb/test_double", "nb/test_total"}


def test_unchanged_names_notebook_and_cell():
    before = {"nb/a": "1", "folder/nb/b": "2", "nb/c": "3"}
    now = {"nb/a": "1", "folder/nb/b": "2", "nb/c": "4", "nb/d": "5"}
    assert unchanged(before, now) == {("nb", "a"), ("folder/nb", "b")}
    assert unchanged({}, now) == set()


@pytest.mark.parametrize("texts", [(["a", "b"], ["ab"]), (["a\n"], ["a"]), ([""], [])])
def test_texts_are_not_taken_for_one_another(texts):
    one, other = ([new_code_cell(text) for text in parts] for parts in texts)
    graded = cell("assert True", "test", points=1)
    notebooks = []
    for cells in (one, other):
        notebook = answered()
        notebook.cells = [*cells, graded]
        notebooks.append(notebook)
    assert changed(*notebooks) == {"nb/test"}
