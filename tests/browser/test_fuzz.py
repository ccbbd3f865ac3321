"""Fuzz of cleaned notebooks: converted by nbconvert, opened in a browser that reports all it would run.

FUZZ_MINUTES=30 python -m pytest -m "browser and fuzz" tests/browser/test_fuzz.py: half an hour of it
"""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import Page

from grader.clean.notebook import clean_notebook
from tests.grader.clean.test_html import HOSTILE
from tests.grader.clean.test_markdown import HOSTILE_MARKS

ROUNDS = 10
"""Pages that are opened; each shows up to 30 texts in every way in which a notebook can show one."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
LISTEN = """window.reported = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.reported.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));"""
LOOK = """() => {
    const found = [...window.reported];
    for (const element of document.querySelectorAll("*")) {
        for (const attribute of element.attributes)
            if (attribute.name.startsWith("on")) found.push(element.tagName + " " + attribute.name);
        if (element.matches("script, iframe, object, embed, form, :enabled"))
            found.push(element.tagName);
    }
    for (const link of document.links)
        // ":" has a link whose address is not one: it leads nowhere.
        if (!["http:", "https:", "mailto:", ":"].includes(link.protocol) && !link.matches("[href^='#']"))
            found.push("link " + link.outerHTML.slice(0, 200));
    return found;
}"""
"""What the browser refused to run or to load, and what waits for a reader's click or key."""

PARTS = """
< > </ /> " ' ` = & ; \\ $ $$ ![ [ ]( ) ] <!-- --> <![CDATA[ ]]> \\( \\) \\begin{a} \\end{a}
<script> </script> <svg> </svg> <math> <mtext> <style> </style> <noscript> <template> <title> <textarea> <p
<foreignObject> <animate alert(1) <?xml?> onload=alert(1) href=javascript:alert(1) src=//example.org/a
<iframe/srcdoc='<script>alert(1)</script>'> <object/data=x> <embed/src=x> <base/href=//example.org>
<link/rel=stylesheet/href=//example.org/a> <input/autofocus/onfocus=alert(1)> <form/action=//example.org>
<details/open/ontoggle=alert(1)> <a/href=javascript:alert(1)> <use/href=data:image/svg+xml,<svg/>>
attributeName=href/values=javascript:alert(1) style='background:url(//example.org/a)' <javascript:alert(1)>
&#106;avascript: &lt;script&gt; \\href{javascript:alert(1)}{x} \\style{x}{y} [a]:javascript:alert(1) files/
"""
BLANKS = (
    " ",
    "\n",
    "\n\n",
    "\t",
    "\0",
    "\x0b",
    "\x1b[31m",
    "\ud800",
    "```html\n",
    "> ",
    "- ",
    "# ",
    "| a |\n|-|\n",
)
WORDS = (*PARTS.split(), *BLANKS, *HOSTILE, *HOSTILE_MARKS)
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5)).map("".join)
KINDS = ("text/html", "image/svg+xml", "text/markdown", "text/latex", "text/plain", "application/javascript")


def notebook_of(texts: Sequence[str]) -> NotebookNode:
    """Return a notebook that shows each text in every way."""
    outputs = [new_output("display_data", data={kind: text}) for text in texts for kind in KINDS]
    outputs += [new_output("stream", text=text) for text in texts]
    outputs += [new_output("error", ename=text, evalue=text, traceback=[text]) for text in texts]
    return new_notebook(cells=[new_code_cell("1", outputs=outputs), *map(new_markdown_cell, texts)])


def page_of(notebook: NotebookNode) -> str:
    """Return the page that nbconvert makes of a notebook, with a policy under which nothing runs."""
    body, _ = HTMLExporter(template_name="basic").from_notebook_node(notebook)
    return f'<html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>{body}</html>'


def cleaned(texts: Sequence[str]) -> str:
    """Return the page of a notebook that shows these texts and was cleaned."""
    notebook = notebook_of(texts)
    clean_notebook(notebook)
    return page_of(notebook)


class Reader:
    """Opens pages in a browser, and says what they would have run or loaded."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page, self.path = page, path
        self.asked: list[str] = []
        page.add_init_script(LISTEN)
        page.on("request", lambda request: self.asked.append(request.url))

    def harm_in(self, text: str) -> list[str]:
        """Return what a page would have done."""
        self.path.write_text(text, encoding="utf-8", errors="replace")
        self.asked.clear()
        self.page.goto(self.path.as_uri())
        self.page.wait_for_timeout(50)
        found: list[str] = self.page.evaluate(LOOK)
        return found + [url for url in self.asked if not url.startswith(("data:", self.path.as_uri()))]


@pytest.fixture
def reader(page, tmp_path) -> Reader:
    return Reader(page, tmp_path / "page.html")


@pytest.mark.browser
@pytest.mark.fuzz
def test_nothing_that_was_cleaned_runs_or_loads_anything(reader):
    # Not shrunk, which would open thousands of pages: each text is tried alone instead.
    @settings(
        max_examples=ROUNDS,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(TEXTS, min_size=5, max_size=30))
    def look(texts: list[str]) -> None:
        if reader.harm_in(cleaned(texts)):
            found = {text: reader.harm_in(cleaned([text])) for text in texts}
            pytest.fail(f"{ {text: harm for text, harm in found.items() if harm} or texts }")

    look()


@pytest.mark.browser
def test_what_tests_know_to_be_hostile_does_nothing_either(reader):
    assert reader.harm_in(cleaned(WORDS)) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "<img src=x onerror=1>", "<a href='javascript:alert(1)'>x</a>", "<form>"],
)
def test_what_was_not_cleaned_would_be_reported(reader, hostile):
    notebook = new_notebook(cells=[new_markdown_cell("harmless")])
    assert reader.harm_in(page_of(notebook)) == []
    notebook.cells.append(new_markdown_cell(hostile))
    assert reader.harm_in(page_of(notebook))
