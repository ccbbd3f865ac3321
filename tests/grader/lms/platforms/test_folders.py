"""Folders of students are found whatever lies around them; in doubt nobody is guessed."""

import pytest

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context
from grader.lms.recognize import recognize

UNIT = "hw1"


def students(*paths, known=()):
    """Return the student of each upload, None where it is in doubt, and the files that are nobody's."""
    context = Context(unit=UNIT, known=frozenset(known))
    found = recognize([Member(path=path) for path in paths], context)
    assert found.platform == "folders"
    return [None if upload.doubt else upload.key for upload in found.uploads], [m.path for m in found.unknown]


TWO = ("ann/hw1.ipynb", "bo/hw1.ipynb")


@pytest.mark.parametrize("top", ["", "Subs/", "hw1/", "Down/Subs/", "Down/hw1/", "a/b/c/"])
@pytest.mark.parametrize("loose", ["readme.txt", "notes.pdf", "grades.csv", "._x"])
@pytest.mark.parametrize("above", [False, True])
def test_a_loose_file_beside_the_students_is_nobodys(top, loose, above):
    stray = loose if above else f"{top}{loose}"
    assert students(*(f"{top}{path}" for path in TWO), stray) == (["ann", "bo"], [stray])


def test_a_students_own_folders_make_no_student():
    assert students("ann/code/q.ipynb", "ann/data/x.csv") == (["ann", "ann"], [])
    assert students("ann/code/q.ipynb", "ann/data/x.csv", "ann/readme.txt") == (["ann"] * 3, [])
    assert students("Subs/ann/code/q.ipynb", "Subs/ann/data/x.csv") == (["ann", "ann"], [])
    assert students("ann/q.ipynb", "ann/data/x.csv") == (["ann", "ann"], [])
    assert students("ann/q.ipynb", "ann/old/q.ipynb") == (["ann", "ann"], [])
    paths = ("Subs/ann/code/q.ipynb", "Subs/ann/data/x.csv", "Subs/bo/my work/q.ipynb", "Subs/x.txt")
    assert students(*paths) == (["ann", "ann", "bo"], ["Subs/x.txt"])


def test_the_units_folder_shows_whose_it_is():
    assert students("submitted/ann/hw1/q.ipynb") == (["ann"], [])
    assert students("submitted/ann/hw1/q.ipynb", "submitted/.x/y") == (["ann"], ["submitted/.x/y"])
    assert students("ann/hw1/q.ipynb", "ann/hw2/q.ipynb") == (["ann", "ann"], [])
    assert students("ann/hw1/q.ipynb", "ann/hw1/data/x.csv", "ann/a.txt") == (["ann"] * 3, [])
    assert students("Down/hw1/ann/q.ipynb") == (["ann"], [])
    assert students("hw1/ann/q.ipynb", "hw1/bo/q.pdf") == (["ann", "bo"], [])


def test_one_notebook_far_down_is_in_doubt_unless_the_roster_knows_the_student():
    for path in ("top/ann/q.ipynb", "a/b/c/q.ipynb"):
        assert students(path) == ([None], [])
    assert students("top/ann/q.ipynb", known=("ann",)) == (["ann"], [])
    assert students("ann/code/q.ipynb", known=("ann",)) == (["ann"], [])
    assert students("a/b/c/q.ipynb", known=("b",)) == (["b"], [])


def test_a_notebook_beside_folders_with_notebooks_is_in_doubt():
    paths = ("Subs/x.ipynb", "Subs/ann/q.ipynb", "Subs/bo/q.ipynb")
    assert students(*paths) == ([None, None, None], [])
    assert students(*paths, known=("bo",)) == (["x", "ann", "bo"], [])
    assert students(*paths, known=("Subs",)) == (["Subs"] * 3, [])


def test_notebooks_that_are_called_like_students_on_the_roster():
    assert students("Subs/ann.ipynb", "Subs/bo.ipynb", known=("ann",)) == (["ann", "bo"], [])
    assert students("ann.ipynb", "bo.ipynb", "readme.txt") == (["ann", "bo"], ["readme.txt"])


def test_the_roster_decides_where_folders_could_be_students():
    paths = ("ann/code/q.ipynb", "ann/old/q.ipynb")
    assert students(*paths, known=("ann",)) == (["ann", "ann"], [])
    assert students("Subs/ann/q.ipynb", "Subs/bo/q.pdf", known=("ann", "bo")) == (["ann", "bo"], [])


def test_a_class_without_notebooks():
    assert students("Subs/ann/q.pdf", "Subs/bo/q.pdf") == (["ann", "bo"], [])


def test_the_doubt_names_the_folders_and_the_remedy():
    found = recognize([Member(path="top/ann/q.ipynb")], Context(unit=UNIT))
    assert "top/ann" in found.uploads[0].doubt
    assert "--roster" in found.uploads[0].doubt
