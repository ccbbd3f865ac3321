"""Where nbgrader finds this course's folders. Read by every `nbgrader` command and by `grader`."""

from pathlib import Path

from traitlets.config import get_config

c = get_config()

COURSE = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "keras_course"
c.CourseDirectory.root = str(COURSE)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "notebooks/exercises"
c.CourseDirectory.submitted_directory = "class/submitted"
c.CourseDirectory.autograded_directory = "class/autograded"
c.CourseDirectory.feedback_directory = "class/feedback"
c.CourseDirectory.db_url = f"sqlite:///{COURSE / 'class' / 'gradebook.db'}"
