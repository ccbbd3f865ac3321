"""A misspelled class or setting is named with the nearest right one; whatever somebody reads is not."""

import inspect

import pytest
from traitlets.config import Configurable

from grader import preprocessors
from grader.course import open_course
from grader.nbgrader import feedback
from grader.nbgrader.setting_names import OURS, notices
from tests.grader.conftest import CONFIG
from tests.notebooks.exercise import COURSE


def configured(course, *lines: str):
    """Return the course with more lines in its configuration."""
    (course.root / "nbgrader_config.py").write_text(CONFIG + "\n".join(lines))
    return open_course(course.root)


@pytest.mark.parametrize(
    ("line", "wrong", "meant"),
    [
        (
            "c.Autograde.exclude_overwritting = {}",
            "Autograde.exclude_overwritting",
            "Autograde.exclude_overwriting",
        ),
        ("c.CourseDirectory.student_id_exclud = 'a'", None, "CourseDirectory.student_id_exclude"),
        ("c.CourseDir.student_id_exclude = 'a'", None, "CourseDirectory.student_id_exclude"),
        ("c.CourseDir.student_id_exclud = 'a'", None, "CourseDirectory.student_id_exclude"),
        ("c.Limit.cell_seconds = 5", None, "Limits.cell_seconds"),
        ("c.ExecutePreProcessor.timeout = 5", None, "ExecutePreprocessor.timeout"),
        ("c.ExecutePreprocessor.timout = 5", None, "ExecutePreprocessor.timeout"),
        ("c.Autograder.create_student = False", None, "Autograde.create_student"),
        ("c.Autograder.autograde_preprocessors.append('x')", None, "Autograde.autograde_preprocessors"),
        ("c.ClearSolution.code_stub = {}", None, "ClearSolutions.code_stub"),
        ("c.ClearSolutions.code_stubs = {}", None, "ClearSolutions.code_stub"),
        ("c.LateSubmission.penalty_method = 'zero'", None, "LateSubmissionPlugin.penalty_method"),
        ("c.Course.student_id_exclude = 'a'", None, "CourseDirectory.student_id_exclude"),
        ("c.CourseDirectory.penalty_method = 'zero'", None, "LateSubmissionPlugin.penalty_method"),
        ("c.GraderPreprocesor.unsafe = True", None, "GraderPreprocessor.unsafe"),
        ("c.Feedback.lesson = 'x'", None, "Feedback.lessons"),
        ("c.NbGraders.logfile = 'x'", None, "NbGrader.logfile"),
        ("c.Qwertz.asdf = 1", None, ""),
        ("c.courseDirectory.student_id_exclude = 'a'", "courseDirectory", "CourseDirectory"),
        ("c.student_id_exclude = 'a'", "student_id_exclude", "CourseDirectory.student_id_exclude"),
    ],
)
def test_what_nobody_reads_is_named_with_the_nearest_right_name(course, line, wrong, meant):
    wrong = wrong or line.removeprefix("c.").split(" = ")[0].split(".append")[0]
    (said,) = notices(configured(course, line))
    assert said.startswith(
        f"c.{wrong} in nbgrader_config.py is not a setting of nbgrader; it changes nothing."
    )
    assert said.endswith(f" Did you mean c.{meant}?" if meant else "nothing.")


@pytest.mark.parametrize(
    "line",
    [
        "c.ExecutePreprocessor.timeout = 5",
        "c.NotebookClient.iopub_timeout = 5",
        "c.NbGraderPreprocessor.enabled = True",
        "c.Preprocessor.enabled = True",
        "c.NbConvertBase.display_data_priority = []",
        "c.ClearSolutions.code_stub = {'python': 'pass'}",
        "c.ClearSolutions.comment_mark = '#'",
        "c.NbGrader.logfile = 'x.log'",
        "c.NbGrader.course_id = 'x'",
        "c.NbGrader.db_url = 'sqlite:///x.db'",
        "c.BasicConfig.course_directory = '.'",
        "c.TransferApp.exchange_directory = '/tmp'",
        "c.AssignApp.create_assignment = True",
        "c.AutogradeApp.create_student = False",
        "c.Application.log_level = 10",
        "c.JupyterApp.answer_yes = True",
        "c.Exchange.root = '/tmp'",
        "c.Exchange.course_id = 'x'",
        "c.ExchangeSubmit.strict = True",
        "c.ZipCollectApp.strict = True",
        "c.FileNameCollectorPlugin.valid_ext = ['.ipynb']",
        "c.Authenticator.plugin_class = 'nbgrader.auth.NoAuthPlugin'",
        "c.ExportApp.plugin_class = 'nowhere.Export'\nc.Export.to = 'x'",
        "c.HTMLExporter.exclude_input = True",
        "c.TemplateExporter.extra_template_basedirs = []",
        "c.Limits.cell_seconds = 5\nc.Limits.units = {}",
        "c.GraderPreprocessor.unsafe = True\nc.Door.unsafe = True",
        "c.Feedback.lessons = 'https://example.org'",
        "c.Exchange",
    ],
)
def test_what_somebody_reads_is_not_reported(course, line):
    assert notices(configured(course, line)) == []


def test_a_setting_of_a_courses_own_class_is_known(course):
    (course.root / "classes_of_ours.py").write_text(
        "from nbgrader.plugins import BasePlugin\n"
        "from nbgrader.preprocessors import NbGraderPreprocessor\n"
        "from traitlets import Float, Unicode\n"
        "class Half(BasePlugin):\n    rate = Float(1).tag(config=True)\n"
        "    def late_submission_penalty(self, student, score, seconds):\n        return self.rate\n"
        "class Stamp(NbGraderPreprocessor):\n    ink = Unicode('').tag(config=True)\n"
        "    def preprocess(self, nb, resources):\n        return nb, resources\n"
    )
    lines = (
        "from classes_of_ours import Stamp",
        "c.AssignLatePenalties.plugin_class = 'classes_of_ours.Half'",
        "c.Autograde.autograde_preprocessors.append(Stamp)",
        "c.Half.rate = 2.0",
        "c.Stamp.ink = 'red'",
    )
    assert notices(configured(course, *lines)) == []
    (said,) = notices(configured(course, *lines, "c.Stamp.inks = 'red'"))
    assert said.endswith("Did you mean c.Stamp.ink?")


def test_a_setting_inside_another_class_is_looked_at_too(course):
    (said,) = notices(configured(course, "c.Autograde.Execut.timeout = 5", "c.Autograde.Execute.timeout = 5"))
    assert said.endswith("Did you mean c.Execute.timeout?")


def test_this_courses_own_configuration_has_no_wrong_name():
    assert notices(open_course(COURSE)) == []


def test_the_classes_of_this_project_have_these_settings():
    for module in (preprocessors, feedback):
        for kind in vars(module).values():
            if (
                inspect.isclass(kind)
                and issubclass(kind, Configurable)
                and kind.__module__ == module.__name__
            ):
                assert (
                    set(kind.class_own_traits(config=True)) - {"display_data_priority"} <= OURS[kind.__name__]
                )
