"""JupyterLab as `make lab` starts it, on a copy of the notebooks, and a browser to look at it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from grader.bench.activated import activated_path
from tests.notebooks.exercise import COURSE

# Chromium speaks to nobody but the server under test.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


PATIENCE = 120_000
"""Milliseconds that a test waits for what it expects on a page: JupyterLab is slow on a busy machine."""

expect.set_options(timeout=PATIENCE)

OPTIONS = ["--no-browser", "--port=0", "--IdentityProvider.token=secret"]
"""What each JupyterLab under test is started with."""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address with token, and the folder that it serves."""

    address: str
    token: str
    folder: Path

    def url(self, path: str) -> str:
        """Address a notebook in a workspace of its own: no tab of another test is restored in it."""
        return f"{self.address}/lab/workspaces/{Path(path).stem}/tree/{path}?token={self.token}"


@pytest.fixture(scope="session")
def lab(tmp_path_factory) -> Iterator[Lab]:
    """Start JupyterLab on a copy of notebooks/, without the user's own settings."""
    base = tmp_path_factory.mktemp("lab")
    folder = base / "course"
    shutil.copytree(COURSE / "notebooks", folder / "notebooks")
    ask_no_news(base)
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", f"--ServerApp.root_dir={folder}"]
    with running_lab([*command, *OPTIONS], folder, base, {**os.environ, "PATH": activated_path()}) as running:
        yield running


def ask_no_news(base: Path) -> None:
    """Set JupyterLab up so that it does not ask whether to fetch news."""
    apputils = base / "settings" / "@jupyterlab" / "apputils-extension"
    apputils.mkdir(parents=True)
    _write(apputils / "notification.jupyterlab-settings", {"fetchNews": "false"})


@contextmanager
def running_lab(command: list[str], folder: Path, base: Path, variables: dict[str, str]) -> Iterator[Lab]:
    """Run a command that starts JupyterLab on a folder, with these environment variables.

    Settings, workspaces and the like lie in another folder, `base`.
    """
    notebooks = base / "settings" / "@jupyterlab" / "notebook-extension"
    notebooks.mkdir(parents=True, exist_ok=True)
    # Every cell stays in the page, so that the test can see it.
    _write(notebooks / "tracker.jupyterlab-settings", {"windowingMode": "none"})
    environment = {
        **variables,
        "JUPYTERLAB_SETTINGS_DIR": str(base / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(base / "workspaces"),
        "JUPYTER_CONFIG_DIR": str(base / "config"),
        "JUPYTER_RUNTIME_DIR": str(base / "runtime"),
        "IPYTHONDIR": str(base / "ipython"),
    }
    environment.pop("MPLBACKEND", None)
    with (
        (base / "log").open("w") as log,
        subprocess.Popen(command, cwd=folder, env=environment, stderr=log, start_new_session=True) as server,
    ):
        try:
            yield Lab(_address(base / "runtime", server, base / "log"), "secret", folder)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)


@pytest.fixture
def page() -> Iterator[Page]:
    """Open an empty page in Debian's Chromium, or another that CHROMIUM names."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        pytest.fail("No Chromium found. Install Debian's package chromium, or set CHROMIUM to its path.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(PATIENCE)
        yield page
        for dialog in page.locator(".jp-Dialog").all():  # pytest shows this where a test failed
            print(f"A dialog was open: {dialog.inner_text()!r}")
        browser.close()


def _write(path: Path, data: dict) -> None:
    path.write_text(json.dumps(data))


def _address(runtime: Path, server: subprocess.Popen, log: Path) -> str:
    """Wait until the server answers. It writes its port into its runtime folder some time before."""
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and server.poll() is None:
        for entry in runtime.glob("jpserver-*.json"):
            with suppress(ValueError, urllib.error.URLError):
                address = json.loads(entry.read_text())["url"].rstrip("/")
                with urllib.request.urlopen(f"{address}/api?token=secret"):
                    return address
        time.sleep(0.3)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")
