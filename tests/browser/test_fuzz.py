"""Whatever students' code shows: cleaned, converted, and opened in a browser that reports all it would run.

FUZZ_EXAMPLES=20000 pytest tests/browser/test_fuzz.py: half an hour of it
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import Page

from grader.clean.notebook import clean_notebook
from tests.grader.clean.test_html import HOSTILE
from tests.grader.clean.test_markdown import HOSTILE_MARKS

ROUNDS = max(3, int(os.environ.get("FUZZ_EXAMPLES", "100")) // 20)
"""Pages that are opened; each has some hundred pieces."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
LISTEN = """window.reported = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.reported.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));"""

PARTS = (
    *(
        "<",
        ">",
        "</",
        "/>",
        '"',
        "'",
        "`",
        "=",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\0",
        "\x0b",
        "&",
        ";",
        "\\",
        "$",
        "$$",
    ),
    *("script", "<script>", "</script>", "alert(1)", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>"),
    *("<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<noscript>", "<template>", "<title>"),
    *(
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=x>",
        "<embed src=x>",
        "<link rel=stylesheet",
    ),
    *(
        " href=//example.org/a>",
        "<base href=//example.org>",
        "<meta http-equiv=refresh content='0;url=//x.org'>",
    ),
    *(
        "<form action=//example.org>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
    ),
    *("<a href=javascript:alert(1)>", "<use href=data:image/svg+xml,<svg/>>", "<foreignObject>", "<animate "),
    *("attributeName=href values=javascript:alert(1)>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ?>", "<p "),
    *(
        "style='background:url(//example.org/a)'",
        "&#106;avascript:",
        "&lt;script&gt;",
        "[a](",
        ")",
        "![",
        "](",
        "]",
    ),
    *("[a]: javascript:alert(1)", "<javascript:alert(1)>", "\\begin{a}", "\\end{a}", "\\(", "\\style{x}{y}"),
    *(
        "\\href{javascript:alert(1)}{x}",
        "| a |\n| - |\n",
        "```html\n",
        "> ",
        "- ",
        "# ",
        "\x1b[31m",
        "\ud800",
    ),
)
PIECES = st.lists(
    st.sampled_from(PARTS) | st.sampled_from(HOSTILE + HOSTILE_MARKS) | st.text(max_size=5)
).map("".join)
KINDS = ("text/html", "image/svg+xml", "text/markdown", "text/latex", "text/plain", "application/javascript")


def page_of(pieces: list[str]) -> str:
    """Show each piece in every way in which a notebook can; return the page that nbconvert makes."""
    outputs = [new_output("display_data", data={kind: piece}) for piece in pieces for kind in KINDS]
    outputs += [new_output("stream", text=piece) for piece in pieces]
    outputs += [new_output("error", ename=piece, evalue=piece, traceback=[piece]) for piece in pieces]
    notebook = new_notebook(cells=[new_code_cell("1", outputs=outputs), *map(new_markdown_cell, pieces)])
    clean_notebook(notebook)
    body, _ = HTMLExporter(template_name="basic").from_notebook_node(notebook)
    return f'<html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>{body}</html>'


def reported(page: Page, path: Path, text: str) -> list[str]:
    """Open a page; return what the browser refused to run or to load, and what it has asked for."""
    path.write_text(text, encoding="utf-8", errors="replace")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(100)
    said: list[str] = page.evaluate("window.reported")
    return said + [address for address in asked if not address.startswith(("data:", path.as_uri()))]


@pytest.mark.browser
@pytest.mark.timeout(3600)
def test_nothing_that_was_cleaned_runs_or_loads_anything(page, tmp_path):
    page.add_init_script(LISTEN)

    @settings(max_examples=ROUNDS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(PIECES, min_size=5, max_size=30))
    def look(pieces: list[str]) -> None:
        assert reported(page, tmp_path / "page.html", page_of(pieces)) == []

    look()


@pytest.mark.browser
@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_what_was_not_cleaned_would_be_reported(page, tmp_path, hostile):
    page.add_init_script(LISTEN)
    text = page_of(["x"]).replace("</html>", f"{hostile}</html>")
    assert reported(page, tmp_path / "page.html", text)
