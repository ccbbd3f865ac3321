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


SECTIONS = ("Monday/ann/q.ipynb", "Monday/bo/q.ipynb", "Tuesday/cy/q.ipynb")


@pytest.mark.parametrize("top", ["", "Subs/"])
def test_sections_without_a_roster_are_refused_by_name(top):
    paths = [f"{top}{path}" for path in SECTIONS]
    assert students(*paths) == ([None, None, None], [])
    found = recognize([Member(path=path) for path in paths], Context(unit=UNIT))
    assert {upload.key for upload in found.uploads} == {f"{top}Monday", f"{top}Tuesday"}
    for upload in found.uploads:
        assert "sections: Monday, Tuesday." in upload.doubt and "(ann, bo)" in upload.doubt
        assert "--roster" in upload.doubt


def test_the_roster_shows_who_is_in_a_section_and_who_is_in_two():
    assert students(*SECTIONS, "Monday/x.txt", known=("cy",)) == (["ann", "bo", "cy"], ["Monday/x.txt"])
    assert students(*SECTIONS, known=("Monday",)) == (["Monday", "Monday", "Tuesday"], [])
    twice = (*SECTIONS, "Tuesday/ann/q.ipynb")
    assert students(*twice, known=("cy",)) == ([None, "bo", "cy", None], [])
    found = recognize([Member(path=path) for path in twice], Context(unit=UNIT, known=frozenset(["cy"])))
    assert [u.key for u in found.uploads if u.doubt] == ["Monday/ann", "Tuesday/ann"]
    assert "Monday/ann, Tuesday/ann: one student, or 2?" in found.uploads[0].doubt


def test_a_student_beside_the_sections_and_one_of_that_name_in_them_are_not_merged():
    assert students(*SECTIONS, "bo/q.ipynb", known=("cy",)) == (["ann", None, "cy", None], [])


def test_who_has_no_notebook_is_in_a_section_too():
    paths = (*SECTIONS, "Monday/di/q.pdf", "Friday/ed/q.pdf", "data/x.csv", "flo/q.ipynb")
    everybody = ["ann", "bo", "cy", "di", "ed", "flo"]
    assert students(*paths, known=("cy",)) == (everybody, ["data/x.csv"])


def test_the_roster_shows_sections_of_one_student_each():
    paths = ("Monday/ann/q.ipynb", "Tuesday/bo/q.ipynb")
    assert students(*paths, known=("ann",)) == (["ann", "bo"], [])
    assert students("ann/code/q.ipynb", "bo/code/q.ipynb", known=("ann",)) == (["ann", "bo"], [])


def test_folders_that_everybody_has_make_no_sections():
    paths = [f"{student}/{part}/q.ipynb" for student in ("ann", "bo") for part in ("one", "two")]
    assert students(*paths) == (["ann", "ann", "bo", "bo"], [])


def test_a_student_with_two_folders_makes_no_sections_of_the_others():
    others = ("bo/q.ipynb", "cy/q.ipynb", "di/my work/q.ipynb")
    found = ["ann", "ann", "bo", "cy", "di"]
    assert students("ann/v1/q.ipynb", "ann/v2/q.ipynb", *others) == (found, [])
    assert students("ann/q.ipynb", "ann/old/q.ipynb", "ann/older/q.ipynb", "bo/q.ipynb")[0][-1] == "bo"
    assert students("ann/hw1/q.ipynb", "ann/old/q.ipynb", "bo/hw1/q.ipynb") == (["ann", "ann", "bo"], [])


def test_who_handed_in_a_document_is_a_student_beside_the_only_notebook():
    assert students("Subs/ann/q.ipynb", "Subs/bo/q.pdf") == (["ann", "bo"], [])
    assert students("Subs/ann/q.ipynb", "Subs/bo/q.PDF", "Subs/cy/a.html") == (["ann", "bo", "cy"], [])
    assert students("Subs/ann/q.ipynb", "Subs/bo/q.pdf", "Subs/cy/x.csv") == ([None] * 3, [])
    assert students("Subs/ann/q.ipynb", "Subs/bo/q.py") == ([None, None], [])


@pytest.mark.parametrize("file", ["\u0130lker.ipynb", "\u0130lker.IPYNB", "\u0130lker.ipynb.txt"])
def test_a_student_whose_name_is_longer_in_small_letters(file):
    assert students(file, "bo.ipynb") == (["\u0130lker", "bo"], [])


def test_a_class_without_notebooks():
    assert students("Subs/ann/q.pdf", "Subs/bo/q.pdf") == (["ann", "bo"], [])


def test_the_doubt_names_the_folders_and_the_remedy():
    found = recognize([Member(path="top/ann/q.ipynb")], Context(unit=UNIT))
    assert "top/ann" in found.uploads[0].doubt
    assert "--roster" in found.uploads[0].doubt
