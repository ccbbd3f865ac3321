"""A unit's notebook is known by its cells, and by its name where it has none."""

import json

import pytest

from grader.lms.archives import Member
from grader.lms.notebooks import Known, is_notebook_file, match_notebook
from tests.grader.lms.downloads import notebook_bytes

CELLS = frozenset(["double", "test_double", "total"])
KNOWN = Known(unit="hw1", cells={("hw1", "hw1"): CELLS, ("hw10", "hw10"): frozenset(["other"])})
BARE = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}).encode()


def match(file, content):
    return match_notebook(Member(path=f"ann/{file}", read=lambda: content), file, KNOWN)


def test_the_cells_count_whatever_the_name():
    assert match("hw10.ipynb", notebook_bytes()).notebook == "hw1"
    assert match("data.ipynb", notebook_bytes()).notebook == "hw1"


@pytest.mark.parametrize("file", ["hw1.ipynb", "HW1 final.ipynb", "hw1.ipynb (1).txt", "my/hw1.ipynb"])
def test_the_name_counts_where_the_cells_say_nothing(file):
    found = match(file, BARE)
    assert found.notebook == "hw1"
    assert "taken because of its name" in found.note


def test_the_name_of_another_unit_is_not_this_ones():
    found = match("hw10.ipynb", BARE)
    assert found.notebook == ""
    assert "called like the notebook of hw10" in found.reason
    assert match("x.ipynb", BARE).reason == "x.ipynb has none of the unit's cells."


def test_a_hidden_file_is_no_notebook():
    assert is_notebook_file("a/b.ipynb.json")
    assert not is_notebook_file("a/.b.ipynb")
    assert not is_notebook_file("a.ipynb/b.csv")
