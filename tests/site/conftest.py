"""The site as `make site` built it, served on this machine, and a browser to look at it."""

import http.server
import threading
from functools import partial

import pytest

from tests.browser.conftest import page
from tests.notebooks.exercise import COURSE

__all__ = ["page"]  # a fixture

HTML = COURSE / "build" / "site" / "html"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site():
    """Address of the site."""
    if not (HTML / "index.html").exists():
        pytest.fail("There is no site. Run `make test-site`, which builds it first.")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=HTML)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
