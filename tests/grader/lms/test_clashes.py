"""Students whose ids become one, or whose folders a computer may mix up, are refused by name."""

import pytest

from grader.lms.archives import Member
from grader.lms.clashes import clashes
from grader.lms.identify import Unidentified, identify
from grader.lms.people import Person, student_id
from grader.lms.platforms.upload import Upload
from grader.lms.worksheet import Line


def reasons(*keys, kind="folder", people=(), worksheet=None, name=""):
    """Return why each upload is refused, by its key."""
    uploads = [Upload(member=Member(path=key), kind=kind, key=key, file="x.ipynb", name=name) for key in keys]
    found = identify(uploads, people, worksheet or {})
    assert not [one for one in found.values() if isinstance(one, Unidentified)]
    return {key: reason for (_, key), reason in clashes(found, people).items()}


def known(raw, kind="student", **fields):
    return Person(student=student_id(raw), ids={kind: raw}, **fields)


@pytest.mark.parametrize("kind", ["folder", "username", "github"])
@pytest.mark.parametrize(
    ("one", "other"), [("jo+1@x", "jo-1@x"), ("a+b", "a*b"), ("a<b", "a|b"), (".ann", "ann"), ("a  b", "a b")]
)
def test_ids_that_become_one(kind, one, other):
    found = reasons(one, other, "ben", kind=kind)
    assert set(found) == {one, other}
    for reason in found.values():
        assert one in reason
        assert other in reason
        assert "rename one" in reason
        assert ",." not in reason


def test_ids_that_are_one_after_a_hundred_characters():
    assert len(reasons("a" * 100, "a" * 101)) == 2
    names = {"canvas": "a" * 120, "brightspace": "a" * 120}
    for kind, name in names.items():
        assert len(reasons("1", "2", kind=kind, name=name, people=[Person(student="x")])) == 2


@pytest.mark.parametrize("raw", ["jo+1@x", "jo-1@x"])
def test_somebody_who_was_collected_before_is_not_taken_for_another(raw):
    other = {"jo+1@x": "jo-1@x", "jo-1@x": "jo+1@x"}[raw]
    for kind, id_kind in (("folder", "student"), ("username", "username"), ("github", "github")):
        assert set(reasons(other, kind=kind, people=[known(raw, id_kind)])) == {other}
        assert reasons(raw, kind=kind, people=[known(raw, id_kind)]) == {}


def test_somebody_on_the_roster_is_found_by_the_id_as_either_writes_it():
    people = [known("jo+1@x", listed=True)]
    assert reasons("jo+1@x", people=people) == {}
    assert reasons("jo-1@x", people=people) == {}
    assert set(reasons("jo+1@x", "jo-1@x", people=people)) == {"jo+1@x", "jo-1@x"}
    assert set(reasons("jo*1@x", people=people)) == {"jo*1@x"}


def test_the_remedy_helps():
    people = [known("jo+1@x", listed=True), Person(student="jo2", ids={"email": "jo-1@x"}, listed=True)]
    assert reasons("jo+1@x", "jo-1@x", people=people) == {}
    assert "--roster" in reasons("jo+1@x", "jo-1@x")["jo-1@x"]


def test_one_student_may_have_two_folders_of_other_names():
    ann = Person(student="ann", first="Ann", last="Wong", ids={"number": "s1"}, listed=True)
    assert reasons("ann", "s1", "Ann Wong", people=[ann]) == {}


def test_capitals():
    found = reasons("Ann", "ann", "ben")
    assert set(found) == {"Ann", "ann"}
    assert "Ann and ann differ in capital letters only" in found["Ann"]
    assert "rename" in found["Ann"]
    assert set(reasons("Ann", people=[known("ann")])) == {"Ann"}
    assert reasons("ann", people=[known("ann"), known("Ann")]) == {}


def test_addresses_of_moodles_participants():
    sheet = {
        n: Line(row=0, name=f"Jo {n}", email=email) for n, email in (("1", "jo+1@x.edu"), ("2", "jo-1@x.edu"))
    }
    found = reasons("1", "2", kind="moodle", worksheet=sheet)
    assert set(found) == {"1", "2"}
    assert "--roster" in found["1"]
    people = [Person(student=f"jo{n}", ids={"email": sheet[n].email}) for n in "12"]
    assert reasons("1", "2", kind="moodle", worksheet=sheet, people=people) == {}


def test_a_namesake_with_another_id_on_the_platform_is_somebody_else():
    ann = Person(student="ann", first="Ann", last="Wong", ids={"canvas": "11"}, listed=True)
    upload = Upload(member=Member(path="x"), kind="canvas", key="99", file="x", name="wongann")
    assert identify([upload], [ann], {})["canvas", "99"].student == "wongann_99"
