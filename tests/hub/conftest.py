"""A hub as `make hub` starts it, and a browser for each of its people."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PATIENCE, page
from tests.notebooks.exercise import COURSE
from tools.hub.plan import Plan, load

__all__ = ["page"]  # a fixture


MORE = os.environ.get("HUB_OPTIONS", "").split()
"""Further options of each hub: `--no-accounts` tries what an ordinary user has, as root."""


@dataclass(frozen=True)
class Hub:
    """A running hub: its plan, its process, and the file with what it has printed."""

    plan: Plan
    process: subprocess.Popen
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text()

    def address(self, person: str, path: str = "") -> str:
        """Return the address of something in a person's server."""
        return f"{self.plan.address}/user/{person}/{path}"

    def processes(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)


@contextmanager
def running(folder: Path, *options: str) -> Iterator[Hub]:
    """Start a hub and wait until it is ready; end it as Ctrl-C does, if it still runs."""
    log = folder / "log"
    command = [sys.executable, "-m", "tools.hub", "--port", "0", *options, *MORE]
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=COURSE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_let_be_interrupted,
        )
    try:
        yield Hub(load(_folder(process, log)), process, log)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def _let_be_interrupted() -> None:
    """Let Ctrl-C end the process, also where a shell has started these tests in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _folder(process: subprocess.Popen, log: Path) -> Path:
    for _ in range(600):
        if found := re.search(r"lies in (\S+)\. Ctrl-C", log.read_text()):
            return Path(found[1])
        if process.poll() is not None:
            break
        try:
            process.wait(0.3)
        except subprocess.TimeoutExpired:
            continue
    pytest.fail(f"The hub did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Iterator[Hub]:
    with running(tmp_path_factory.mktemp("hub")) as started:
        yield started


def log_in(hub: Hub, page: Page, person: str) -> None:
    """Log a person in, and wait for JupyterLab in the server that the hub then starts."""
    page.goto(hub.plan.address)
    page.fill("#username_input", person)
    page.fill("#password_input", hub.plan.password)
    page.click("#login_submit")
    page.wait_for_url(f"**/user/{person}/lab*", timeout=PATIENCE)


def another_browser(page: Page) -> Page:
    """Return a page that shares no login with the first."""
    assert page.context.browser
    other = page.context.browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
    other.set_default_timeout(PATIENCE)
    return other
