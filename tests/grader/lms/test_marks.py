"""Marks are filled into the platform's own file; every other byte stays."""

import pytest

from grader.errors import GraderError
from grader.lms.grade_files import as_number
from grader.lms.marks import Mark, fill
from grader.lms.people import Person
from grader.lms.receipts import Receipt
from grader.lms.tables import read_table
from tests.grader.lms.downloads import MOODLE_HEADER, canvas_gradebook, moodle_folder, moodle_row

ANN = Person(student="ann", first="Ann", last="Wong", ids={"canvas": "11", "number": "s1", "login": "annw"})
BEN = Person(student="ben", first="Ben", last="Wu", ids={"canvas": "12"})
MARKS = [Mark(student="ann", score=4.5, most=6), Mark(student="ben", score=2, most=6)]


def filled(tmp_path, text, marks=MARKS, people=(ANN, BEN), receipts=None, encoding="utf-8", **options):
    path = tmp_path / "grades.csv"
    path.write_bytes(text.encode(encoding))
    return fill(read_table(path), marks, people, receipts or {}, "01_sums", **options)


def test_canvas(tmp_path):
    text = canvas_gradebook(
        '"Wong, Ann",11,u1,x,Mo,,,', '"Wu, Ben",12,,y,Mo,3.00,,', '"New, Nora",13,,z,Mo,,,'
    )
    result = filled(tmp_path, text)
    assert result.content.decode() == text.replace("x,Mo,,", "x,Mo,4.50,").replace("Mo,3.00", "Mo,2.00")
    assert [(c.student, c.before, c.now, c.risky) for c in result.changes] == [
        ("ann", "", "4.50", False),
        ("ben", "3.00", "2.00", True),
    ]
    assert result.without == ("New, Nora",)
    assert result.missing == ()


def test_the_second_time_nothing_changes(tmp_path):
    once = filled(tmp_path, canvas_gradebook('"Wong, Ann",11,u1,x,Mo,,,', '"Wu, Ben",12,,y,Mo,,,'))
    again = filled(tmp_path, once.content.decode())
    assert (again.content, again.changes, again.same) == (once.content, (), 2)


def test_excused_students_are_left_alone(tmp_path):
    text = canvas_gradebook('"Wong, Ann",11,u1,x,Mo,EX,,', '"Wu, Ben",12,,y,Mo,N/A,,')
    result = filled(tmp_path, text)
    assert result.content.decode() == text
    assert result.locked == ("Wong, Ann (EX)", "Wu, Ben (N/A)")


def test_another_maximum_is_refused_or_converted(tmp_path):
    text = canvas_gradebook('"Wong, Ann",11,u1,x,Mo,,,', points="100.00")
    with pytest.raises(GraderError, match="out of 100 points, and 01_sums out of 6"):
        filled(tmp_path, text)
    assert "x,Mo,75.00," in filled(tmp_path, text, scale=True).content.decode()


def test_a_student_who_is_not_in_the_file_is_named(tmp_path):
    assert filled(tmp_path, canvas_gradebook('"Wong, Ann",11,u1,x,Mo,,,')).missing == ("ben",)


def test_semicolons_and_decimal_commas(tmp_path):
    text = 'Student;ID;Section;01 Sums (7);02 (8)\n    Points Possible;;;6,00;5,00\n"Wong, Ann";11;Mo;;1,50\n'
    result = filled(tmp_path, text, encoding="utf-8-sig")
    assert result.content == text.replace("Mo;;", "Mo;4,50;").encode("utf-8-sig")


@pytest.mark.parametrize(
    ("titles", "options", "words"),
    [
        ("Quiz A (1),Quiz B (2)", {}, r"no column that is called 01_sums.*--column: 'Quiz A \(1\)'"),
        ("Quiz A (1)", {"column": "Quiz Z"}, "no column 'Quiz Z'"),
        ("Current Score", {}, "no column for marks"),
    ],
)
def test_a_column_that_cannot_be_told_is_asked_for(tmp_path, titles, options, words):
    with pytest.raises(GraderError, match=words):
        filled(tmp_path, f'Student,ID,Section,{titles}\n"Wong, Ann",11,Mo,,\n', **options)


def test_a_column_can_be_named_by_its_beginning(tmp_path):
    text = 'Student,ID,Section,Quiz A (1),Quiz B (2)\n"Wong, Ann",11,Mo,,\n'
    assert b"Mo,,4.50" in filled(tmp_path, text, column="Quiz B").content


def test_moodle_by_participant_number_or_name(tmp_path):
    rows = [
        moodle_row(123, "Somebody Else", "", "", changed="Monday, 2 March 2026, 9:00 PM"),
        moodle_row(124, "Ben Wu", "", ""),
        moodle_row(125, "Carl C", "s9", "", can="No"),
    ]
    text = "\r\n".join([MOODLE_HEADER, *rows, ""])
    receipts = {"ann": Receipt(source="x.zip", platform="Moodle", reply=moodle_folder("Ann", 123) + "/")}
    carl = Person(student="carl", ids={"number": "s9"})
    marks = [*MARKS, Mark(student="carl", score=1, most=6)]
    result = filled(tmp_path, text, marks=marks, people=(ANN, BEN, carl), receipts=receipts)
    grades = [line["Grade"] for line in _records(tmp_path, result.content)]
    assert grades == ["4.50", "2.00", ""]
    assert result.locked == ("Carl C (its grade cannot be changed)",)


