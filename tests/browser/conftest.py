"""JupyterLab as `make lab` starts it, on a copy of the notebooks, and a browser to look at it."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

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
    settings = base / "settings" / "@jupyterlab"
    (settings / "notebook-extension").mkdir(parents=True)
    (settings / "apputils-extension").mkdir()
    # Every cell stays in the page, so that the test can see it; and nobody asks for the news.
    _write(settings / "notebook-extension" / "tracker.jupyterlab-settings", {"windowingMode": "none"})
    _write(settings / "apputils-extension" / "notification.jupyterlab-settings", {"fetchNews": "false"})
    environment = {
        **os.environ,
        "JUPYTERLAB_SETTINGS_DIR": str(base / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(base / "workspaces"),
        "JUPYTER_CONFIG_DIR": str(base / "config"),
        "JUPYTER_RUNTIME_DIR": str(base / "runtime"),
        "IPYTHONDIR": str(base / "ipython"),
        "PATH": activated_path(),
    }
    environment.pop("MPLBACKEND", None)
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0", "--allow-root"]
    command += [f"--ServerApp.root_dir={folder}", "--IdentityProvider.token=secret"]
    with (base / "log").open("w") as log, subprocess.Popen(command, env=environment, stderr=log) as server:
        try:
            yield Lab(_address(base / "runtime", server, base / "log"), "secret", folder)
        finally:
            server.terminate()


@pytest.fixture
def page() -> Iterator[Page]:
    """Open an empty page in Debian's Chromium, or another that CHROMIUM names."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        pytest.fail("No Chromium found. Install Debian's package chromium, or set CHROMIUM to its path.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(120_000)
        yield page
        browser.close()


def _write(path: Path, data: dict) -> None:
    path.write_text(json.dumps(data))


def _address(runtime: Path, server: subprocess.Popen, log: Path) -> str:
    """Wait until the server answers; it writes its port into its runtime folder."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.poll() is None:
        for entry in runtime.glob("jpserver-*.json"):
            address = json.loads(entry.read_text())["url"].rstrip("/")
            with urllib.request.urlopen(f"{address}/api?token=secret"):
                return address
        time.sleep(0.3)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")
