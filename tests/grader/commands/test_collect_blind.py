"""Moodle with blind marking: participants are told apart by their numbers, there and back."""

import json
import zipfile

import pytest

from grader.commands import collect, feedback, marks
from grader.commands.grade import grade
from grader.commands.marks import Options
from grader.errors import GraderError
from grader.grading import Options as GradeOptions
from grader.lms import people
from tests.grader.conftest import UNIT
from tests.grader.lms.downloads import (
    MOODLE_HEADER,
    moodle_folder,
    moodle_row,
    notebook_bytes,
    write_zip,
)
from tests.grader.lms.imports import moodle_feedback_place, moodle_grades

HEADER = (
    'Identifier,Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)",'
    '"Last modified (grade)"\n'
)
NUMBERS = (116, 117)


def sheet(tmp_path, word="Participant", header=HEADER):
    time = '"Wednesday, September 23, 2020, 9:00 PM"'
    path = tmp_path / "ws.csv"
    rows = [f'"{word} {number}","Submitted for grading",,6.00,Yes,{time},-\n' for number in NUMBERS]
    path.write_text(header + "".join(rows))
    return path


def download(tmp_path, word="Participant", name="x.zip"):
    answers = ({}, {"total": "total = 5"})
    files = {
        f"{moodle_folder(word, number)}/hw1.ipynb": notebook_bytes(answer)
        for number, answer in zip(NUMBERS, answers, strict=True)
    }
    return write_zip(tmp_path / name, files)


def run(course, source, **options):
    return collect.run(UNIT, source, collect.Options(**options), course.root, None)


def test_there_and_back(course, tmp_path):
    worksheet = sheet(tmp_path)
    assert run(course, download(tmp_path), worksheet=worksheet) == 0
    assert set(course.submissions(UNIT)) == {"Participant 116", "Participant 117"}
    stamp = course.path("submitted", "Participant 116", UNIT) / "timestamp.txt"
    assert stamp.read_text() == "2020-09-23 21:00:00.000000 UTC"
    grade(course, UNIT, GradeOptions(jobs=2), as_json=False)
    assert marks.run(UNIT, Options(file=worksheet), course.root, None) == 0
    filled = (tmp_path / f"ws_{UNIT}.csv").read_text()
    assert moodle_grades(filled.encode()) == {116: "5.00", 117: "3.00"}
    assert filled.replace("5.00", "").replace("3.00", "") == worksheet.read_text()
    feedback.run(UNIT, "moodle", tmp_path / "f.zip", course.root, None)
    with zipfile.ZipFile(tmp_path / "f.zip") as archive:
        assert {moodle_feedback_place(name, set(NUMBERS))[0] for name in archive.namelist()} == set(NUMBERS)


def test_without_the_worksheet_each_number_is_somebody(course, tmp_path):
    assert run(course, download(tmp_path)) == 0
    assert set(course.submissions(UNIT)) == {"Participant 116", "Participant 117"}
    assert run(course, download(tmp_path), worksheet=sheet(tmp_path)) == 0
    assert len(people.load(course)) == 2


def test_another_language_needs_the_worksheet(course, tmp_path, capsys):
    source = download(tmp_path, "Teilnehmerin")
    assert run(course, source, as_json=True) == 1
    assert all("--worksheet" in json.loads(line)["why"] for line in capsys.readouterr().out.splitlines())
    header = "ID,Status,Bewertung,Bestwertung,Änderbar,Zuletzt (Abgabe),Zuletzt (Bewertung)\n"
    assert run(course, source, worksheet=sheet(tmp_path, "Teilnehmer/in", header)) == 0
    assert set(course.submissions(UNIT)) == {"Teilnehmerin 116", "Teilnehmerin 117"}


def test_a_participant_who_is_named_later_keeps_the_folder(course, tmp_path):
    run(course, download(tmp_path), worksheet=sheet(tmp_path))
    rows = [moodle_row(number, f"Ann W{number}", f"s{number}", "") for number in NUMBERS]
    named = tmp_path / "named.csv"
    named.write_text("\n".join([MOODLE_HEADER, *rows]) + "\n")
    assert run(course, download(tmp_path), worksheet=named) == 0
    assert set(course.submissions(UNIT)) == {"Participant 116", "Participant 117"}
    found = {person.student: person for person in people.load(course)}
    assert (found["Participant 116"].name, found["Participant 116"].ids["number"]) == ("Ann W116", "s116")
    assert len(found) == 2


def test_a_class_list_given_as_the_worksheet_is_called_what_it_is(course, tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text("id,first_name,last_name,email\nann,Ann,Wong,a@x.edu\n")
    with pytest.raises(GraderError, match=r"is a class list \(nbgrader\).*--roster"):
        run(course, download(tmp_path), worksheet=path)
    path.write_text(HEADER)
    with pytest.raises(GraderError, match="is a grading worksheet without participants"):
        run(course, download(tmp_path), worksheet=path)


def test_the_worksheet_given_as_the_class_list_is_called_what_it_is(course, tmp_path):
    with pytest.raises(GraderError, match=r"under blind marking: it has no names.*--worksheet"):
        run(course, download(tmp_path), roster=sheet(tmp_path))


@pytest.mark.parametrize("name", ["Ann Wong", "Participant Smith"])
def test_two_students_of_one_name_are_still_refused(course, tmp_path, name):
    assert run(course, download(tmp_path, name)) == 1
