"""What a student wrote in markdown: shown by nbconvert it looks as it did, and does nothing."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath, markdown2html_mistune
from nbconvert.filters.strings import strip_files_prefix

from grader.clean.markdown import markdown
from grader.clean.text import JOINER
from tests.grader.clean.browsing import harm_in
from tests.grader.clean.test_html import HOSTILE
from tests.grader.fuzz import fuzzed


def rendered(source: str) -> str:
    """Return the HTML that formgrader and feedback make of a markdown cell."""
    page = MarkdownWithMath(renderer=IPythonRenderer(escape=False, attachments={})).render(source)
    return strip_files_prefix(page)


HOSTILE_MARKS = [
    "![seen](https://example.org/seen.png)",
    "![seen][there]\n\n[there]: https://example.org/seen.png",
    "![x](attachment:none.png)",
    "[here](javascript:alert(1))",
    "[here](files/javascript:alert(1))",
    "[here](<javascript:alert(1)>)",
    "[here][there]\n\n[there]: javascript:alert(1)",
    "[here][there]\n\n> [there]:\n>   javascript:alert(1)",
    "[here](&#106;avascript:alert(1))",
    "<javascript:alert(1)>",
    "```mermaid\n<script>alert(1)</script>\n```",
    "# A <img src=x onerror=alert(1)> heading",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "- [ ] <img src=x onerror=alert(1)>",
    "$$ <img src=x onerror=alert(1)> $$",
    "`` ` <img src=x onerror=alert(1)> ``",
    "term\n: <img src=x onerror=alert(1)>",
    "<b\nonclick=alert(1)>x</b>",
    "<b/onclick=alert(1)>x</b>",
]


@pytest.mark.parametrize("hostile", HOSTILE + HOSTILE_MARKS)
def test_nothing_hostile_is_left(hostile):
    assert harm_in(rendered(markdown(f"Before.\n\n{hostile}\n\nAfter."))) == []


PIECES = [
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    ">",
    ":",
    "\\",
    "`",
    "$",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "# ",
    " ",
    '"',
    "&",
]
PIECES += [
    "javascript:alert(1)",
    "https://example.org",
    "files/",
    "img src=x onerror=1",
    "```mermaid\n",
    "#",
    "|",
]


@fuzzed
@given(st.lists(st.sampled_from([*PIECES, *HOSTILE, *HOSTILE_MARKS]), max_size=25))
def test_nothing_hostile_is_left_of_any_mixture(parts):
    assert harm_in(rendered(markdown("".join(parts)))) == []


@pytest.mark.parametrize(
    "honest",
    [
        "The loss is a < b and c > d, so it falls.",
        "**Bold**, *slanted*, `code`, ~~gone~~ and H<sub>2</sub>O<br>on two lines",
        "$\\frac{a}{b} < 1$ and $$x_i \\in \\{1, 2\\}$$",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "See [Keras](https://keras.io) and [above](#top), or [there].\n\n[there]: https://keras.io",
        "```python\nif a < b:\n    x = y[0]\n```",
    ],
)
def test_honest_markdown_is_untouched(honest):
    assert markdown(honest) == honest


@pytest.mark.parametrize(
    "code", ["`List<int>`", "```\n<p>x[0](1)</p>\n```", "$a<b$", "`![a](b)`", "`&#8364;`"]
)
def test_code_and_formulas_look_as_they_did(code):
    def words(page: str) -> str:
        return re.sub(r"<[^>]*>", "", page)

    assert words(rendered(markdown(code))).replace(JOINER, "") == words(rendered(code))


def test_a_flood_is_cut_and_soon_shown():
    began = time.process_time()
    shown = rendered(markdown("![" * 100_000))
    assert "[cut after 20,000 characters]" in shown.replace("(cut", "[cut")
    assert time.process_time() - began < 2


def test_it_is_done_once_and_for_all():
    for source in HOSTILE + HOSTILE_MARKS:
        assert markdown(markdown(source)) == markdown(source)


def test_an_address_that_is_named_again_and_again_is_not_repeated():
    text = "[a]: https://" + "x" * 15_000 + "\n\n" + "[a] " * 900
    assert len(markdown2html_mistune(markdown(text))) < 60_000
    honest = "[a]: https://example.org/a 'A title'\n\n" + "See [a], and `x[1]`. " * 50
    assert markdown(honest) == honest
