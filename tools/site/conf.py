"""Sphinx's configuration. `source.py` puts it beside the pages."""

from pathlib import Path

from docutils import nodes
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

project = "Keras course"
author = "The Keras course's authors"
copyright = "The Keras course's authors; text under CC BY 4.0, code under MIT"
language = "en"

extensions = ["myst_nb", "sphinx_copybutton"]
exclude_patterns = ["_extra/**"]
nb_execution_mode = "off"  # recorded.py runs the notebooks
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # nothing from another host
nb_number_source_lines = False
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 4
myst_heading_slug_func = "github"  # as practice.slug
myst_update_mathjax = False

suppress_warnings = [
    "myst.header",  # exercises have titles of levels 1 and 3
    "misc.highlighting_failure",  # code with … for what was left out
]

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_extra_path = ["_extra"]
html_css_files = ["site.css"]
html_js_files = [("site.js", {"defer": "defer"})]
html_copy_source = False
html_show_sourcelink = False
html_math_renderer = "mathml"  # MathJax would come from another host

NAMED = {
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="Pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="On this page">',
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<div id="search-results">': '<h1>Search</h1>\n<div id="search-results">',
}
"""Replacements in the HTML of Furo and Sphinx, which axe asks for."""

# Code, not what it printed.
copybutton_selector = (
    "div.cell_input pre, div.highlight-python pre, div.highlight-bash pre, div.highlight-default pre"
)


def _formula(code: str, block: bool) -> str:
    # docutils has no \big; MathML stretches brackets on its own.
    return str(tex2mathml(code.replace(r"\big", ""), as_block=block))


def _inline(translator: HTML5Translator, node: nodes.math) -> None:
    translator.body.append(_formula(node.astext(), False))
    raise nodes.SkipNode


def _block(translator: HTML5Translator, node: nodes.math_block) -> None:
    translator.body.append(f'<div class="math" tabindex="0">{_formula(node.astext(), True)}</div>')
    raise nodes.SkipNode


def _name_parts(app: Sphinx, error: Exception | None) -> None:
    """Give names and levels to what a screen reader could not tell apart."""
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for old, new in NAMED.items():
            text = text.replace(old, new)
        page.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write formulas as MathML, which browsers show without a script."""
    app.connect("build-finished", _name_parts)
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
