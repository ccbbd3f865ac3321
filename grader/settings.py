"""nbgrader's settings: what `grader grade` does with each.

Every trait of nbgrader's classes that can be configured stands in one of three tables, under the class that
defines it. `tests/grader/test_settings.py` compares them with the traits of the installed nbgrader.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from traitlets.config import Config, Configurable

from grader.errors import GraderError, in_words

T = TypeVar("T", bound=Any)

HONORED = {
    "AssignLatePenalties.plugin_class": "nbgrader's step runs, at every `grader grade`",
    "Autograde.autograde_preprocessors": "the steps after Execute run; for other lists see `steps.py`",
    "Autograde.create_student": "who is not in the gradebook is then not graded",
    "Autograde.exclude_overwriting": "the student's file lies beside the answers, not the course's",
    "Autograde.sanitize_preprocessors": "nbgrader's own list; for other lists see `steps.py`",
    "BaseConverter.permissions": "set on what is written to autograded/",
    "CourseDirectory.assignment_id": "the units that are graded if none is named",
    "CourseDirectory.autograded_directory": "folders are formed by nbgrader",
    "CourseDirectory.course_id": "marks are entered under it",
    "CourseDirectory.db_url": "the gradebook",
    "CourseDirectory.directory_structure": "folders are formed and found by it",
    "CourseDirectory.feedback_directory": "folders are formed by nbgrader",
    "CourseDirectory.groupshared": "permissions of what is written to autograded/",
    "CourseDirectory.ignore": "such files are not given to the answers",
    "CourseDirectory.release_directory": "folders are formed by nbgrader",
    "CourseDirectory.root": "folders are formed by nbgrader",
    "CourseDirectory.source_directory": "folders are formed by nbgrader",
    "CourseDirectory.student_id": "only students that match are graded",
    "CourseDirectory.student_id_exclude": "these students are not graded",
    "CourseDirectory.submitted_directory": "folders are formed by nbgrader",
    "Execute.timeout": "the limit of a cell, unless c.Limits says otherwise",
    "IgnorePattern.enabled": "nbgrader's step runs",
    "IgnorePattern.pattern": "nbgrader's step runs",
    "LateSubmissionPlugin.penalty_method": "the plugin reads it",
    "LimitOutput.max_lines": "nbgrader's step runs",
    "LimitOutput.max_traceback": "nbgrader's step runs",
    "NbGraderPreprocessor.enabled": "a step that is not enabled does not run",
    "NotebookClient.kernel_name": "the kernel of all notebooks",
    "NotebookClient.startup_timeout": "the limit of a kernel's start, unless c.Limits says otherwise",
    **dict.fromkeys(
        (
            "ClearHiddenTests.begin_test_delimeter",
            "ClearHiddenTests.end_test_delimeter",
            "ClearHiddenTests.enforce_metadata",
            "ClearMarkScheme.begin_mark_scheme_delimeter",
            "ClearMarkScheme.check_attachment_leakage",
            "ClearMarkScheme.end_mark_scheme_delimeter",
            "ClearMarkScheme.enforce_metadata",
            "ClearOutputPreprocessor.remove_metadata_fields",
            "ClearSolutions.begin_solution_delimeter",
            "ClearSolutions.code_stub",
            "ClearSolutions.end_solution_delimeter",
            "ClearSolutions.enforce_metadata",
            "ClearSolutions.text_stub",
            "GenerateAssignment.create_assignment",
            "GenerateAssignment.post_convert_hook",
            "GenerateAssignment.pre_convert_hook",
            "GenerateAssignment.preprocessors",
            "IncludeHeaderFooter.footer",
            "IncludeHeaderFooter.header",
            "InstantiateTests.autotest_delimiter",
            "InstantiateTests.autotest_filename",
            "InstantiateTests.comment_strs",
            "InstantiateTests.enforce_metadata",
            "InstantiateTests.hashed_delimiter",
            "InstantiateTests.sanitizers",
            "InstantiateTests.use_salt",
            "LockCells.lock_all_cells",
            "LockCells.lock_grade_cells",
            "LockCells.lock_readonly_cells",
            "LockCells.lock_solution_cells",
        ),
        "nbgrader's own converter prepares the unit with it",
    ),
    **dict.fromkeys(
        (
            "GenerateFeedback.preprocessors",
            "GetGrades.display_data_priority",
            "GenerateSolution.create_assignment",
            "GenerateSolution.preprocessors",
            "GenerateSourceWithTests.preprocessors",
            "GenerateAssignmentApp.source_with_tests",
        ),
        "nbgrader's own command reads it",
    ),
}
"""Settings that `grader grade` honors as nbgrader does, each with its effect."""

WITHOUT_EFFECT = {
    "BaseConverter.exporter_class": "what is graded is written as a notebook",
    "BaseConverter.force": "`grader grade` grades what is new or changed",
    "CourseDirectory.include": "read by the exchange, not by nbgrader's autograding",
    "CourseDirectory.max_dir_size": "read by the exchange, not by nbgrader's autograding",
    "CourseDirectory.max_file_size": "read by the exchange, not by nbgrader's autograding",
    "CourseDirectory.solution_directory": "read by `nbgrader generate_solution`",
    "CourseDirectory.source_with_tests_directory": "read by nbgrader's own commands alone",
    "Execute.error_on_timeout": "the words of a timeout are the grader's",
    "Execute.execute_retries": "nbgrader 0.9 does not read it",
    "Execute.raise_on_iopub_timeout": "outputs are read to their end, within the limit of a cell",
    "NotebookClient.allow_error_names": "the run goes on after every error",
    "NotebookClient.iopub_timeout": "outputs are read to their end, within the limit of a cell",
    "NotebookClient.ipython_hist_file": "a kernel keeps no history",
    "NotebookClient.record_timing": "changes no output",
    "NotebookClient.shell_timeout_interval": "changes no output",
    "NotebookClient.shutdown_kernel": "a kernel ends with the sandbox",
    "NotebookClient.store_widget_state": "changes no mark; widgets are left out of what is written",
    "OverwriteCells.add_missing_cells": "a missing cell of the course's is always put back",
    "OverwriteCells.missing_cell_notification": "a missing cell is reported in the result's notes",
    **dict.fromkeys(
        (
            "NbGrader.logfile",
            "NbGraderAPI.log_level",
            "NbGraderAPI.timestamp_format",
            "NbGraderAPI.timezone",
            "FormgradeExtension.debug",
            "GenerateConfigApp.filename",
            "QuickStartApp.autotest",
            "QuickStartApp.force",
            "UpdateApp.validate",
            "Authenticator.plugin_class",
        ),
        "read by nbgrader's own programs, changes no mark",
    ),
    **dict.fromkeys(
        (
            "DbAssignmentAddApp.duedate",
            "DbAssignmentRemoveApp.force",
            "DbStudentAddApp.email",
            "DbStudentAddApp.first_name",
            "DbStudentAddApp.last_name",
            "DbStudentAddApp.lms_user_id",
            "DbStudentRemoveApp.force",
        ),
        "an argument of `nbgrader db`",
    ),
    **dict.fromkeys(
        (
            "Exchange.assignment_dir",
            "Exchange.cache",
            "Exchange.path_includes_course",
            "Exchange.root",
            "Exchange.timestamp_format",
            "Exchange.timezone",
            "ExchangeCollect.before_duedate",
            "ExchangeCollect.check_owner",
            "ExchangeCollect.update",
            "ExchangeFactory.collect",
            "ExchangeFactory.exchange",
            "ExchangeFactory.fetch_assignment",
            "ExchangeFactory.fetch_feedback",
            "ExchangeFactory.list",
            "ExchangeFactory.release_assignment",
            "ExchangeFactory.release_feedback",
            "ExchangeFactory.submit",
            "ExchangeFetchAssignment.replace_missing_files",
            "ExchangeList.cached",
            "ExchangeList.inbound",
            "ExchangeList.remove",
            "ExchangeReleaseAssignment.force",
            "ExchangeSubmit.add_random_string",
            "ExchangeSubmit.strict",
            "ExtractorPlugin.force",
            "ExtractorPlugin.zip_ext",
            "FileNameCollectorPlugin.named_regexp",
            "FileNameCollectorPlugin.valid_ext",
            "ZipCollectApp.archive_directory",
            "ZipCollectApp.collect_directory_structure",
            "ZipCollectApp.collector_plugin",
            "ZipCollectApp.downloaded_directory",
            "ZipCollectApp.extracted_directory",
            "ZipCollectApp.extractor_plugin",
            "ZipCollectApp.force",
            "ZipCollectApp.strict",
        ),
        "brings files to submitted/ or to students; grading begins after that",
    ),
    **dict.fromkeys(
        (
            "ExportApp.plugin_class",
            "ExportPlugin.assignment",
            "ExportPlugin.student",
            "ExportPlugin.to",
            "Validator.changed_warning",
            "Validator.failed_warning",
            "Validator.ignore_checksums",
            "Validator.indent",
            "Validator.invert",
            "Validator.passed_warning",
            "Validator.type_changed_warning",
            "Validator.validate_all",
            "Validator.width",
        ),
        "read by `nbgrader export` or `nbgrader validate` alone",
    ),
}
"""Settings that change no mark, each with the reason."""

REFUSED = {
    "BaseConverter.post_convert_hook": "`grader grade` does not run it.",
    "BaseConverter.pre_convert_hook": "`grader grade` does not run it.",
    "CourseDirectory.notebook_id": "`grader grade` always grades all notebooks of a unit.",
    "DeduplicateIds.enabled": "Of a cell that is there twice the last one always counts.",
    "Execute.enabled": "`grader grade` always runs what was handed in.",
    "Execute.extra_arguments": "The kernel is started without them.",
    "Execute.interrupt_on_timeout": "A cell over its time is always interrupted.",
    "GenerateAssignment.no_database": "A unit that is graded is entered into the gradebook.",
    "NotebookClient.force_raise_errors": "The run always goes on after an error.",
    "NotebookClient.kernel_manager_class": "Kernels are started in the grader's own sandbox.",
    "NotebookClient.skip_cells_with_tag": "A tag never decides whether a cell is run.",
    "NotebookClient.timeout_func": "Give the limit as a number: c.ExecutePreprocessor.timeout.",
    **dict.fromkeys(
        (
            "NotebookClient.on_cell_complete",
            "NotebookClient.on_cell_error",
            "NotebookClient.on_cell_execute",
            "NotebookClient.on_cell_start",
            "NotebookClient.on_notebook_complete",
            "NotebookClient.on_notebook_error",
            "NotebookClient.on_notebook_start",
        ),
        "`grader grade` does not call it.",
    ),
    "OverwriteCells.enabled": "Locked cells are always the course's.",
    "OverwriteKernelspec.enabled": "The kernel is always the course's.",
    "SaveAutoGrades.enabled": "Marks are always entered into the gradebook.",
    "SaveCells.enabled": "A unit that is graded is entered into the gradebook.",
}
"""Settings that `grader grade` refuses unless they have their default, each with the reason."""


def rule_of(kind: type[Configurable], trait: str) -> str:
    """Return the name under which the tables have a class's trait: its own, or that of a class above it."""
    own = f"{kind.__name__}.{trait}"
    if any(own in table for table in (HONORED, WITHOUT_EFFECT, REFUSED)):
        return own
    defined_by = kind.class_traits()[trait].this_class or kind
    return f"{defined_by.__name__}.{trait}"


