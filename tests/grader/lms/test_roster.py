"""Rosters of the platforms become people; odd rows are named."""

import pytest

from grader.errors import GraderError
from grader.lms.people import Person, merged, same_words, student_id
from grader.lms.roster import read_roster
from grader.lms.tables import read_table
from tests.grader.lms.downloads import MOODLE_HEADER, canvas_gradebook, moodle_row


def roster(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return read_roster(read_table(path))


def test_canvas(tmp_path):
    found = roster(
        tmp_path, canvas_gradebook('"Wong, Ann",11,u1,ann@x.edu,Monday,,,', '"=cmd(), 王",12,,,Monday,,,')
    )
    assert found.platform == "Canvas"
    assert [(p.student, p.first, p.last, p.section) for p in found.people] == [
        ("ann@x.edu", "Ann", "Wong", "Monday"),
        ("12", "王", "=cmd()", "Monday"),
    ]


def test_moodle_in_another_language(tmp_path):
    text = (
        "ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Bestwertung;Zuletzt geändert (Abgabe)\n"
        "Teilnehmer/in 44;Ann Wong;ann@x.edu;abgegeben;;6,00;Mittwoch, 23. September 2020, 21:00\n"
    )
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        found = roster(tmp_path, text, encoding)
        assert [(p.student, p.name) for p in found.people] == [("ann@x.edu", "Ann Wong")]


def test_moodle(tmp_path):
    found = roster(tmp_path, "\n".join([MOODLE_HEADER, moodle_row(44, "Ann Mary Wong", "s1", "Ann@x.edu")]))
    assert [(p.student, p.first, p.last, p.email) for p in found.people] == [
        ("s1", "Ann Mary", "Wong", "Ann@x.edu")
    ]


def test_brightspace(tmp_path):
    found = roster(tmp_path, "OrgDefinedId,Username,Last Name,First Name,Email\n#77,#ann,Wong,Ann,a@x.edu\n")
    assert [(p.student, p.ids) for p in found.people] == [("ann", {"number": "77", "login": "ann"})]


def test_nbgraders_own_and_rows_without_an_id(tmp_path):
    found = roster(tmp_path, "id,first_name,last_name,email\nann,Ann,Wong,a@x.edu\n,Bo,Wu,b@x.edu\n")
    assert [p.student for p in found.people] == ["ann"]
    assert found.notes == ("Line 3 was left out: it has no id.",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id,first_name,last_name,email\nann,A,W,a\nann,B,W,b\n", "lists ann more than once"),
        ("id,first_name,last_name,email\nann,A,W,x@y\nben,B,W,X@y\n", "lists x@y more than once"),
        (canvas_gradebook('"A, B",11,u1,a,Mo,,,', '"C, D",11,u2,c,Mo,,,'), "lists 11 more than once"),
        (canvas_gradebook('"A, B",11,u1,a,Mo,,,', '"C, D",12,u1,c,Mo,,,'), "lists u1 more than once"),
        ("\n".join([MOODLE_HEADER, *[moodle_row(n, "Ann Wong", "", "") for n in (1, 2)]]), "Ann Wong more"),
        ("", "is empty|lists no|not a known"),
        ("id,first_name,last_name,email\n", "lists no students"),
        ("name,points\nann,3\n", "not a known roster: its columns are name, points"),
    ],
)
def test_a_roster_that_cannot_be_used_is_refused(tmp_path, text, words):
    with pytest.raises(GraderError, match=words):
        roster(tmp_path, text)


def test_people_known_by_name_get_their_ids_later():
    known = [Person(student="Ann Wong", ids={"name": "Ann Wong"})]
    new = [Person(student="s1", first="Ann", last="Wong", ids={"number": "s1"}, listed=True)]
    assert [(p.student, p.ids["number"], p.listed) for p in merged(known, new)] == [("Ann Wong", "s1", True)]


def test_people_of_one_name_stay_apart():
    known = [Person(student="Ann Wong", ids={"name": "Ann Wong"})]
    new = [
        Person(student=f"s{n}", first="Ann", last="Wong", ids={"number": f"s{n}"}, listed=True)
        for n in (1, 2)
    ]
    assert [p.student for p in merged(known, new)] == ["Ann Wong", "s1", "s2"]


def test_two_students_of_one_name_on_a_roster_are_two(tmp_path):
    rows = [moodle_row(n, "Ann Wong", f"s{n}", f"a{n}@x.edu") for n in (1, 2)]
    people = roster(tmp_path, "\n".join([MOODLE_HEADER, *rows])).people
    once = merged([], people)
    assert [person.student for person in once] == ["s1", "s2"]
    assert merged(once, people) == once


