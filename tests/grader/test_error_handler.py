"""Every error ends in words and an exit code of the design."""

import errno
import gc
import json
import warnings
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from grader.error_handler import guarded, run_program
from grader.errors import GraderError, MachineError, SubmissionError
from grader.whole_files import write_text


def code_of(command) -> int:
    with pytest.raises(SystemExit) as caught:
        guarded(command)
    return caught.value.code


def raising(error: BaseException):
    def command() -> int:
        raise error

    return command


def test_the_collector_rests_until_a_command_begins_and_when_the_program_ends():
    seen, before = [], gc.get_freeze_count()

    def program():
        seen.append(gc.isenabled())  # here modules are imported
        guarded(lambda: seen.append((gc.isenabled(), gc.get_freeze_count() > before)) or 0)

    with pytest.raises(SystemExit):
        run_program(program)
    assert seen == [False, (True, False)]
    assert gc.get_freeze_count() > before


@pytest.mark.parametrize("ids", [("same", "same"), (None, "b")])
def test_ids_of_cells_are_given_anew_without_a_warning(ids):
    cells = [new_code_cell("x = 1"), new_code_cell("y = 2")]
    for cell, one in zip(cells, ids, strict=True):
        cell.pop("id") if one is None else cell.update(id=one)
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        nbformat.reads(json.dumps(notebook), as_version=4)
        assert warned
        warned.clear()
        run_program(lambda: nbformat.reads(json.dumps(notebook), as_version=4))
        assert warned == []
        run_program(lambda: warnings.warn("another", stacklevel=1))
        assert [str(one.message) for one in warned] == ["another"]


@pytest.mark.parametrize("code", [0, 1])
def test_a_command_says_how_it_ended(code):
    assert code_of(lambda: code) == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (GraderError("what", "do this"), 2),
        (SubmissionError("what", "do this"), 2),
        (MachineError("what", "do this"), 1),
    ],
)
def test_an_expected_error_is_a_reason_and_a_remedy(error, code, capsys):
    assert code_of(raising(error)) == code
    assert capsys.readouterr().err == "grader: what\n        do this\n"


@pytest.mark.parametrize("code", [None, 0, 1, "words"])
def test_a_command_that_something_ends_says_so(code, capsys):
    assert code_of(raising(SystemExit(code))) == 2
    said = capsys.readouterr().err
    assert f"sys.exit({code!r})" in said and "nbgrader_config.py" in said


def test_ctrl_c_is_130(capsys):
    assert code_of(raising(KeyboardInterrupt())) == 130
    assert "the same command goes on from there" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "words", "code"),
    [(errno.ENOSPC, "The disk is full", 1), (errno.EROFS, "cannot be written", 2), (errno.EIO, "x: ", 1)],
)
def test_an_error_of_the_operating_system_is_put_into_words(number, words, code, capsys):
    assert code_of(raising(OSError(number, "boom", "x"))) == code
    assert words in capsys.readouterr().err


def test_a_fault_of_ours_leaves_a_log_and_no_traceback(capsys):
    assert code_of(raising(ValueError("odd"))) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    log = said.split("report it with ")[1].strip().rstrip(".")
    assert "ValueError: odd" in Path(log).read_text()


def test_a_students_name_in_an_error_does_not_command_the_terminal(capsys):
    assert code_of(raising(GraderError("\x1b[2Jann\nsecond line", "do this"))) == 2
    assert capsys.readouterr().err == "grader: \\x1b[2Jann\n        second line\n        do this\n"


def test_a_folder_in_place_of_a_file_is_wrong_use(tmp_path, capsys):
    assert code_of(lambda: write_text(tmp_path, "x") or 0) == 2
    assert f"{tmp_path} is a folder." in capsys.readouterr().err


def test_a_full_disk_is_named_by_the_file(tmp_path, monkeypatch, capsys):
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    assert code_of(lambda: write_text(tmp_path / "page.html", "x") or 0) == 1
    assert f"The disk is full ({tmp_path / 'page.html'})" in capsys.readouterr().err
