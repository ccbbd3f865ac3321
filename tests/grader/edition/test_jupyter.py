"""The settings name extensions and options that are really there."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jupyter_server.config_manager import BaseJSONConfigManager
from jupyter_server.extension.config import ExtensionConfigManager
from jupyterlab_server.settings_utils import get_settings
from nbgrader.preprocessors import Execute
from traitlets.config import Config

from grader.edition.jupyter import PANELS, SERVER_EXTENSIONS, settings
from grader.records import Limits
from grader.student.server import Validation
from grader.student.validation import TIMED_OUT, load_config
from tests.notebooks.exercise import COURSE

SHARE = COURSE / ".venv" / "share" / "jupyter"
LIMITS = replace(Limits(), cell_seconds=45.0, total_seconds=200.0)


@pytest.fixture
def prefix(tmp_path) -> Path:
    for name, content in settings("notebooks/lessons/00.ipynb", LIMITS).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_the_panels_exist_and_are_named_right():
    scripts = "".join(path.read_text() for path in SHARE.glob("labextensions/@jupyter/nbgrader/static/*.js"))
    for panel in PANELS:
        if panel.startswith("@jupyter/nbgrader"):
            assert f'"{panel}"' in scripts, panel
        else:
            assert (SHARE / "lab" / "schemas" / panel).is_dir(), panel
    assert '"@jupyter/nbgrader:validate-assignment"' in scripts
    assert "@jupyter/nbgrader:validate-assignment" not in PANELS


def test_they_count_although_nbgrader_has_settings_too(prefix):
    theirs = COURSE / ".venv" / "etc" / "jupyter" / "jupyter_server_config.d" / "nbgrader.json"
    folder = prefix / "etc" / "jupyter"
    (folder / "jupyter_server_config.d" / theirs.name).write_bytes(theirs.read_bytes())
    found = BaseJSONConfigManager(config_dir=str(folder)).get("jupyter_server_config")
    extensions = found["ServerApp"]["jpserver_extensions"]
    assert set(json.loads(theirs.read_text())["ServerApp"]["jpserver_extensions"]) < set(extensions)
    assert [name for name, on in extensions.items() if on] == ["grader.student.server"]


@pytest.mark.parametrize("name", SERVER_EXTENSIONS)
def test_what_is_off_can_be_turned_on_by_jupyters_own_command(prefix, name):
    """As a student of a class with an exchange turns on the Assignment List."""
    folder = prefix / "etc" / "jupyter"
    written = folder / "jupyter_server_config.d"
    manager = ExtensionConfigManager(read_config_path=[str(folder)], write_config_dir=str(written))
    for turn, on in ((manager.enable, True), (manager.disable, False)):
        turn(name)
        found = BaseJSONConfigManager(config_dir=str(folder)).get("jupyter_server_config")
        assert found["ServerApp"]["jpserver_extensions"][name] is on


def test_nobody_is_asked_for_news(prefix):
    found, _ = get_settings(
        str(prefix / "share" / "jupyter" / "lab" / "settings"),
        str(SHARE / "lab" / "schemas"),
        str(prefix / "user"),
        "@jupyterlab/apputils-extension:notification",
    )
    options = found["schema"]["properties"]
    assert (options["fetchNews"]["default"], options["checkForUpdates"]["default"]) == ("false", False)


def test_validate_has_the_limits_of_grading_and_patience(prefix, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(prefix / "etc" / "jupyter"))
    monkeypatch.chdir(prefix)  # nbgrader also reads the current folder's configuration
    config = load_config()
    step = Execute(config=config)
    assert (step.timeout, step.iopub_timeout, step.startup_timeout) == (135, 60, 180)
    assert step.raise_on_iopub_timeout  # else a test whose error came too late would count as passed
    assert step.error_on_timeout["ename"] == TIMED_OUT
    assert (
        "more than 135 s. When your notebook is graded, the limit is 45 s"
        in (step.error_on_timeout["traceback"][0])
    )


def test_the_server_knows_the_limit_of_a_whole_notebook(prefix):
    written = json.loads((prefix / "etc" / "jupyter" / "jupyter_server_config.json").read_text())
    assert Validation(config=Config(written)).total_seconds == 600
