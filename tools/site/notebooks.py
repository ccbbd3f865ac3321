"""Page of a notebook: its pictures in files, its sections with their questions, its tests folded."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from helpers.accessibility import image_tag
from tools.site.practice import Place, Section, headings, linked, practice_line

PICTURES = "pictures"
"""Folder of the pictures, at the root of the site."""

DATA_PICTURE = re.compile(
    r'<img alt="(?P<alt>[^"]*)" src="data:image/png;base64,(?P<png>[^"]+)"[^>]*>', re.DOTALL
)
NEEDS_A_KERNEL = ("application/vnd.jupyter.widget-view+json", "application/javascript")


def page_of(
    notebook: NotebookNode,
    page: str,
    *,
    above: str = "",
    sections: Mapping[Section, Place] | None = None,
    questions: Mapping[Section, Sequence[Place]] | None = None,
    pictures: Path,
) -> NotebookNode:
    """Return a notebook as Sphinx shall read it.

    Args:
        notebook: the notebook, with outputs if it has been run.
        page: its path from the root of the site's source.
        above: Markdown that stands below the title.
        sections: sections of lessons, to which questions lead.
        questions: questions, to which sections of this notebook lead.
        pictures: folder in which the pictures of its outputs are written.

    Returns:
        Another notebook.
    """
    made = deepcopy(notebook)
    made.metadata.pop("widgets", None)
    cells = [part for cell in made.cells for part in _split(cell)]
    if above and cells:
        cells[0].source = _below_title(cells[0].source, above)
    made.cells = list(_practiced(cells, page, questions or {}))
    for cell in made.cells:
        if cell.cell_type == "markdown":
            cell.source = linked(cell.source, sections or {})
        elif cell.cell_type == "code":
            _fold(cell)
    made.cells = [part for cell in made.cells for part in _shown(cell, page, pictures)]
    return made


def _split(cell: NotebookNode) -> Iterator[NotebookNode]:
    """Split a text at its headings, so that each section begins a cell."""
    starts = [line for line, _, _ in headings(cell.source)] if cell.cell_type == "markdown" else []
    if len(starts) < 2 and starts in ([], [0]):
        yield cell
        return
    lines = cell.source.splitlines()
    starts = sorted({0, *starts})
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield nbformat.v4.new_markdown_cell("\n".join(lines[begin:end]).strip())


def _below_title(text: str, added: str) -> str:
    first, _, rest = text.partition("\n")
    return f"{first}\n\n{added}\n\n{rest.lstrip()}"


def _practiced(
    cells: Sequence[NotebookNode], page: str, questions: Mapping[Section, Sequence[Place]]
) -> Iterator[NotebookNode]:
    """Put below each section the questions that practice it: before the next heading as high or higher."""
    number = page.rpartition("/")[2][:2]
    waiting: list[tuple[int, str]] = []
    for cell in cells:
        found = headings(cell.source)[:1] if cell.cell_type == "markdown" else []
        for _, level, title in found:
            yield from _lines(waiting, level)
            waiting = [one for one in waiting if one[0] < level]
            if places := questions.get((number, title.replace("`", ""))):
                waiting.append((level, practice_line(places)))
        yield cell
    yield from _lines(waiting, 1)


def _lines(waiting: Sequence[tuple[int, str]], level: int) -> Iterator[NotebookNode]:
    yield from (nbformat.v4.new_markdown_cell(line) for above, line in reversed(waiting) if above >= level)


def _fold(cell: NotebookNode) -> None:
    """Fold a cell whose code JupyterLab folds."""
    if cell.metadata.get("jupyter", {}).get("source_hidden"):
        cell.metadata["tags"] = [*cell.metadata.get("tags", []), "hide-input"]


def _shown(cell: NotebookNode, page: str, pictures: Path) -> Iterator[NotebookNode]:
    """Yield a cell with outputs that need no kernel; Markdown in an output becomes a text below it."""
    texts = []
    outputs = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        for kind in NEEDS_A_KERNEL:
            data.pop(kind, None)
        if "text/markdown" in data:
            texts.append(nbformat.v4.new_markdown_cell(data["text/markdown"]))
            continue
        if "image/png" in data and "text/html" not in data:
            alt = output.metadata.get("image/png", {}).get("alt", "")
            data["text/html"] = image_tag(data["image/png"], alt)
        if "text/html" in data:
            data["text/html"] = _with_files(data["text/html"], page, pictures)
            data.pop("image/png", None)
        outputs.append(output)
    if cell.cell_type == "code":
        cell.outputs = outputs
    yield cell
    yield from texts


def _with_files(text: str, page: str, pictures: Path) -> str:
    """Write the pictures within HTML to files, each once, and lead to them."""

    def link(found: re.Match[str]) -> str:
        content = base64.b64decode(found["png"])
        name = hashlib.sha256(content).hexdigest()[:20] + ".png"
        pictures.mkdir(parents=True, exist_ok=True)
        (pictures / name).write_bytes(content)
        width, height = _size(content)
        address = "../" * page.count("/") + f"{PICTURES}/{name}"
        return f'<img alt="{found["alt"]}" src="{address}" width="{width}" height="{height}" loading="lazy">'

    return DATA_PICTURE.sub(link, text)


def _size(png: bytes) -> tuple[int, int]:
    """Return width and height of a PNG in pixels."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
