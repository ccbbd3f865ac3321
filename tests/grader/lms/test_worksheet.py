"""Moodle's worksheet is read with names and, under blind marking, without."""

from grader.lms.tables import read_table
from grader.lms.worksheet import is_blind, read_worksheet

BLIND = (
    'Identifier,Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)",'
    '"Last modified (grade)"\n'
    '"Participant 116","Submitted for grading",,10.00,Yes,"Wednesday, September 23, 2020, 9:00 PM",-\n'
)


def lines(tmp_path, text):
    path = tmp_path / "ws.csv"
    path.write_text(text)
    return read_worksheet(read_table(path))


def test_blind_marking_has_no_names(tmp_path):
    line = lines(tmp_path, BLIND)["116"]
    assert (line.name, line.label, line.status) == ("", "Participant", "Submitted for grading")
    assert line.handed_in is not None
    assert line.handed_in.hour == 21


def test_the_word_of_blind_marking_is_the_worksheets_own(tmp_path):
    text = (
        "ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Bestwertung;Zuletzt geändert (Abgabe)\n"
        "Teilnehmer/in 44;Ann Wong;ann@x.edu;abgegeben;;6,00;Mittwoch, 23. September 2020, 21:00\n"
    )
    line = lines(tmp_path, text)["44"]
    assert (line.name, line.label) == ("Ann Wong", "Teilnehmer/in")
    assert is_blind("Teilnehmerin", line)
    assert not is_blind("Ann Wong", line)
    assert is_blind("Participant", None)
    assert is_blind("Team 1-Participant", None)
    assert not is_blind("Participant Smith", None)


def test_names_of_another_language_are_found_with_and_without_addresses(tmp_path):
    blind = "ID;Status;Bewertung;Bestwertung;Änderbar\nTeilnehmer/in 44;abgegeben;5,00;6,00;Ja\n"
    named = "ID;Name;Status;Bewertung;Bestwertung;Änderbar\nTeilnehmer/in 44;Ann;abgegeben;5,00;6,00;Ja\n"
    assert lines(tmp_path, blind)["44"].name == ""
    assert lines(tmp_path, named)["44"].name == "Ann"
