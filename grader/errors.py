"""Expected failures: each has a reason, and a remedy that the reader can act on."""

from __future__ import annotations

import errno


class GraderError(Exception):
    """Something that a person can put right.

    `reason` says what was wrong and where, `remedy` what to do; `exit_code` is what the command
    line returns (2: wrong use).
    """

    exit_code = 2

    def __init__(self, reason: str, remedy: str = "") -> None:
        # Both go to `Exception`, so that the error survives the pickling between processes.
        super().__init__(reason, remedy)
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return " ".join(part for part in (self.reason, self.remedy) if part)


class SubmissionError(GraderError):
    """A submission that cannot be graded as it is: the student's file, not our fault."""


class MachineError(GraderError):
    """The machine failed us: a full disk, a dead worker. Nobody's answer is to blame."""

    exit_code = 1


class KilledError(MachineError):
    """A process of ours or a student's kernel was killed, as far as can be told by nobody of ours."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was killed, also at a second try, and not for a limit.",
            "The machine may lack memory, or the notebook kills its own process: look, and grade again.",
        )
        self.args = (name,)


def machine_error(error: OSError, where: str) -> GraderError:
    """Say what an operating system's error means for somebody who grades."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return MachineError(
            f"The disk is full ({where}).", "Free some space and run this again; what was there before stays."
        )
    if error.errno == errno.EISDIR:
        return GraderError(f"{where} is a folder.", "Name a file.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return GraderError(
            f"{where} cannot be written ({error.strerror}).", "Change its rights, or name another --class."
        )
    return MachineError(
        f"{where}: {error.strerror or error}.", "Mend that and run this again; what was there before stays."
    )
