"""A file is taken for a notebook only where that is unmistakable."""

import pytest

from grader.submission.notebook_names import is_called_notebook, left_out, stem_of, taken_for


@pytest.mark.parametrize(
    "file", ["a.ipynb", "A.IPYNB", "a.ipynb.txt", "a.ipynb.json", "a.ipynb (1).txt", "übung (1).Ipynb"]
)
def test_what_is_called_like_a_notebook(file):
    assert is_called_notebook(file)


@pytest.mark.parametrize("file", ["a.txt", "ipynb", ".ipynb", ".hidden.ipynb", "a.ipynb.pdf", "a.ipynb~"])
def test_what_is_not_called_like_a_notebook(file):
    assert not is_called_notebook(file)


@pytest.mark.parametrize(
    "file",
    [
        "q-Copy1.ipynb",
        "q-Copy12.ipynb",
        "q (1).ipynb",
        "q(2).ipynb",
        "q copy.ipynb",
        "q copy 3.ipynb",
        "q - Copy.ipynb",
        "q - Copy (2).ipynb",
        "Q.IPYNB",
        "q.ipynb.txt",
        "q.ipynb (1).txt",
    ],
)
def test_a_copy_is_taken_where_the_notebook_is_missing_and_told_where_it_is_not(file):
    assert taken_for(["p", "q"], [file]) == {"q": file}  # though two are missing
    assert taken_for(["q"], ["q", file]) == {}
    assert f"{file} looks like a copy of q.ipynb" in left_out(file, ["p", "q"])


@pytest.mark.parametrize("file", ["q2.ipynb", "q-final.ipynb", "quiz.ipynb", "other.ipynb"])
def test_another_name_is_taken_only_for_the_one_that_is_missing(file):
    assert taken_for(["p", "q"], [file]) == {}
    assert taken_for(["p", "q"], ["p", file]) == {"q": file}
    assert left_out(file, ["p", "q"]) == f"{file} is not of this unit and was left out."


def test_two_that_could_be_meant_are_not_taken():
    assert taken_for(["q"], ["q-Copy1.ipynb", "q-Copy2.ipynb"]) == {}
    assert taken_for(["q"], ["a.ipynb", "b.ipynb"]) == {}
    assert taken_for(["q", "Q"], ["q-Copy1.ipynb"]) == {}
    assert taken_for(["p", "q"], ["p (1).ipynb", "q (1).ipynb"]) == {"p": "p (1).ipynb", "q": "q (1).ipynb"}
    assert taken_for(["q"], ["q-Copy1.ipynb", "notes.ipynb"]) == {"q": "q-Copy1.ipynb"}


@pytest.mark.parametrize("suffix", [".ipynb", ".IPYNB", ".ipynb.txt", ".ipynb (1).txt"])
def test_the_stem_of_a_name_that_is_longer_in_small_letters(suffix):
    assert stem_of(f"\u0130lker{suffix}") == "\u0130lker"
    assert stem_of(f"a.ipynb.b{suffix}") == "a.ipynb.b"
