"""Of a submission its last attempt, its notebooks and the files beside them are taken."""

from datetime import datetime

from grader.lms.archives import Member
from grader.lms.choice import choose_notebooks, contents_of, newest_attempt
from grader.lms.notebooks import Known
from grader.lms.platforms.upload import Upload
from tests.grader.conftest import NOTEBOOK, UNIT
from tests.grader.lms.downloads import notebook_bytes

KNOWN = Known(unit=UNIT, cells={(UNIT, NOTEBOOK): frozenset(["double", "test_double"])})
OTHER = notebook_bytes({"total": "total = 9"})


def upload(file, content=b"", **facts):
    member = Member(path=f"ann/{file}", size=len(content), read=lambda: content)
    return Upload(member=member, kind="folder", key="ann", file=file, **facts)


def chosen(*uploads):
    """Return the file of the notebook, why there is none, and the notes."""
    found, why, notes = choose_notebooks(list(uploads), KNOWN)
    return found[NOTEBOOK].file if found else "", why, notes


def test_the_last_attempt_counts_where_each_has_its_time():
    first = upload("a.ipynb", rank=(1,), handed_in=datetime(2026, 1, 1))
    last = upload("a.ipynb", rank=(2,), handed_in=datetime(2026, 1, 2))
    assert newest_attempt([last, first]) == ([last], ["Handed in 2 times; the last attempt counts."])
    assert newest_attempt([last]) == ([last], [])


def test_of_several_notebooks_the_newest_or_one_of_equal_ones_is_chosen():
    old, new = upload("a.ipynb", notebook_bytes(), rank=(1,)), upload("b.ipynb", OTHER, rank=(2,))
    assert chosen(old, new)[0] == "b.ipynb"
    assert chosen(upload("a.ipynb", OTHER), upload("b.ipynb", OTHER))[0] == "a.ipynb"
    file, why, _ = chosen(upload("a.ipynb", notebook_bytes()), upload("b.ipynb", OTHER))
    assert file == "" and "more than once (a.ipynb, b.ipynb)" in why


def test_without_a_notebook_the_files_are_named():
    assert chosen(upload("a.pdf"))[1] == "No notebook is among what was handed in (a.pdf)."


def test_files_lie_beside_the_notebook_and_never_in_the_place_of_another():
    notebook = upload("code/q.ipynb", OTHER)
    others = [upload(file) for file in ("code/data", "data/x.csv", "code/timestamp.txt", ".git/x", "y.csv")]
    assert list(contents_of([notebook, *others], {NOTEBOOK: notebook})) == [
        f"{NOTEBOOK}.ipynb",
        "data",
        "y.csv",
    ]
