"""The frozen records that are passed between the rooms of the harness."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """What became of one question."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    TIMEOUT = "timeout"
    NOT_RUN = "not_run"
    MANUAL = "manual"


@dataclass(frozen=True)
class Limits:
    """What one notebook may use. Seconds of wall time; bytes of output; threads for TensorFlow."""

    cell_seconds: float = 60.0
    total_seconds: float = 300.0
    start_seconds: float = 60.0
    output_bytes: int = 1_000_000
    threads: int = 1


@dataclass(frozen=True)
class Job:
    """One notebook to run: its JSON text, the files beside it (relative name → bytes), limits."""

    name: str
    notebook: str
    files: dict[str, bytes] = field(default_factory=dict)
    limits: Limits = Limits()
    kernel_name: str = "python3"


@dataclass(frozen=True)
class CellRun:
    """How one code cell ended; `status` never says `manual`, `message` is for a student."""

    index: int
    status: Status
    message: str = ""


@dataclass(frozen=True)
class Executed:
    """What a job came to: the notebook with its outputs (JSON text), and each cell's end."""

    name: str
    notebook: str
    cells: tuple[CellRun, ...]
    seconds: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """The verdict on one graded cell; `id` is its grade_id."""

    id: str
    status: Status
    points: float
    max_points: float
    message: str = ""
    isolated: bool = True


@dataclass(frozen=True)
class Result:
    """One line of `grader grade --json`: a student's marks for a unit, or why there are none."""

    student: str
    unit: str
    status: str
    score: float = 0.0
    max_score: float = 0.0
    seconds: float = 0.0
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data, in the form that the design's interface promises."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Result:
        """Rebuild a result from what `to_dict` gave."""
        questions = tuple(
            Question(**{**question, "status": Status(question["status"])}) for question in data["questions"]
        )
        return cls(**{**data, "questions": questions, "notes": tuple(data["notes"])})
