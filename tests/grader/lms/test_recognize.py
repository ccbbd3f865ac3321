"""Each platform is recognized by the names of its files, in any script."""

from datetime import datetime

import pytest

from grader.lms.archives import Member
from grader.lms.platforms.upload import Context
from grader.lms.recognize import recognize
from grader.lms.tables import read_table
from tests.grader.lms.downloads import canvas_name, moodle_folder

UNIT = "01_sums"


def found(*paths: str, known: tuple[str, ...] = ()):
    context = Context(unit=UNIT, known=frozenset(known))
    return recognize([Member(path=path) for path in paths], context)


def only(*paths: str, platform: str, known: tuple[str, ...] = ()):
    result = found(*paths, known=known)
    assert result.platform == platform
    assert len(result.uploads) == 1
    return result.uploads[0]


@pytest.mark.parametrize(
    ("sortable", "short"), [("Wong, Ann", "wongann"), ("王, 小明", "王小明"), ("López, José", "lópezjosé")]
)
@pytest.mark.parametrize("late", [False, True])
def test_canvas(sortable, short, late):
    upload = only(canvas_name(sortable, 12345, 67890, "01_sums.ipynb", late), platform="Canvas")
    assert (upload.key, upload.name, upload.file, upload.late) == ("12345", short, "01_sums.ipynb", late)
    assert upload.reply == f"{short}_12345_67890_"


def test_canvas_anonymous_and_late():
    upload = only("LATE_anon_aB3dE_67893_my work (1).ipynb", platform="Canvas")
    assert (upload.kind, upload.key, upload.late) == ("anonymous", "anon_aB3dE", True)
    assert upload.file == "my work (1).ipynb"


@pytest.mark.parametrize("name", ["wongann_12345_text.html", "wongann_LATE_12345_link.html"])
def test_canvas_entries_that_are_not_files(name):
    assert only(name, platform="Canvas").entry == "A text or a link"


def test_canvas_group_with_digits_in_its_name():
    name = "group_7_12345_67890_hw.ipynb"
    assert only(name, platform="Canvas", known=("12345",)).key == "12345"


@pytest.mark.parametrize(
    "path",
    [
        f"{moodle_folder('Ann Wong', 123)}/hw.ipynb",
        f"{moodle_folder('Ann Wong', 123, old=True)}/hw.ipynb",
        f"all/{moodle_folder('Ann Wong', 123)}/hw.ipynb",
        "Ann Wong_123_assignsubmission_file_hw.ipynb",
    ],
)
def test_moodle(path):
    upload = only(path, platform="Moodle")
    assert (upload.key, upload.name, upload.file) == ("123", "Ann Wong", "hw.ipynb")
    assert "_123_assignsubmission_file" in upload.reply


def test_moodle_online_text():
    upload = only("Ann Wong_123_assignsubmission_onlinetext/onlinetext.html", platform="Moodle")
    assert upload.entry == "A text"
    assert upload.reply == "Ann Wong_123_assignsubmission_file/"


@pytest.mark.parametrize("day", ["Jan 1, 0001 1200 AM", "Dec 31, 9999 1159 PM"])
def test_brightspace_at_the_ends_of_the_calendar(day):
    (upload,) = found(f"39786-640693 - Aiden Rodriguez - {day}/f.ipynb").uploads
    assert upload.handed_in is not None


def test_brightspace_last_folder_ranks_higher():
    folder = "39786-640693 - Aiden Rodriguez - Oct {}, 2025 {} PM/f.ipynb"
    result = found("index.html", folder.format(9, "1022"), folder.format(10, "122"))
    assert result.platform == "Brightspace"
    assert [upload.key for upload in result.uploads] == ["39786", "39786"]
    assert result.uploads[1].handed_in == datetime(2025, 10, 10, 13, 22)
    assert result.uploads[0].rank < result.uploads[1].rank


def test_brightspace_number_that_is_the_same_for_all_is_not_a_student():
    result = found("5-71 - Ann A - Oct 9, 2025 1022 PM/f.ipynb", "5-72 - Ben B - Oct 9, 2025 1022 PM/f.ipynb")
    assert [upload.key for upload in result.uploads] == ["71", "72"]


@pytest.mark.parametrize("word", ["attempt", "poging", "Versuch"])
def test_blackboard(word):
    stem = f"HW 1_s123_{word}_2016-01-30-15-00-00"
    upload = only(f"{stem}_a_b.ipynb", f"{stem}.txt", platform="Blackboard")
    assert (upload.key, upload.file, upload.handed_in) == ("s123", "a_b.ipynb", datetime(2016, 1, 30, 15))


def test_blackboard_user_with_an_underscore_is_found_on_the_roster():
    name = "HW 1_ann_w_attempt_2016-01-30-15-00-00_a.ipynb"
    assert only(name, platform="Blackboard", known=("ann_w",)).key == "ann_w"


def test_exchange_takes_this_unit_alone():
    folder = "{}+{}+2026-01-01 10:00:00.123000 UTC+x7/f.ipynb"
    result = found(folder.format("ann", UNIT), folder.format("ben", UNIT), folder.format("ben", "02"))
    assert [upload.key for upload in result.uploads] == ["ann", "ben"]
    assert str(result.uploads[0].handed_in) == "2026-01-01 10:00:00.123000+00:00"
    assert result.unknown == ()


