"""The settings of a hub's people: students have the Assignment List, and none of the teacher's panels."""

import json
import subprocess
from dataclasses import replace

import pytest
from jupyter_server.config_manager import BaseJSONConfigManager
from traitlets.config import PyFileConfigLoader

from grader.course import open_course
from tests.notebooks.exercise import COURSE
from tests.tools.hub.test_plan import plan
from tools.hub import config, places
from tools.hub.plan import INSTRUCTOR, PEOPLE, STUDENTS

__all__ = ["plan"]  # a fixture


def loaded(folder):
    return PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()


def test_students_have_the_assignment_list_and_nothing_for_teachers(plan):
    files = config.student_files(plan, STUDENTS[0])
    disabled = json.loads(files[config.PAGE])["disabledExtensions"]
    assert {"@jupyter/nbgrader:formgrader", "@jupyter/nbgrader:create-assignment"} <= disabled.keys()
    assert not disabled.keys() & set(config.PANELS)
    config.write(plan, STUDENTS[0])
    found = BaseJSONConfigManager(config_dir=str(plan.settings(STUDENTS[0]))).get("jupyter_server_config")
    extensions = found["ServerApp"]["jpserver_extensions"]
    assert len(extensions) == 5
    on = {name for name, value in extensions.items() if value}
    assert on == {"nbgrader.server_extensions.assignment_list", "grader.student.server"}


@pytest.mark.parametrize("has_accounts", [True, False])
def test_a_student_without_an_account_is_named_in_the_settings(plan, has_accounts):
    plan = replace(plan, has_accounts=has_accounts)
    config.write(plan, STUDENTS[1])
    found = loaded(plan.settings(STUDENTS[1]))
    assert found.Exchange.root == str(plan.exchange)
    assert found.CourseDirectory.course_id == "keras_course"
    assert found.CourseDirectory.get("student_id") == (None if has_accounts else STUDENTS[1])
    assert found.Execute.timeout > 0  # as in the student edition


def test_the_instructors_settings_are_those_of_the_course(plan):
    places.make(plan)
    found = loaded(plan.settings(INSTRUCTOR))
    assert found.Exchange.root == str(plan.exchange)
    assert found.CourseDirectory.root == str(plan.course)
    assert found.Feedback.lessons.startswith(plan.address)
    course = open_course(plan.course)
    assert course.units() == open_course(COURSE).units()
    assert course.class_dir == plan.course / "class"


def test_a_terminal_finds_the_grader(plan, tmp_path):
    config.write_home(tmp_path)
    variables = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(["bash", "-lc", "command -v grader"], env=variables, capture_output=True, text=True)
    assert done.stdout.strip() == str(COURSE / ".venv" / "bin" / "grader")


def test_commands_of_a_person_find_the_grader_and_the_settings(plan):
    for person in PEOPLE:
        variables = config.environment_of(plan, person)
        assert variables["HOME"] == str(plan.home(person))
        assert variables["JUPYTER_CONFIG_PATH"] == str(plan.settings(person))
        assert variables["PATH"].startswith(str(COURSE / ".venv" / "bin"))