@contextlib.contextmanager
def importable(root: Path) -> Iterator[None]:
    """Let modules beside a course's configuration be imported, as in nbgrader's own commands."""
    sys.path.insert(0, str(root))
    try:
        yield
    finally:
        with contextlib.suppress(ValueError):  # the configuration may have changed the list
            sys.path.remove(str(root))


def made(kind: type[T], config: Config, root: Path, **arguments: object) -> T:
    """Make an object of nbgrader's with a course's settings. Raises `GraderError` for a wrong one."""
    try:
        with importable(root):
            made_one: T = kind(config=config, **arguments)
            return made_one
    except (Exception, SystemExit) as error:  # a plug-in is imported here: whatever that raises
        raise GraderError(
            f"A setting of {kind.__name__} in this course's nbgrader_config.py is wrong: {_wrong(error)}.",
            "Correct it; `nbgrader generate_config` lists the settings with their meaning.",
        ) from error


def _wrong(error: BaseException) -> str:
    """Return what traitlets says of a wrong setting, with the error of the import behind it."""
    if isinstance(error, SystemExit):
        return in_words(error)
    text = re.sub(r" of <[^<>]* object at 0x[0-9a-f]+>(?: instance)?", "", str(error))
    return f"{text}: {in_words(error.__cause__)}" if isinstance(error.__cause__, ImportError) else text


def is_set(kind: type[Configurable], config: Config, trait: str) -> bool:
    """Tell whether a configuration sets a trait of a class, by its own name or by that of one above it."""
    return any(trait in config[name] for name in kind.section_names() if name in config)


def check(kinds: Iterable[type[Configurable]], config: Config, root: Path) -> None:
    """Raise `GraderError` for the first setting of some classes that the grader refuses."""
    for kind in kinds:
        for trait in kind.class_traits(config=True):
            why = REFUSED.get(rule_of(kind, trait))
            if why is None or not is_set(kind, config, trait):
                continue
            value = getattr(made(kind, config, root), trait)
            if value != getattr(kind(), trait) and not _is_ours(value):
                raise GraderError(
                    f"c.{kind.__name__}.{trait} is set in this course's nbgrader_config.py. {why}",
                    "Take that setting out, or grade with stock `nbgrader autograde`.",
                )


def _is_ours(value: object) -> bool:
    """Tell whether it is a hook of this project's own, which nbgrader's commands need."""
    return str(getattr(value, "__module__", "")).startswith("grader.")
