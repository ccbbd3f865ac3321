"""Where nbgrader finds this course's folders. Read by every `nbgrader` command and by `grader`."""

from pathlib import Path

c = get_config()  # noqa: F821 - Jupyter puts it into this file's names

COURSE = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "keras_course"
c.CourseDirectory.root = str(COURSE)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "notebooks/exercises"
c.CourseDirectory.submitted_directory = "class/submitted"
c.CourseDirectory.autograded_directory = "class/autograded"
c.CourseDirectory.feedback_directory = "class/feedback"
c.CourseDirectory.db_url = f"sqlite:///{COURSE / 'class' / 'gradebook.db'}"

# `nbgrader autograde` and formgrader's Autograde button run what students wrote as `grader grade` does.
c.Autograde.pre_convert_hook = "grader.preprocessors.check_first"
c.Autograde.sanitize_preprocessors = ["grader.preprocessors.RebuildSubmission"]
c.Autograde.autograde_preprocessors = [
    "grader.preprocessors.ExecuteConfined",
    *(
        f"nbgrader.preprocessors.{step}"
        for step in (
            "IgnorePattern",
            "LimitOutput",
            "SaveAutoGrades",
            "AssignLatePenalties",
            "CheckCellMetadata",
        )
    ),
    "grader.preprocessors.KeepResult",
]

# A class's deadlines.toml says what lateness costs.
c.AssignLatePenalties.plugin_class = "grader.deadlines.plugin.LatePolicy"

# A student's feedback shows no hidden test: only that one failed, and the author's hint.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "grader.nbgrader.feedback.HideHiddenTests",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

# Where students read the lessons: feedback links to the section that a message names.
c.Feedback.lessons = "http://localhost:8888/lab/tree/notebooks/lessons"
