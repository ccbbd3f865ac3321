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
