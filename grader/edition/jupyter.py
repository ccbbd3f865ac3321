"""JupyterLab's settings in the student edition: no teacher's panels, no news, Validate with its limits."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from grader.records import Limits

SERVER_EXTENSIONS = {
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.course_list": False,
    # It lists what a teacher put into an exchange: a folder on a computer that all of a class use.
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.validate_assignment": False,
    "grader.student.server": True,
}
PANELS = (
    "@jupyter/nbgrader:assignment-list",
    "@jupyter/nbgrader:course-list",
    "@jupyter/nbgrader:create-assignment",
    "@jupyter/nbgrader:formgrader",
    "@jupyter/nbgrader:menu",
    "@jupyterlab/extensionmanager-extension",
)
"""JupyterLab extensions that a student has no use for."""

PATIENCE = 3
"""Factor on the time limits of grading: a student's computer may be slow, and imports Keras each time."""

OUTPUT_SECONDS = 60
"""Seconds that Validate waits for a cell's output after the cell has ended. nbgrader's 4 s are too short for
a slow computer."""

START_SECONDS = 180
"""Seconds that Validate waits for a kernel. The first one on a slow computer is the slowest."""

VALIDATE = '''"""Limits of Validate: those of grading, with patience for a slow computer."""

c = get_config()  # noqa: F821 - Jupyter gives this name to configuration files

c.Execute.timeout = {timeout}
c.Execute.iopub_timeout = {output_seconds}
c.Execute.startup_timeout = {start_seconds}
c.Execute.error_on_timeout = {{
    "ename": "CellTimeoutError",
    "evalue": "",
    "traceback": [
        "This cell was stopped: it ran for more than {timeout} s. When your notebook is graded, the limit is "
        "{cell_seconds} s. Look for an endless loop, or for a `fit` with too many epochs."
    ],
}}
'''


def settings(opens: str, limits: Limits) -> dict[str, bytes]:
    """Return the files that set JupyterLab up for students.

    Args:
        opens: The file that JupyterLab opens first, by its path in the ZIP.
        limits: The limits under which a notebook is graded.

    Returns:
        Contents by path, below the environment's folder.
    """
    validate = VALIDATE.format(
        cell_seconds=round(limits.cell_seconds),
        timeout=round(PATIENCE * limits.cell_seconds),
        output_seconds=OUTPUT_SECONDS,
        start_seconds=START_SECONDS,
    )
    return {
        "etc/jupyter/jupyter_lab_config.json": _json(
            {"LabApp": {"default_url": f"/lab/tree/{quote(opens)}"}}
        ),
        "etc/jupyter/jupyter_server_config.json": _json(
            {"Validation": {"total_seconds": PATIENCE * limits.total_seconds}}
        ),
        **{_switch(name): _json(server_extension(name, on)) for name, on in SERVER_EXTENSIONS.items()},
        "etc/jupyter/labconfig/page_config.json": _json({"disabledExtensions": dict.fromkeys(PANELS, True)}),
        "etc/jupyter/nbgrader_config.py": validate.encode(),
        "share/jupyter/lab/settings/overrides.json": _json(
            {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
        ),
    }


def server_extension(name: str, on: bool) -> dict[str, Any]:
    """Return the setting that turns an extension of Jupyter Server on or off."""
    return {"ServerApp": {"jpserver_extensions": {name: on}}}


def _switch(name: str) -> str:
    """Return the file by which `jupyter server extension enable` and `disable` set an extension.

    They then replace ours. These files are sorted after nbgrader's own, `nbgrader.json`, so that they count.
    """
    return f"etc/jupyter/jupyter_server_config.d/{name}.json"


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2) + "\n").encode()
