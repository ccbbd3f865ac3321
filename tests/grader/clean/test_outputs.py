"""Outputs are built anew: valid, and harmless, whatever the kernel sent."""

import base64
import struct

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.notebooknode import from_dict
from nbformat.v4 import new_code_cell, new_notebook, new_output

from grader.clean.outputs import clean_output, joined
from tests.grader.fuzz import fuzzed

PNG = "iVBORw0KGgo="


def cleaned(output: object) -> nbformat.NotebookNode:
    """Clean an output, and see that it may stand in a notebook that can be written."""
    found = clean_output(from_dict(output))
    notebook = new_notebook(cells=[new_code_cell(outputs=[found])])
    nbformat.validate(notebook)
    nbformat.writes(notebook).encode()
    return found


def shown(data: dict, metadata: dict | None = None) -> nbformat.NotebookNode:
    return cleaned({"output_type": "display_data", "data": data, "metadata": metadata or {}})


def test_a_plot_stays_with_its_size_and_description():
    metadata = {"image/png": {"width": 300, "height": 200.5, "alt": "The loss falls."}}
    found = shown({"image/png": PNG, "text/plain": "<Figure>"}, metadata)
    assert (found.data["image/png"], found.metadata) == (PNG, metadata)


@pytest.mark.parametrize(
    "kind",
    ["application/javascript", "text/vnd.mermaid", "application/vnd.jupyter.widget-view+json", "text/x-new"],
)
def test_scripts_widgets_and_the_unknown_are_not_shown(kind):
    assert shown({kind: "alert(1)"}).data == {"text/plain": f"[not shown: {kind}]"}
    assert shown({kind: {"model_id": "a"}, "text/plain": "50 %"}).data == {"text/plain": "50 %"}


def test_a_page_that_needs_its_script_gives_way_to_its_text():
    assert shown({"text/html": "<SCRIPT>draw()</SCRIPT><p>x</p>", "text/plain": "Chart"}).data == {
        "text/plain": "Chart"
    }


@pytest.mark.parametrize(
    "metadata",
    [
        {"image/png": {"width": "1 onload=alert(1)"}},
        {"image/png": {"height": float("nan"), "width": True}},
        {"filenames": {"image/png": "https://example.org/seen.png"}},
        {"text/html": {"isolated": True}},
        {"image/png": "wide", "width": 10**9},
        ["odd"],
    ],
)
def test_metadata_that_reaches_into_the_page_is_dropped(metadata):
    assert shown({"image/png": PNG, "text/html": "<p>x</p>"}, metadata).metadata == {}


@pytest.mark.parametrize("data", ['"><script>alert(1)</script>', "https://example.org/a.png", 5, None, [PNG]])
def test_a_picture_is_base64_or_none(data):
    assert "image/png" not in shown({"image/png": data}).data


def test_a_picture_that_would_fill_a_browsers_memory_is_not_shown():
    huge = base64.b64encode(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 30_000, 30_000) + b"\1\0\0\0\0"
    )
    text = huge.decode()
    assert shown({"image/png": text, "text/plain": "<Figure>"}).data == {"text/plain": "<Figure>"}
    assert shown({"image/png": text}).data == {"text/plain": "[not shown: image/png]"}
    page = f"<p>a</p><img src='data:image/png;base64,{text}'>"
    assert "base64" not in shown({"text/html": page}).data["text/html"]
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,{text}"/></svg>'
    assert "base64" not in shown({"image/svg+xml": drawing}).data["image/svg+xml"]


def test_markdown_is_shown_as_text_and_formulas_without_macros_that_load():
    assert shown({"text/markdown": "**a**", "text/plain": "<Markdown>"}).data == {"text/plain": "**a**"}
    assert "\\style" not in shown({"text/latex": r"\style{cursor:url(a)}{x}"}).data["text/latex"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KINDS = ["output_type", "name", "text", "data", "metadata", "execution_count", "ename", "evalue", "traceback"]
DATA = st.dictionaries(
    st.sampled_from(["text/plain", "text/html", "image/png", "image/svg+xml", "x/y"]), JSON
)
TYPES = st.sampled_from(["stream", "error", "execute_result", "display_data", "new"])


@fuzzed
@given(st.dictionaries(st.sampled_from(KINDS), JSON | DATA, max_size=6), TYPES)
def test_any_output_becomes_a_valid_one(output, kind):
    cleaned({**output, "output_type": kind})


def test_text_of_one_stream_is_joined_and_what_comes_between_divides_it():
    shown = new_output("display_data", data={"text/plain": "shown"})
    said = [new_output("stream", name=name, text=text) for name, text in (("stdout", "a"), ("stdout", "b"))]
    error = new_output("stream", name="stderr", text="e")
    found = joined([*said, error, *said, shown, *said])
    assert [output.get("text") for output in found] == ["ab", "e", "ab", None, "ab"]
    assert said[0].text == "a"
