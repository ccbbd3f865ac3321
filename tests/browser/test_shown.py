"""A hostile submission, graded, in a real browser: nothing of it runs, nothing is loaded for it."""

import pytest
from playwright.sync_api import Page

from tests.grader.conftest import course  # noqa: F401 - fixtures of the harness's own tests
from tests.grader.test_shown import graded, pages  # noqa: F401

OURS = ("file:", "data:", "https://cdnjs.cloudflare.com/")
"""Where nbgrader's own pages take their parts from."""


def opened(page: Page, address: str) -> tuple[list[str], list[str]]:
    """Open a page; return what it loads from elsewhere, and what its scripts say."""
    loaded: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.route("https://**", lambda route: route.abort())
    page.goto(address)
    page.wait_for_timeout(1000)
    return [address for address in loaded if not address.startswith(OURS)], said


@pytest.mark.browser
def test_the_pages_of_a_hostile_submission_do_nothing(graded, page, tmp_path):  # noqa: F811
    for name, text in pages(graded[0], "eve").items():
        path = tmp_path / f"{name}.html"
        path.write_text(text)
        assert opened(page, path.as_uri()) == ([], []), name
        assert "kept" in page.inner_text("body")


@pytest.mark.browser
def test_a_hostile_page_would_be_seen(page, tmp_path):
    path = tmp_path / "hostile.html"
    path.write_text("<img src='https://example.org/a.png'><script>alert(1)</script>")
    assert opened(page, path.as_uri()) == (["https://example.org/a.png"], ["1"])