def test_moodle_in_another_language(tmp_path):
    text = (
        "ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Bestwertung;Zuletzt geändert (Abgabe)\n"
        "Teilnehmer/in 44;Ann Wong;ann@x.edu;abgegeben;;6,00;Mittwoch, 23. September 2020, 21:00\n"
    )
    with pytest.raises(GraderError, match="which column has the marks"):
        filled(tmp_path, text)
    result = filled(tmp_path, text, column="Bewertung")
    assert result.content.decode() == text.replace("abgegeben;;", "abgegeben;4,50;")


def test_two_rows_of_one_name_are_not_guessed(tmp_path):
    rows = [moodle_row(n, name, "", "") for n, name in enumerate(("Ben Wu", "Ben Wu", "Ann Wong"))]
    result = filled(tmp_path, "\n".join([MOODLE_HEADER, *rows]))
    assert [change.student for change in result.changes] == ["ann"]
    assert result.missing == ("ben",)


def test_brightspace(tmp_path):
    title = "01_sums Points Grade <Numeric MaxPoints:6>"
    text = f"OrgDefinedId,Username,{title},End-of-Line Indicator\n#s1,#annw,,#\n"
    result = filled(tmp_path, text, marks=MARKS[:1])
    assert result.content.decode() == text.replace("#annw,,", "#annw,4.50,")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("id,first_name,last_name,email", r"is a class list \(nbgrader\) without marks.*--csv"),
        ("Name,SID,Email", r"is a class list \(Gradescope\) without marks"),
        ("roster_identifier,github_username,x", r"is a class list \(GitHub Classroom\) without marks"),
        ("a,b,c", "is not a known file of marks: its columns are a, b, c"),
    ],
)
def test_a_file_that_holds_no_marks_is_called_what_it_is(tmp_path, header, words):
    with pytest.raises(GraderError, match=words):
        filled(tmp_path, header + "\n1,2,3\n")


def _records(tmp_path, content):
    path = tmp_path / "filled.csv"
    path.write_bytes(content)
    return read_table(path).records()


def test_the_worksheet_of_another_assignment_is_refused(tmp_path):
    receipt = Receipt(source="m.zip", platform="Moodle", reply=f"{moodle_folder('Ann Wong', 71)}/")
    other = "\n".join([MOODLE_HEADER, moodle_row(88, "Ann Wong", "s1", "ann@x.edu")])
    with pytest.raises(GraderError, match="none of the participants whose work was collected for 01_sums"):
        filled(tmp_path, other, marks=MARKS[:1], receipts={"ann": receipt})


@pytest.mark.parametrize("title", ["02 Products (77)", "Homework (77)", "Week 1 (77)", "01 Sums extra (77)"])
def test_the_only_column_is_not_taken_if_it_is_not_called_like_the_unit(tmp_path, title):
    text = canvas_gradebook('"Wong, Ann",11,u1,x,Mo,,,', title=title)
    with pytest.raises(GraderError, match="no column that is called 01_sums"):
        filled(tmp_path, text)
    assert filled(tmp_path, text, column=title).changes


def test_who_is_not_graded_keeps_what_is_there(tmp_path):
    text = canvas_gradebook('"Wong, Ann",11,u1,x,Mo,,,', '"Wu, Ben",12,,y,Mo,3.00,,')
    result = filled(tmp_path, text, marks=MARKS[:1])
    assert "y,Mo,3.00," in result.content.decode()
    assert result.without == ("Wu, Ben",)


ROWS = ('"Wong, Ann",11,u1,x,Mo,,,', '"Wu, Ben",12,,y,Mo,,,')


def test_a_student_with_two_rows_is_filled_in_none_of_them(tmp_path):
    text = canvas_gradebook(*ROWS, '"Wong, Ann",11,u1,x,Tu,,,')
    result = filled(tmp_path, text)
    assert result.doubled == ("Wong, Ann",)
    assert result.content.decode() == text.replace("y,Mo,,", "y,Mo,2.00,")


@pytest.mark.parametrize("value", ["absent", "95%", "A-", "nan", "=1+1", '"1,234.00"', "inf"])
def test_what_is_not_a_lower_number_is_not_overwritten_silently(tmp_path, value):
    result = filled(tmp_path, canvas_gradebook(ROWS[0].replace("Mo,", f"Mo,{value}"), ROWS[1]))
    assert [change.risky for change in result.changes] == [True, False]


def test_a_row_without_the_platforms_id_is_found_by_another(tmp_path):
    result = filled(tmp_path, canvas_gradebook('"Wong, Ann",,s1,x,Mo,,,', ROWS[1]))
    assert [change.student for change in result.changes] == ["ann", "ben"]


@pytest.mark.parametrize("points", ["", "0.00", "six"])
def test_marks_are_not_converted_to_a_maximum_that_is_not_known(tmp_path, points):
    with pytest.raises(GraderError, match="no maximum above 0"):
        filled(tmp_path, canvas_gradebook(*ROWS, points=points), scale=True)


def test_a_file_of_nobody_in_the_class_is_refused(tmp_path):
    with pytest.raises(GraderError, match="a row for none of the 2 students"):
        filled(tmp_path, canvas_gradebook('"New, Nora",13,,z,Mo,,,'))


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1,234.50", ".", 1234.5),
        ("1.234,50", ",", 1234.5),
        ("1,234", ".", 1234),
        ("1,234", ",", 1.234),
        ("3,5", ".", 3.5),
        (" 7 ", ".", 7),
        ("-2.5", ".", -2.5),
        ("1.234.567", ",", 1234567),
        ("", ".", None),
        ("nan", ".", None),
        ("1e999", ".", None),
    ],
)
def test_numbers(text, decimal, number):
    assert as_number(text, decimal) == number
