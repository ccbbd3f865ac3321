"""Settings of Jupyter and nbgrader for each person of a hub."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.edition import jupyter
from grader.records import Limits
from tools.hub.plan import COURSE_ID, INSTRUCTOR, Plan

ETC = "etc/jupyter/"
PAGE = "labconfig/page_config.json"
LIST = "nbgrader.server_extensions.assignment_list"
LIST_FILE = f"jupyter_server_config.d/{LIST}.json"
PANELS = ("@jupyter/nbgrader:assignment-list", "@jupyter/nbgrader:menu")
NBGRADER = "nbgrader_config.py"

PATH = f"{Path(sys.prefix) / 'bin'}:/usr/local/bin:/usr/bin:/bin"
"""Folders in which the hub's people find commands, `grader` among them."""

STUDENT = """
# nbgrader's exchange, a folder that the whole class uses.
c.Exchange.root = {exchange!r}
c.CourseDirectory.course_id = {course!r}
"""
ONE_ACCOUNT = """
# All have one account of the system here, so it cannot say who this is.
c.CourseDirectory.student_id = {person!r}
"""
TEACHER = '''"""The instructor's course, and nbgrader's exchange."""

c = get_config()  # noqa: F821 - Jupyter gives this name to configuration files

load_subconfig({config!r})  # noqa: F821 - and this one
c.Exchange.root = {exchange!r}
c.Feedback.lessons = {lessons!r}
'''


def student_files(plan: Plan, person: str) -> dict[str, bytes]:
    """Return the settings of a student, by path: those of the student edition, with the Assignment List."""
    files = {
        path.removeprefix(ETC): content
        for path, content in jupyter.settings("", Limits()).items()
        if path.startswith(ETC)
    }
    page = json.loads(files[PAGE])
    for panel in PANELS:
        del page["disabledExtensions"][panel]
    own = STUDENT.format(exchange=str(plan.exchange), course=COURSE_ID)
    if not plan.has_accounts:
        own += ONE_ACCOUNT.format(person=person)
    return {
        **files,
        LIST_FILE: _json(jupyter.server_extension(LIST, on=True)),
        PAGE: _json(page),
        NBGRADER: files[NBGRADER] + own.encode(),
    }


def teacher_files(plan: Plan) -> dict[str, bytes]:
    """Return the settings of the instructor, by path. Every panel of nbgrader is on, as by default."""
    content = TEACHER.format(
        config=str(plan.course / NBGRADER),
        exchange=str(plan.exchange),
        lessons=f"{plan.address}/hub/user-redirect/lab/tree/lessons",
    )
    return {NBGRADER: content.encode()}


def environment_of(plan: Plan, person: str) -> dict[str, str]:
    """Return the environment variables of a person's commands."""
    return {
        "PATH": PATH,
        "HOME": str(plan.home(person)),
        "TMPDIR": str(plan.temporary(person)),
        "USER": person,
        "LANG": os.environ.get("LANG", "C.UTF-8"),
        "JUPYTER_CONFIG_PATH": str(plan.settings(person)),
    }


def write(plan: Plan, person: str) -> None:
    """Write the settings of a person."""
    files = teacher_files(plan) if person == INSTRUCTOR else student_files(plan, person)
    _write(plan.settings(person), files)


def write_home(home: Path) -> None:
    """Write a person's own settings.

    JupyterLab asks nothing about news and looks for no newer version. A terminal finds `grader`: as a login
    shell it begins with the system's own PATH.
    """
    news = ".jupyter/lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    _write(
        home,
        {
            news: _json({"fetchNews": "false", "checkForUpdates": False}),
            ".profile": f"PATH={shlex.quote(PATH)}\n".encode(),
        },
    )


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2) + "\n").encode()
