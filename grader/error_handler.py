"""Error handler of the command line: prints an expected error with its remedy, logs any other."""

from __future__ import annotations

import gc
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable
from typing import NoReturn

from grader.clean.text import one_line
from grader.errors import GraderError, machine_error

INTERRUPTED = 130

CELL_IDS = "Non-unique cell id|Cell is missing an id"
"""The beginnings of nbformat's warnings of cells' ids."""


def run_program(program: Callable[[], object]) -> None:
    """Run the command line, up to the exit of its command.

    While modules are imported, and when the interpreter ends, Python's garbage collector would look through
    all that is imported, for half a second, and find next to nothing.

    nbformat gives new ids to cells whose ids are missing or there twice, as copied cells have in some
    programs. It warns of each, several times for each notebook; neither marks nor answers depend on ids.
    """
    gc.disable()  # until a command begins
    warnings.filterwarnings("ignore", CELL_IDS)
    try:
        program()
    finally:
        gc.freeze()


def guarded(command: Callable[[], int]) -> NoReturn:
    """Run a command and leave the program with its exit code, whatever happens in it."""
    gc.enable()
    try:
        code = command()
        sys.stdout.flush()
    except GraderError as error:
        code = _say(error.reason, error.remedy, error.exit_code)
    except KeyboardInterrupt:
        code = _say(
            "Interrupted.", "What is graded is kept; the same command goes on from there.", INTERRUPTED
        )
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; there is nobody to tell
        code = 1
    except OSError as error:
        known = machine_error(error, str(error.filename or "the disk"))
        code = _say(known.reason, known.remedy, known.exit_code)
    except SystemExit as error:  # no command of ours does that
        code = _say(
            f"The command was ended by sys.exit({error.code!r}), which it does not call itself.",
            "Take that call out of the course's nbgrader_config.py, or of what it imports.",
            2,
        )
    except Exception:
        code = _say("The grader has a fault.", f"What is graded is kept. Please report it with {_log()}.", 1)
    sys.exit(code)


def _say(reason: str, remedy: str, code: int) -> int:
    first, *others = [one_line(line) for line in f"{reason}\n{remedy}".rstrip("\n").split("\n")]
    print(f"grader: {first}", file=sys.stderr)
    for line in others:
        print(f"        {line}", file=sys.stderr)
    return code


def _log() -> str:
    with tempfile.NamedTemporaryFile("w", prefix="grader-fault-", suffix=".log", delete=False) as file:
        traceback.print_exc(file=file)
    return file.name
