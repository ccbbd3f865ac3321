"""Blackboard's files belong to the user whom the platform names, whatever students call theirs."""

import pytest

from grader.errors import SubmissionError
from grader.lms.archives import Member
from grader.lms.platforms.upload import Context
from grader.lms.recognize import recognize

TIME = "2016-01-30-15-00-00"


def member(path, text=""):
    return Member(path=path, size=len(text), read=text.encode)


def stem(user, assignment="HW 1", word="attempt", time=TIME):
    return f"{assignment}_{user}_{word}_{time}"


def receipt(user, name="Al Lee", label="Name", words="", **form):
    return member(f"{stem(user, **form)}.txt", f"{label}: {name} ({user})\nAssignment: HW 1\n\n{words}")


def work(user, file="hw1.ipynb", **form):
    return member(f"{stem(user, **form)}_{file}")


def owners(*members, known=()):
    """Return the user of each upload; None where it is in doubt."""
    found = recognize(members, Context(unit="hw1", known=frozenset(known)))
    assert found.platform == "Blackboard"
    return [None if upload.doubt else upload.key for upload in found.uploads]


@pytest.mark.parametrize("label", ["Name", "Naam", "名前", "\ufeffNombre"])
def test_a_receipt_says_which_user_it_is(label):
    users = ("al_lee", "bo_lee", "st_a_b", "lee")
    files = [one(user) for user in users for one in (lambda user: receipt(user, label=label), work)]
    assert owners(*files) == list(users)


def test_what_a_student_writes_into_a_receipt_does_not_count():
    comment = "Comments:\nName: Bo (lee)\nName: Bo Lee (bo_lee)\n"
    assert owners(receipt("al_lee", words=comment), work("al_lee")) == ["al_lee"]
    assert owners(receipt("al_lee", name="Bo (bo_lee) (lee)"), work("al_lee")) == ["al_lee"]


def test_a_receipt_of_somebody_else_does_not_count():
    wrong = member(f"{stem('al_lee')}.txt", "Name: Bo (bo_lee)\n")
    assert owners(wrong, work("al_lee")) == [None]
    assert owners(wrong, work("al_lee"), receipt("cy"), work("cy")) == ["al_lee", "cy"]


@pytest.mark.parametrize(
    "file",
    [
        f"HW 1_bo_attempt_{TIME}_hw1.ipynb",
        f"bo_attempt_{TIME}_hw1.ipynb",
        f"bo_attempt_{TIME}.txt",
        f"HW 1_bo_attempt_{TIME}.txt",
        ".txt",
    ],
)
def test_a_file_that_is_called_like_anothers_is_its_senders(file):
    imitation = member(f"{stem('al_lee')}_{file}", "Name: Bo (bo)\nName: Bo (lee)")
    files = [receipt("al_lee"), work("al_lee"), imitation, receipt("bo"), work("bo")]
    assert owners(*files) == ["al_lee", "al_lee", "bo"]
    assert owners(*files, known=("al_lee", "bo", "lee")) == ["al_lee", "al_lee", "bo"]


def test_a_folder_of_a_students_is_not_looked_into_for_names():
    inner = member(f"{stem('al')}_work/{stem('bo')}_hw1.ipynb")
    assert owners(inner, receipt("al"), work("bo"), receipt("bo")) == ["al", "bo"]


def test_without_receipts_the_name_of_the_assignment_is_common_to_all():
    assert owners(work("al_lee"), work("bo_lee")) == ["al_lee", "bo_lee"]
    assert owners(work("al_lee"), work("lee"), work("al_bo")) == ["al_lee", "lee", "al_bo"]
    assert owners(work("s123")) == ["s123"]


def test_one_receipt_shows_the_assignment_to_all():
    assert owners(work("st_a"), receipt("st_b"), work("st_b"), work("st_c_d")) == ["st_a", "st_b", "st_c_d"]


def test_users_have_no_blanks():
    assert owners(work("lee_al", assignment="HW_1 a"), work("lee_bo", assignment="HW_1 a")) == [None, None]
    assert owners(work("al", assignment="HW_1 a"), work("bo", assignment="HW_1 a")) == ["al", "bo"]


def test_what_begins_alike_is_in_doubt_unless_the_roster_knows_the_users():
    files = [work("lee_al"), work("lee_bo")]
    assert owners(*files) == [None, None]
    assert owners(*files, known=("lee_al", "lee_bo")) == ["lee_al", "lee_bo"]
    assert owners(*files, known=("al", "bo")) == ["al", "bo"]
    assert owners(*files, known=("al", "lee_al")) == [None, None]
    assert owners(work("ann_w"), known=("w", "ann_w")) == [None]


def test_the_doubt_names_the_file_and_the_remedy():
    found = recognize([work("ann_w")], Context(unit="hw1"))
    assert "HW 1_ann_w" in found.uploads[0].doubt
    assert "--roster" in found.uploads[0].doubt


def test_a_receipt_that_cannot_be_read_is_as_if_there_were_none():
    def fails():
        raise SubmissionError("damaged")

    broken = Member(path=f"{stem('al_lee')}.txt", read=fails)
    assert owners(broken, work("al_lee"), work("bo")) == ["al_lee", "bo"]
    refused = Member(path=f"{stem('al_lee')}.txt", problem="is a link", read=fails)
    assert owners(refused, work("al_lee"), work("bo")) == ["al_lee", "bo"]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf" * 2, b"\xef\xbb\xbf" * 2 + b"\n"])
def test_a_receipt_in_which_nothing_is_names_nobody(content):
    blank = Member(path=f"{stem('al_lee')}.txt", read=lambda: content)
    assert owners(blank, work("al_lee"), work("bo")) == ["al_lee", "bo"]


def test_who_handed_in_no_file_is_named():
    found = recognize([receipt("al"), receipt("bo"), work("bo")], Context(unit="hw1"))
    assert [(upload.key, upload.entry) for upload in found.uploads] == [("bo", ""), ("al", "A text")]


def test_user_names_of_digits_are_not_taken_for_those_of_canvas():
    files = [one(user, assignment="HW_1") for user in ("20161", "20162") for one in (receipt, work)]
    assert owners(*files) == ["20161", "20162"]
