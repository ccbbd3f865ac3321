"""Every setting of nbgrader's is honored, without effect, or refused by name."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import nbformat
import nbgrader
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from traitlets.config import Application, Configurable

from grader.course import open_course
from grader.errors import GraderError
from grader.exercise import reference_findings
from grader.nbgrader import steps
from grader.nbgrader.generate import register
from grader.settings import HONORED, REFUSED, WITHOUT_EFFECT
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT


def nbgraders_classes() -> Iterator[type[Configurable]]:
    """Yield the classes of the installed nbgrader that can be configured."""
    for module in pkgutil.walk_packages(nbgrader.__path__, "nbgrader."):
        if ".tests" in module.name or module.name.endswith("__main__"):
            continue
        try:
            found = importlib.import_module(module.name)
        except ModuleNotFoundError:  # a part that needs more than nbgrader requires
            continue
        for value in vars(found).values():
            ours = inspect.isclass(value) and value.__module__.startswith("nbgrader.")
            if ours and issubclass(value, Configurable):
                yield value


def nbgraders_traits() -> set[str]:
    """Return what can be configured, as class.trait, under the class that defines it."""
    found = set()
    for kind in nbgraders_classes():
        for name, trait in kind.class_traits(config=True).items():
            its_own = trait.this_class.__module__.startswith("nbgrader.")
            if its_own or not issubclass(kind, Application):  # Jupyter's own settings of its programs
                found.add(f"{trait.this_class.__name__}.{name}")
    return found


def test_every_trait_of_nbgrader_stands_in_one_table():
    tables = (HONORED, WITHOUT_EFFECT, REFUSED)
    known = [name for table in tables for name in table]
    assert len(known) == len(set(known))
    assert nbgraders_traits() - set(known) == set()


def test_the_tables_name_nothing_that_nbgrader_does_not_have():
    kinds = {kind.__name__: kind for kind in nbgraders_classes()}
    of_a_class = {
        f"{name}.{trait}" for name, kind in kinds.items() for trait in kind.class_traits(config=True)
    }
    assert {*HONORED, *WITHOUT_EFFECT, *REFUSED} - of_a_class - nbgraders_traits() == set()


def configured(course, *lines: str):
    """Return the course with more lines in its configuration."""
    (course.root / "nbgrader_config.py").write_text(CONFIG + "\n".join(lines))
    return open_course(course.root)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("c.CourseDirectory.notebook_id = 'p*'", "c.CourseDirectory.notebook_id is set"),
        ("c.Execute.enabled = False", "c.Execute.enabled is set"),
        ("c.NbGraderPreprocessor.enabled = False", "is set"),
        ("c.ExecutePreprocessor.extra_arguments = ['--x']", "c.Execute.extra_arguments is set"),
        ("c.NotebookClient.skip_cells_with_tag = 'slow'", "c.Execute.skip_cells_with_tag is set"),
        ("c.ExecutePreprocessor.timeout_func = lambda cell: 1", "Give the limit as a number"),
        ("c.OverwriteCells.enabled = False", "Locked cells are always the course's"),
        ("c.SaveAutoGrades.enabled = False", "Marks are always entered"),
        ("c.Autograde.post_convert_hook = print", "c.Autograde.post_convert_hook is set"),
        ("c.BaseConverter.pre_convert_hook = print", "pre_convert_hook is set"),
        ("c.GenerateAssignment.no_database = True", "c.GenerateAssignment.no_database is set"),
        ("c.Autograde.sanitize_preprocessors = []", "c.Autograde.sanitize_preprocessors is not nbgrader's"),
        ("c.Autograde.autograde_preprocessors = []", "does not begin with Execute"),
        (
            "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute']",
            "lacks SaveAutoGrades",
        ),
        ("c.Autograde.exclude_overwriting = ['a.py']", "A setting of Autograde"),
        ("c.AssignLatePenalties.plugin_class = 'nowhere.Plugin'", "A setting of AssignLatePenalties"),
        ("c.CourseDirectory.student_id = 7", "A setting of CourseDirectory"),
    ],
)
def test_what_would_change_marks_is_refused_by_name(course, line, words):
    with pytest.raises(GraderError, match=words) as caught:
        steps.check(configured(course, line))
    assert caught.value.exit_code == 2
    assert "nbgrader_config.py" in str(caught.value) or "Autograde" in str(caught.value)


@pytest.mark.parametrize(
    "line",
    [
        "c.CourseDirectory.notebook_id = '*'",
        "c.ExecutePreprocessor.allow_errors = True",
        "c.NotebookClient.iopub_timeout = 60",
        "c.Exchange.timezone = 'Europe/Berlin'",
        "c.ExchangeSubmit.strict = True",
        "c.OverwriteCells.add_missing_cells = True",
        "c.CourseDirectory.max_dir_size = 1",
        "c.CourseDirectory.include = ['*.py']",
        "c.ClearMetadataPreprocessor.enabled = False",
    ],
)
def test_defaults_and_what_has_no_effect_are_no_matter(course, line):
    steps.check(configured(course, line))


def test_this_projects_own_classes_are_not_refused(course):
    from tests.notebooks.exercise import COURSE

    ours = (COURSE / "nbgrader_config.py").read_text()
    steps.check(configured(course, ours[ours.index("c.Autograde.") :]))


def test_settings_under_their_old_names_count(course):
    course = configured(
        course, "c.NbGrader.db_url = 'sqlite:///old.db'", "c.AutogradeApp.create_student = False"
    )
    assert course.directory.db_url == f"sqlite:///{course.root}/old.db"
    assert steps.creates_students(course) is False


def test_settings_of_the_machine_count_below_the_courses(course, tmp_path, monkeypatch):
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'theirs'\n"
        "c.CourseDirectory.student_id_exclude = 'old'"
    )
    monkeypatch.setattr("grader.course.jupyter_config_path", lambda: [str(tmp_path / "machine")])
    opened = open_course(course.root)
    assert (opened.directory.course_id, opened.directory.student_id_exclude) == ("mini", "old")


def test_a_plug_in_beside_the_configuration_is_found(course):
    (course.root / "lateness_of_ours.py").write_text(
        "from nbgrader.plugins import BasePlugin\nclass Half(BasePlugin):\n    pass\n"
    )
    course = configured(course, "c.AssignLatePenalties.plugin_class = 'lateness_of_ours.Half'")
    assert steps.made_late(course).plugin_class.__name__ == "Half"


@pytest.mark.parametrize("body", ["import sys\nsys.exit()", "raise ImportError('This is no good.')"])
@pytest.mark.parametrize(
    "setting",
    [
        "c.AssignLatePenalties.plugin_class = '{}.Ours'",
        "c.Autograde.autograde_preprocessors.append('{}.Ours')",
        "c.GenerateAssignment.preprocessors.append('{}.Ours')",
    ],
)
def test_a_plug_in_that_ends_the_program_is_told_in_words(course, body, setting):
    module = f"ends_{'sys' if 'sys' in body else 'error'}_{setting[2]}{len(setting)}"
    (course.root / f"{module}.py").write_text(body)
    with pytest.raises(GraderError) as caught:
        opened = configured(course, setting.format(module))
        steps.check(opened)
        register(opened, UNIT)
    assert caught.value.exit_code == 2 and ".." not in str(caught.value)
    assert ("sys.exit" if "sys" in body else "This is no good. ") in str(caught.value)


def test_a_courses_own_steps_come_after_the_run(course):
    (course.root / "steps_of_ours.py").write_text(
        "from nbgrader.preprocessors import NbGraderPreprocessor\n"
        "class Ours(NbGraderPreprocessor):\n    def preprocess(self, nb, resources):\n"
        "        return nb, resources\n"
    )
    course = configured(course, "c.Autograde.autograde_preprocessors.append('steps_of_ours.Ours')")
    assert [step.__name__ for step in steps.recording(course)] == [
        "IgnorePattern",
        "LimitOutput",
        "SaveAutoGrades",
        "AssignLatePenalties",
        "Ours",
    ]


def test_headers_and_delimiters_are_those_of_the_course(course):
    header = new_notebook(cells=[new_code_cell("before = 1", id="before")])
    nbformat.write(header, course.root / "header.ipynb")
    source = course.source_notebooks(UNIT)[0]
    source.write_text(source.read_text().replace("SOLUTION", "ANSWER").replace("HIDDEN TESTS", "SECRET"))
    course = configured(
        course,
        "c.IncludeHeaderFooter.header = 'header.ipynb'",
        "c.ClearSolutions.begin_solution_delimeter = 'BEGIN ANSWER'",
        "c.ClearSolutions.end_solution_delimeter = 'END ANSWER'",
        "c.ClearHiddenTests.begin_test_delimeter = 'BEGIN SECRET'",
        "c.ClearHiddenTests.end_test_delimeter = 'END SECRET'",
    )
    from grader.nbgrader.generate import given_out

    registered = register(course, UNIT)
    text = "\n".join(cell.source for cell in registered[NOTEBOOK].cells)
    assert "before = 1" in text and "2 * number" not in text and "negative numbers" in text
    shown = "\n".join(cell.source for cell in given_out(course, UNIT, registered)[NOTEBOOK].cells)
    assert "negative numbers" not in shown and "double(2)" in shown


def test_the_reference_answers_run_with_the_header(course):
    header = new_notebook(cells=[new_code_cell("expected = 4", id="before")])
    nbformat.write(header, course.root / "header.ipynb")
    source = course.source_notebooks(UNIT)[0]
    source.write_text(source.read_text().replace("double(2) == 4", "double(2) == expected"))
    course = configured(course, "c.IncludeHeaderFooter.header = 'header.ipynb'")
    shown = reference_findings(course, UNIT)[NOTEBOOK]
    assert (shown.unearned, shown.shared, shown.unmarked) == ({}, {}, {"expected = 4": "expected"})
