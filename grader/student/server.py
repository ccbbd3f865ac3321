"""JupyterLab's Validate button on a student's computer.

Takes the place of nbgrader's own server extension, which validates inside the server's process: there
an endless loop stops all of JupyterLab, and an error ends in a traceback.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import psutil
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from tornado import web
from traitlets import Float
from traitlets.config import LoggingConfigurable

# Not nbgrader: its imports would keep JupyterLab from starting for some seconds.
Answer = dict[str, Any]
"""Answer of Validate, as in `validation.py`."""

NO_ANSWER = (
    "Validate ended without a result. Your computer may be short of memory. "
    "Close other programs and notebooks. Then press Validate again."
)


class Validation(LoggingConfigurable):
    """Settings of Validate in JupyterLab's configuration."""

    total_seconds = Float(900.0, help="Time limit for a whole notebook, in seconds.").tag(config=True)


class ValidateHandler(JupyterHandler):
    """Validates in a process of its own, and waits for it without keeping the server from other work."""

    @web.authenticated
    async def post(self) -> None:
        """Answer JupyterLab's request, which holds the path of a notebook."""
        # nbgrader's button sends the path in the address, its list of assignments in the body.
        asked = self.get_argument("path", "") or (self.get_json_body() or {}).get("path", "")
        root = Path(self.settings["server_root_dir"]).expanduser().resolve()
        notebook = (root / str(asked)).resolve()
        if not notebook.is_relative_to(root):
            raise web.HTTPError(403, "The notebook is not in JupyterLab's folder.")
        limit = Validation(config=self.config).total_seconds
        self.finish(json.dumps(await asyncio.to_thread(validate_apart, notebook, limit)))


class VersionHandler(JupyterHandler):
    """Tells whether nbgrader's extension in the browser is of the version that is installed here."""

    @web.authenticated
    def get(self) -> None:
        """Answer the question that comes before each validation."""
        theirs, ours = self.get_argument("version", ""), version("nbgrader")
        message = f"This page has nbgrader {theirs}, but {ours} is installed. Reload it in your browser."
        answer = {"success": True} if theirs == ours else {"success": False, "message": message}
        self.finish(json.dumps(answer))


def validate_apart(notebook: Path, limit: float) -> Answer:
    """Validate a notebook in a process of its own, which may take `limit` seconds."""
    with tempfile.TemporaryDirectory(prefix="validate-") as folder:
        answer = Path(folder) / "answer.json"
        command = [sys.executable, "-m", "grader.student.validation", str(notebook), str(answer)]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
            try:
                process.wait(timeout=limit)
            except subprocess.TimeoutExpired:
                end_tree(process.pid)
                return {"success": False, "value": too_slow(limit)}
        if not answer.exists():
            return {"success": False, "value": NO_ANSWER}
        return cast(Answer, json.loads(answer.read_text(encoding="utf-8")))


def too_slow(limit: float) -> str:
    """Say that a notebook took too long."""
    return (
        f"Your notebook was stopped: it ran for more than {limit:g} s. Look for an endless loop, for a `fit` "
        "with too many epochs, and for a `fit` that you do not need. If there is none, your computer may be "
        "busy: close other programs and notebooks. Then press Validate again."
    )


def end_tree(pid: int) -> None:
    """End a process and all that it has started."""
    with contextlib.suppress(psutil.NoSuchProcess):
        parent = psutil.Process(pid)
        for process in [*parent.children(recursive=True), parent]:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Register the addresses that nbgrader's JupyterLab extension asks."""
    app = server.web_app
    base = app.settings["base_url"]
    app.add_handlers(  # type: ignore[no-untyped-call]
        ".*$",
        [
            (url_path_join(base, "/assignments/validate"), ValidateHandler),
            (url_path_join(base, "/nbgrader_version"), VersionHandler),
        ],
    )


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter Server which module to load."""
    return [{"module": "grader.student.server"}]