def test_a_roster_of_any_script_with_semicolons_a_mark_and_blanks(tmp_path):
    text = "id;first_name;last_name;email\n a 1 ;=HYPERLINK(1);王;\n\nb;Zoë;Ωmega;z@x.edu\n"
    for encoding in ("utf-8-sig", "utf-16"):
        found = roster(tmp_path, text, encoding)
        shown = [(p.student, p.first, p.last) for p in found.people]
        assert shown == [("a 1", "=HYPERLINK(1)", "王"), ("b", "Zoë", "Ωmega")]


@pytest.mark.parametrize(
    ("text", "student"),
    [
        ("a/b", "a-b"),
        ("..", ""),
        (".x", "x"),
        ("<i>", "-i-"),
        ("e\u0301", "é"),
        (" a  b ", "a b"),
        ("a+b", "a-b"),
    ],
)
def test_an_id_is_a_name_that_a_folder_can_have(text, student):
    assert student_id(text) == student


def test_the_order_of_a_name_does_not_matter():
    assert same_words("Wong, Ann") == same_words("ann WONG")


HEADER = "id,first_name,last_name,email\n"


def test_blank_rows_are_nobody_and_a_note_names_the_line(tmp_path):
    found = roster(tmp_path, HEADER + "\n\nann,Ann,W,\n  \n,,,\n,Bo,Wu,b@x.edu\n")
    assert [person.student for person in found.people] == ["ann"]
    assert found.notes == ("Line 7 was left out: it has no id.",)


def test_an_id_that_can_name_no_folder_is_left_out_and_a_changed_one_is_told(tmp_path):
    found = roster(tmp_path, HEADER + "..,A,B,\n.,C,D,\na/b,E,F,\nann,G,H,\n")
    assert [person.student for person in found.people] == ["a-b", "ann"]
    assert found.notes == (
        "Line 2 was left out: no folder can be named after its id '..'.",
        "Line 3 was left out: no folder can be named after its id '.'.",
        "Ids name folders, so these are written otherwise: a/b → a-b.",
    )


def test_an_id_that_is_the_address_too_is_told_once(tmp_path):
    found = roster(tmp_path, HEADER + "jo+1@x.edu,Jo,W,jo+1@x.edu\n")
    assert found.notes == ("Ids name folders, so these are written otherwise: jo+1@x.edu → jo-1@x.edu.",)


BLIND = {
    "English": 'Identifier,Status,Grade,"Maximum Grade","Can be changed"\nParticipant {},Sent,,6.00,Yes',
    "German": "ID;Status;Bewertung;Bestwertung;Änderbar\nTeilnehmer/in {};abgegeben;;6,00;Ja",
}


@pytest.mark.parametrize("text", BLIND.values(), ids=BLIND)
@pytest.mark.parametrize("numbers", [[116], [116, 117]])
def test_a_worksheet_without_names_is_no_roster(tmp_path, text, numbers):
    header, row = text.splitlines()
    lines = [header, *map(row.format, numbers)]
    with pytest.raises(GraderError, match=r"roster\.csv is Moodle's grading worksheet under blind marking"):
        roster(tmp_path, "\n".join(lines) + "\n")


def test_a_roster_of_which_every_line_was_left_out_says_why(tmp_path):
    with pytest.raises(GraderError, match=r"lists no students. Line 2 was left out: it has no id."):
        roster(tmp_path, HEADER + ",Bo,Wu,b@x.edu\n")


def test_ids_that_become_one_are_refused_with_the_reason(tmp_path):
    with pytest.raises(GraderError, match=r"a- more than once.*no folder's name may have"):
        roster(tmp_path, HEADER + "a*,A,B,\na?,C,D,\n")


def test_names_hold_no_control_characters(tmp_path):
    found = roster(tmp_path, HEADER + "ann,An\x07n\x1b[31m,\u202eWong,\n")
    assert found.people[0].name == "An n [31m Wong"


def test_an_encoding_that_was_guessed_is_told(tmp_path):
    found = roster(tmp_path, HEADER + "ann,小明,王,\n", "gbk")
    assert "not UTF-8" in found.notes[0]
    assert "Ð¡Ã÷" in found.notes[0]


def test_utf_32_is_read(tmp_path):
    assert roster(tmp_path, HEADER + "ann,小明,王,\n", "utf-32").people[0].name == "小明 王"


def test_an_id_that_moves_to_another_person_is_no_longer_the_first_ones():
    ben = Person(student="b", email="b@x.edu", ids={"student": "b", "email": "b@x.edu"}, listed=True)
    ann = Person(student="a", email="a@x.edu", ids={"student": "a", "email": "a@x.edu"}, listed=True)
    new = Person(student="a", email="b@x.edu", ids={"student": "a", "email": "b@x.edu"}, listed=True)
    found = {person.student: person for person in merged([ben, ann], [new])}
    assert found["a"].ids == {"student": "a", "email": "b@x.edu"}
    assert (found["b"].ids, found["b"].email) == ({"student": "b"}, "")
