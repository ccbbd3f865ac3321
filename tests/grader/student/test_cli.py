"""A student's `grader` knows a student's commands."""

import tempfile

import pytest
from typer.testing import CliRunner

from grader.student.cli import app


def test_it_has_check_and_doctor_and_nothing_for_teachers():
    assert {command.callback.__name__ for command in app.registered_commands} == {"check", "doctor"}


def test_the_doctor_does_not_look_at_what_only_grading_needs(monkeypatch):
    asked = []
    monkeypatch.setattr("grader.commands.doctor.run", lambda grading: asked.append(grading) or 0)
    assert CliRunner().invoke(app, ["doctor"]).exit_code == 0
    assert asked == [False]


@pytest.mark.parametrize("words", [["check", "nowhere.ipynb"], ["grade"], ["check"]])
def test_wrong_use_is_2(words, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", tempfile.gettempdir())  # a check moves it, for its whole process
    assert CliRunner().invoke(app, words).exit_code == 2
