"""Expected failures, each with a reason and a remedy."""

from __future__ import annotations

import errno


class GraderError(Exception):
    """Failure that a person can correct.

    `reason` says what was wrong and where, `remedy` what to do; `exit_code` is what the command
    line returns (2: wrong use).
    """

    exit_code = 2

    def __init__(self, reason: str, remedy: str = "") -> None:
        reason = _with_one_stop(reason)
        # Both go to `Exception`, so that the error survives the pickling between processes.
        super().__init__(reason, remedy)
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return " ".join(part for part in (self.reason, self.remedy) if part)


class SubmissionError(GraderError):
    """A submission that cannot be graded as it is: the student's file, not our fault."""


class StepError(GraderError):
    """A part of the course's own (a plug-in, a step) that fails at one submission: others can be graded."""


class MachineError(GraderError):
    """Failure of the machine: a full disk, a dead worker. It does not depend on an answer."""

    exit_code = 1


class KilledError(MachineError):
    """A process of ours or a student's kernel was killed, and not by the grader."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was killed twice, and not because of a limit.",
            "The machine may lack memory, or the notebook may kill its own process: check, and grade again.",
        )
        self.args = (name,)


def in_words(error: BaseException) -> str:
    """Return the type and the text of an error that code of a course raised."""
    if isinstance(error, SystemExit):
        return "it calls sys.exit, which would end the grader"
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _with_one_stop(reason: str) -> str:
    """Return a reason without our full stop behind the mark that ends a text quoted in it."""
    quoted = reason.removesuffix(".")
    return quoted if quoted != reason and quoted.endswith((".", "!", "?")) and quoted[-2:] != ".." else reason


def machine_error(error: OSError, where: str) -> GraderError:
    """Return the error that an operating system's error means for an instructor."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return MachineError(
            f"The disk is full ({where}).", "Free some space and run this again; what was there before stays."
        )
    if error.errno == errno.EISDIR:
        return GraderError(f"{where} is a folder.", "Name a file.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return GraderError(
            f"{where} cannot be written ({error.strerror}).",
            "Change its permissions, or name another --class.",
        )
    return MachineError(
        f"{where}: {error.strerror or error}.",
        "Correct that and run this again; what was there stays.",
    )
