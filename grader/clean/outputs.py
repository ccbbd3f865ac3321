"""Outputs of a cell, rebuilt from the parts that are known and can be cleaned."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from grader.clean.html import html, svg
from grader.clean.picture import is_small
from grader.clean.text import formula, printable, terminal

BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
MOST_PIXELS = 20_000


def joined(outputs: Sequence[NotebookNode]) -> list[NotebookNode]:
    """Return outputs with printed text that follows other text of its stream joined to that."""
    found: list[NotebookNode] = []
    texts: list[str] = []
    for output in outputs:
        is_stream = output.get("output_type") == "stream"
        if is_stream and texts and found[-1].get("name") == output.get("name"):
            texts.append(printable(output.get("text")))
            continue
        if texts:
            found[-1]["text"] = "".join(texts)
        texts = [printable(output.get("text"))] if is_stream else []
        found.append(NotebookNode(output))
    if texts:
        found[-1]["text"] = "".join(texts)
    return found


def clean_output(output: NotebookNode) -> NotebookNode:
    """Return an output that shows the same and runs nothing; it is valid for any message of a kernel."""
    made: NotebookNode = new_output(**_parts(output))
    return made


def _parts(output: NotebookNode) -> dict[str, Any]:
    kind = output.get("output_type")
    if kind == "stream":
        name = "stderr" if output.get("name") == "stderr" else "stdout"
        return {"output_type": "stream", "name": name, "text": terminal(output.get("text"))}
    if kind == "error":
        lines = output.get("traceback")
        return {
            "output_type": "error",
            "ename": printable(output.get("ename")),
            "evalue": printable(output.get("evalue")),
            "traceback": [terminal(line) for line in lines] if isinstance(lines, list) else [],
        }
    shown = {"data": _data(output.get("data")), "metadata": _metadata(output.get("metadata"))}
    if kind == "execute_result":
        number = count(output.get("execution_count"))
        return {"output_type": "execute_result", "execution_count": number, **shown}
    return {"output_type": "display_data", **shown}


def count(number: object) -> int | None:
    """Return the number of a cell's run, if it is one."""
    return number if type(number) is int and 0 <= number < 10**9 else None


def _picture(text: object) -> str:
    found = printable(text)
    return found if BASE64.fullmatch(found) and is_small(found) else ""


SHOWN: dict[str, Callable[[object], str]] = {
    "text/plain": terminal,
    "text/html": html,
    "text/latex": formula,
    "image/svg+xml": svg,
    "image/png": _picture,
    "image/jpeg": _picture,
    "image/gif": _picture,
}
"""The kinds of data that are shown, each with what makes it harmless. Scripts and widgets are not."""


def _data(data: object) -> dict[str, str]:
    found = data if isinstance(data, dict) else {}
    shown = {kind: clean(found[kind]) for kind, clean in SHOWN.items() if kind in found}
    if "text/plain" in shown and "<script" in str(found.get("text/html", "")).lower():
        del shown["text/html"]  # without its script it is a torn page; its text says more
    if "text/markdown" in found:
        shown["text/plain"] = terminal(found["text/markdown"])  # it reads well as it is
    shown = {kind: text for kind, text in shown.items() if text}
    if not shown and found:
        kinds = printable(", ".join(map(str, found)))[:200]
        return {"text/plain": f"[not shown: {kinds}]"}
    return shown


def _metadata(metadata: object) -> dict[str, Any]:
    """Keep the size and the description of pictures: nbconvert writes what is here into the page."""
    found = metadata if isinstance(metadata, dict) else {}
    sized = {kind: _described(found[kind]) for kind in SHOWN if isinstance(found.get(kind), dict)}
    return {**_described(found), **{kind: kept for kind, kept in sized.items() if kept}}


def _described(metadata: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {
        name: metadata[name]
        for name in ("width", "height")
        if type(metadata.get(name)) in (int, float) and 0 < metadata[name] <= MOST_PIXELS
    }
    if isinstance(metadata.get("alt"), str):
        kept["alt"] = printable(metadata["alt"])[:2000]
    return kept
