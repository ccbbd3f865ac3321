"""`grader roster` imports a class list, and names who has not handed in."""

import pytest

from grader.commands import roster
from grader.errors import GraderError
from tests.grader.conftest import UNIT, answered, hand_in
from tests.grader.lms.downloads import canvas_gradebook


def test_import_then_who_is_missing(course, tmp_path, capsys):
    path = tmp_path / "grades.csv"
    path.write_text(canvas_gradebook('"Wong, Ann",11,u1,ann@x.edu,Mo,,,', '"Wu, Ben",12,u2,ben@x.edu,Tu,,,'))
    assert roster.run(path, "", course.root, None) == 0
    said = capsys.readouterr().out
    assert "Canvas: 2 students, 2 of them new" in said
    assert "Sections: Mo (1), Tu (1)" in said
    hand_in(course, "ann@x.edu", answered())
    assert roster.run(None, "01", course.root, None) == 0
    said = capsys.readouterr().out
    assert f"1 of 2 have not handed in {UNIT}" in said
    assert "Addresses: ben@x.edu" in said
    assert roster.run(None, "", course.root, None) == 0
    assert "Ann Wong" in capsys.readouterr().out


def test_no_roster_yet(course):
    with pytest.raises(GraderError, match="no roster yet"):
        roster.run(None, "01", course.root, None)


def test_who_is_not_in_a_later_file_stays_unless_it_is_the_whole_class(course, tmp_path, capsys):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("id,first_name,last_name,email\nann,Ann,W,\nben,Ben,M,\n")
    second.write_text("id,first_name,last_name,email\nann,Ann,W,\n")
    roster.run(first, "", course.root, None)
    roster.run(second, "", course.root, None)
    said = capsys.readouterr().out
    assert "1 student, 0 of them new. The class has 2." in said
    assert "Not in this file, still on the roster (--whole takes them off): Ben M (ben)" in said
    roster.run(second, "", course.root, None, whole=True)
    assert "The class has 1." in capsys.readouterr().out
    roster.run(None, "01", course.root, None)
    assert "1 of 1 have not handed in 01_sums." in capsys.readouterr().out
    with pytest.raises(GraderError, match="goes with a file"):
        roster.run(None, "", course.root, None, whole=True)
