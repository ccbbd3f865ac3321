"""The column that is filled is exactly the unit's; rows that end early are filled all the same."""

import pytest

from grader.errors import GraderError
from grader.lms.grade_files import form_of
from grader.lms.marks import Mark, fill
from grader.lms.people import Person
from grader.lms.tables import read_table
from tests.grader.lms.downloads import MOODLE_HEADER, moodle_row

ANN = Person(student="ann", first="Ann", last="Wong", ids={"canvas": "11"})
BO = Person(student="bo", first="Bo", last="Lee", ids={"canvas": "12"})


def table(tmp_path, text):
    path = tmp_path / "g.csv"
    path.write_bytes(text.encode())
    return read_table(path)


def column(tmp_path, unit, *titles, asked=""):
    """Return the title of the column that is found in Canvas's gradebook; the message if none is."""
    found = table(tmp_path, f'Student,ID,Section,{",".join(titles)}\n"Wong, Ann",11,Mo,{"," * len(titles)}\n')
    try:
        return found.header[form_of(found, unit, asked).column]
    except GraderError as error:
        return str(error)


@pytest.mark.parametrize(
    ("unit", "title"),
    [
        ("hw1", "hw1 (9)"),
        ("hw1", "HW 1 (9)"),
        ("hw1", "hw-1 (9)"),
        ("hw1", "HW_01 (9)"),
        ("01_sums", "01 Sums (9)"),
        ("01_sums", "Sums 01 (9)"),
        ("01_sums", "1. Sums (9)"),
        ("01_sums", "01 SUMS  (9)"),
        ("hw1_1", "HW 1.1 (9)"),
        ("hw", "HW (9)"),
        ("übung1", "Übung 1 (9)"),
    ],
)
def test_the_column_of_the_unit(tmp_path, unit, title):
    others = ["hw10 (900)", "hw1 extra (901)", "hw11 (902)", "hw1 (late) (903)", "Midterm (1)", "Sums (904)"]
    assert column(tmp_path, unit, *others, title) == title
    assert column(tmp_path, unit, title, *others) == title


@pytest.mark.parametrize(
    ("unit", "titles"),
    [
        ("hw1", ["hw10 (900)", "Midterm (901)"]),
        ("hw1", ["hw10 (900)"]),
        ("hw1", ["hw1 extra (900)"]),
        ("hw1", ["extra hw1 (900)"]),
        ("hw1", ["Midterm (1)"]),
        ("hw1", ["Midterm (901)"]),
        ("hw1", ["hw 2 (900)"]),
        ("hw1", ["hw1.5 (900)"]),
        ("hw1", ["hw1a (900)"]),
        ("hw1", ["ahw1 (900)"]),
        ("hw15", ["hw1.5 (900)"]),
        ("hw1_1", ["hw11 (900)"]),
        ("hw1_2", ["hw2 1 (900)"]),
        ("hw", ["hw1 (900)"]),
        ("01_sums", ["Homework (77)"]),
        ("01_sums", ["01 (77)"]),
        ("_", ["- (77)"]),
    ],
)
def test_a_column_of_something_else_is_not_taken(tmp_path, unit, titles):
    said = column(tmp_path, unit, *titles)
    assert f"g.csv has no column that is called {unit}" in said
    assert all(f"'{title}'" in said for title in titles)
    assert "--column" in said


def test_two_columns_of_one_name_are_asked_for_by_number(tmp_path):
    said = column(tmp_path, "hw1", "hw1 (900)", "HW 1 (901)")
    assert "several columns that are called hw1" in said
    assert column(tmp_path, "hw1", "hw1 (900)", "HW 1 (901)", asked="HW 1 (901)") == "HW 1 (901)"
    assert column(tmp_path, "hw1", "hw01 (900)", "hw1 (901)") == "hw1 (901)"


def test_a_beginning_that_is_asked_for_ends_with_a_word(tmp_path):
    titles = ("Quiz 10 (1)", "Quiz 2 part (2)", "Bonus quiz (3)")
    assert column(tmp_path, "hw1", *titles, asked="quiz 2") == "Quiz 2 part (2)"
    assert column(tmp_path, "hw1", *titles, asked="Bonus") == "Bonus quiz (3)"
    assert "no column 'Quiz 1'" in column(tmp_path, "hw1", *titles, asked="Quiz 1")
    assert "no column 'Bon'" in column(tmp_path, "hw1", *titles, asked="Bon")
    assert "several columns" in column(tmp_path, "hw1", *titles, asked="Quiz")


def test_brightspace(tmp_path):
    ending = "Points Grade <Numeric MaxPoints:6>"
    text = f"OrgDefinedId,Username,hw10 {ending},{{}} {ending},End-of-Line Indicator\n#s1,#ann,,,#\n"
    found = table(tmp_path, text.format("hw1"))
    assert found.header[form_of(found, "hw1", "").column] == f"hw1 {ending}"
    with pytest.raises(GraderError, match="no column that is called hw1"):
        form_of(table(tmp_path, text.format("hw1 extra")), "hw1", "")


HEADER = "Student,ID,SIS Login ID,Section,hw1 (900),Midterm (901)\n"


def filled(tmp_path, *rows, header=HEADER, people=(ANN, BO)):
    marks = [Mark(student="ann", score=1.5, most=2), Mark(student="bo", score=2, most=2)]
    return fill(table(tmp_path, header + "\n".join(rows) + "\n"), marks, people, {}, "hw1")


@pytest.mark.parametrize("row", ['"Wong, Ann",11', '"Wong, Ann",11,a', '"Wong, Ann",11,a,S'])
def test_a_row_that_ends_early_is_filled(tmp_path, row):
    result = filled(tmp_path, row, '"Lee, Bo",12,b,S,,')
    padded = row + "," * (4 - row.count(",") + 1) + "1.50"
    assert result.content.decode() == f'{HEADER}{padded}\n"Lee, Bo",12,b,S,2.00,\n'
    assert (result.missing, result.without) == ((), ())


def test_a_worksheet_whose_rows_end_early_is_filled(tmp_path):
    row = moodle_row(71, "Ann Wong", "", "").split(',"Submitted')[0]
    result = filled(tmp_path, row, header=MOODLE_HEADER.replace("Maximum", "Max") + "\n")
    assert result.content.decode().splitlines()[1] == f"{row},,1.50"


def test_a_row_that_ends_before_its_id_is_named(tmp_path):
    with pytest.raises(GraderError, match=r"line 3 of g\.csv has 1 of 6 fields"):
        filled(tmp_path, '"    Points Possible",,,,2,2', '"Lam, Cy"')
    result = filled(tmp_path, '"Wong, Ann"', '"Lee, Bo",12,b,S')
    assert result.missing == ("ann",)
    assert result.short == ("line 2 of g.csv has 1 of 6 fields",)


def test_a_row_that_is_longer_than_the_header_is_refused(tmp_path):
    with pytest.raises(GraderError, match=r"line 3 of g\.csv has 7 fields, and the header 6"):
        filled(tmp_path, '"Lee, Bo",12,b,S,,', "Wong, Ann,11,a,S,,5")
    assert filled(tmp_path, '"Lee, Bo",12,b,S,,,,').changes


def test_a_file_of_another_class_says_so(tmp_path):
    with pytest.raises(GraderError, match="file of another course"):
        filled(tmp_path, '"Nora, N",99,n,S,,')
