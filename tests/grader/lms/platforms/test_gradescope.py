"""Gradescope's export: whose a submission is stands in a file beside the folders, and nowhere else."""

from datetime import UTC, datetime

import pytest

from grader.commands import collect
from grader.lms.archives import Member
from grader.lms.platforms.upload import Context
from grader.lms.recognize import recognize
from grader.lms.roster import read_roster
from grader.lms.tables import read_table
from tests.grader.conftest import NOTEBOOK, UNIT
from tests.grader.lms.downloads import notebook_bytes, write_zip

EXPORT = "assignment_4567_export"

METADATA = """\
---
submission_111:
  :submitters:
  - :name: Ann Wong
    :sid: '12345'
    :email: Ann@x.edu
  :created_at: 2026-03-01 09:30:00.250000000 Z
  :score: 3.0
submission_222:
  :submitters:
  - :name: Bo Lee
    :sid:
    :email: bo@x.edu
  - :name: Cy May
    :sid: '777'
    :email:
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: &1 2026-03-02 10:00:00.000000000 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: America/Los_Angeles
    time: *1
submission_333:
  :submitters: []
"""


def found(files: dict[str, str], known: tuple[str, ...] = ()):
    members = [Member(path=path, read=lambda text=text: text.encode()) for path, text in files.items()]
    return recognize(members, Context(unit=UNIT, known=frozenset(known)))


def export(above: str = f"{EXPORT}/", **files: str) -> dict[str, str]:
    paths = {f"{above}{path.replace('__', '/')}": text for path, text in files.items()}
    return {f"{above}submission_metadata.yml": METADATA, **paths}


@pytest.mark.parametrize("above", ["", f"{EXPORT}/", f"downloads/{EXPORT}/"])
def test_a_submission_is_of_its_submitter(above):
    result = found(export(above, submission_111__work="", submission_111__data__a="1"))
    assert (result.platform, result.unknown) == ("Gradescope", ())
    assert {(one.kind, one.key, one.name) for one in result.uploads} == {("email", "ann@x.edu", "Ann Wong")}
    assert [one.file for one in result.uploads] == ["work", "data/a"]
    assert {one.handed_in for one in result.uploads} == {datetime(2026, 3, 1, 9, 30, 0, 250000, UTC)}


def test_a_groups_submission_is_of_each_of_them():
    result = found(export(submission_222__work=""))
    assert [(one.kind, one.key) for one in result.uploads] == [("email", "bo@x.edu"), ("number", "777")]
    assert {one.handed_in for one in result.uploads} == {datetime(2026, 3, 2, 10, 0, tzinfo=UTC)}


def test_the_id_that_the_roster_has_is_taken():
    (upload,) = found(export(submission_111__work=""), known=("12345",)).uploads
    assert (upload.kind, upload.key) == ("number", "12345")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (export(submission_333__work=""), "names no student"),
        (export(submission_999__work=""), "names no student"),
        ({f"{EXPORT}/submission_111/work": ""}, "does not lie beside the folders"),
        (
            {f"{EXPORT}/submission_metadata.yml": "a: [", f"{EXPORT}/submission_111/work": ""},
            "cannot be read",
        ),
        (
            {
                f"{EXPORT}/submission_metadata.yml": "- 1\n- !!python/object/apply:os.system ['true']",
                f"{EXPORT}/submission_111/work": "",
            },
            "cannot be read",
        ),
        (
            {
                f"{EXPORT}/submission_metadata.yml": "submission_111: {':submitters': [3, {':sid': }]}",
                f"{EXPORT}/submission_111/work": "",
            },
            "names no student",
        ),
    ],
)
def test_whose_nobody_can_say(files, words):
    (upload,) = found(files).uploads
    assert words in upload.doubt


def test_a_students_own_file_of_that_name_says_nothing():
    forged = METADATA.replace("12345", "777").replace("Ann@x.edu", "bo@x.edu")
    result = found(export(submission_111__submission_metadata__yml="", submission_111__work=""))
    assert {one.key for one in result.uploads} == {"ann@x.edu"}
    files = export(submission_111__work="") | {f"{EXPORT}/submission_111/submission_metadata.yml": forged}
    result = found(files)
    assert {one.key for one in result.uploads} == {"ann@x.edu"}
    assert f"{EXPORT}/submission_111/submission_metadata.yml" in {one.member.path for one in result.uploads}


def test_folders_that_somebody_has_called_so_are_students():
    result = found({"submission_1/work.ipynb": "", "submission_2/work.ipynb": ""})
    assert result.platform == "folders"
    assert {one.key for one in result.uploads} == {"submission_1", "submission_2"}


def test_an_export_is_collected_group_and_all(course, tmp_path, capsys):
    files = {
        f"{EXPORT}/submission_metadata.yml": METADATA,
        f"{EXPORT}/submission_111/hw.ipynb": notebook_bytes(),
        f"{EXPORT}/submission_222/{NOTEBOOK}.ipynb": notebook_bytes(),
    }
    options = collect.Options()
    assert collect.run("01", write_zip(tmp_path / "export.zip", files), options, course.root, None) == 0
    assert sorted(course.submissions(UNIT)) == ["777", "ann@x.edu", "bo@x.edu"]
    shown = capsys.readouterr().out
    assert "Gradescope" in shown and "2026-03-01" in shown


def test_a_roster(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(
        "First Name,Last Name,SID,Email,Role,Sections\n"
        "Ann,Wong,12345,Ann@x.edu,Student,Mo\nPro,Fessor,,prof@x.edu,Instructor,\nCy,May,777,,Student,\n"
    )
    roster = read_roster(read_table(path))
    assert roster.platform == "Gradescope"
    assert [(one.student, one.name, one.section) for one in roster.people] == [
        ("ann@x.edu", "Ann Wong", "Mo"),
        ("777", "Cy May", ""),
    ]
    path.write_text("Name,SID,Email,Role\nAnn Mary Wong,12345,ann@x.edu,Student\n")
    (person,) = read_roster(read_table(path)).people
    assert (person.first, person.last) == ("Ann Mary", "Wong")


def test_metadata_of_a_students_own_are_not_read():
    def fails():
        raise AssertionError("read")

    own = Member(path="ann/submission_metadata.yml", read=fails)
    result = recognize([own, Member(path="ann/q.ipynb"), Member(path="bo/q.ipynb")], Context(unit=UNIT))
    assert result.platform == "folders"


@pytest.mark.parametrize("damage", ["!!int ''", "[" * 5000, "a: !!timestamp x", "- : : -\n x", "!!binary é"])
def test_damaged_metadata_are_as_if_there_were_none(damage):
    paths = {f"{EXPORT}/submission_metadata.yml": damage, f"{EXPORT}/submission_111/q.ipynb": ""}
    assert "cannot be read" in found(paths).uploads[0].doubt


def test_an_id_that_is_a_list_of_lists_is_none():
    lists = "".join(f"- &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'x'}]\n" for n in range(7))
    metadata = f"x:\n{lists}submission_111:\n  :submitters:\n  - :email: *l6\n"
    paths = {f"{EXPORT}/submission_metadata.yml": metadata, f"{EXPORT}/submission_111/q.ipynb": ""}
    assert "names no student" in found(paths).uploads[0].doubt