def test_an_exchange_of_many_units_is_recognized():
    folder = "{}+{}+2026-01-01 10:00:00.123000 UTC/f.ipynb"
    result = found(*(folder.format("ann", unit) for unit in (UNIT, "02", "03", "04")))
    assert (result.platform, [upload.key for upload in result.uploads]) == ("nbgrader's exchange", ["ann"])
    assert result.unknown == ()


@pytest.mark.parametrize(
    ("paths", "students"),
    [
        (["ann/x.ipynb"], ["ann"]),
        (["ann.ipynb", "ben.ipynb"], ["ann", "ben"]),
        (["top/ann/x.ipynb", "top/ben/x.ipynb"], ["ann", "ben"]),
        (["submitted/ann/01_sums/x.ipynb", "submitted/ben/01_sums/x.ipynb"], ["ann", "ben"]),
        (["01_sums/ann/x.ipynb"], ["ann"]),
        (["ann/01_sums/x.ipynb"], ["ann"]),
        (["ann/x.ipynb", "ann/data/x.csv"], ["ann", "ann"]),
    ],
)
def test_folders(paths, students):
    result = found(*paths)
    assert result.platform == "folders"
    assert [upload.key for upload in result.uploads] == students


def test_a_file_that_is_nobodys_is_named():
    result = found(
        canvas_name("Wong, Ann", 1, 2, "a.ipynb"), canvas_name("Wu, Bo", 3, 4, "a.ipynb"), "odd.pdf"
    )
    assert [member.path for member in result.unknown] == ["odd.pdf"]


EXCHANGE = f"ben+{UNIT}+2026-01-01 10:00:00.123000 UTC"
MOODLE = moodle_folder("Ben Wu", 124)
BRIGHTSPACE = "1-2 - Ben Wu - Oct 9, 2025 1022 PM"
BLACKBOARD = "HW 1_ben_attempt_2016-01-30-15-00-00"


@pytest.mark.parametrize("inner", [EXCHANGE, MOODLE, BRIGHTSPACE, f"{BLACKBOARD}_x", "wuben_12_102_x"])
@pytest.mark.parametrize("times", [1, 50])
@pytest.mark.parametrize(
    ("outer", "platform", "key"),
    [
        (moodle_folder("Ann Wong", 123), "Moodle", "123"),
        (f"ann+{UNIT}+2026-01-01 10:00:00.123000 UTC", "nbgrader's exchange", "ann"),
        ("7-2 - Ann Wong - Oct 9, 2025 1022 PM", "Brightspace", "7"),
    ],
)
def test_a_students_folders_and_files_make_nobody_else_of_the_student(outer, platform, key, inner, times):
    paths = [f"{outer}/{inner}/{n}.ipynb" for n in range(times)] + [f"{outer}/{inner}_n.ipynb"]
    result = found(*paths)
    assert (result.platform, {upload.key for upload in result.uploads}) == (platform, {key})
    assert {upload.file.split("/")[0] for upload in result.uploads} == {inner, f"{inner}_n.ipynb"}


def test_moodles_flat_names_are_read_from_their_beginning():
    for name in (
        f"Ann Wong_123_assignsubmission_file_{MOODLE}",
        f"all/Ann Wong_123_assignsubmission_file_{MOODLE}",
    ):
        for path in (f"{name}_a.ipynb", f"{name}/a.ipynb"):
            assert only(path, platform="Moodle").key == "123"


def test_canvas_file_that_begins_with_the_numbers_of_somebody_on_the_roster():
    name = canvas_name("Wong, Ann", 55, 66, "12_99999999_x.ipynb")
    assert only(name, platform="Canvas", known=("12",)).key == "55"
    assert only(f"subs/{name}", platform="Canvas", known=("12",)).key == "55"


def test_canvas_folder_that_was_unpacked_belongs_to_its_sender():
    path = f"{canvas_name('Wong, Ann', 55, 66, 'work')}/{canvas_name('Wu, Ben', 12, 77, 'a.ipynb')}"
    upload, other = found(path, canvas_name("Wu, Ben", 12, 70, "b.ipynb")).uploads
    assert other.key == "12"
    assert (upload.key, upload.file) == ("55", f"work/{canvas_name('Wu, Ben', 12, 77, 'a.ipynb')}")


def test_a_students_own_index_page_is_kept():
    paths = [f"{moodle_folder('Ann Wong', 123)}/{name}" for name in ("a.ipynb", "index.html")]
    assert [upload.file for upload in found("index.html", *paths).uploads] == ["a.ipynb", "index.html"]


def test_github_takes_the_outer_repository(tmp_path):
    path = tmp_path / "grades.csv"
    path.write_text("github_username,roster_identifier,student_repository_name\nann,A,hw-ann\nben,B,hw-ben\n")
    members = [Member(path="all/hw-ann/hw-ben/x.ipynb"), Member(path="all/hw-ben/x.ipynb")]
    result = recognize(members, Context(unit=UNIT, worksheet=read_table(path)))
    assert [(upload.key, upload.file) for upload in result.uploads] == [
        ("ann", "hw-ben/x.ipynb"),
        ("ben", "x.ipynb"),
    ]
