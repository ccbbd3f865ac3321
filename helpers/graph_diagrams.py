"""Diagrams of steps and of recurrent cells: boxes at the places of a grid, with arrows between them."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.text import Annotation

from helpers.accessibility import alt_text
from helpers.diagram_parts import Edge, check_unique, draw_label

_INCHES_PER_COLUMN, _INCHES_PER_ROW = 1.7, 1.05
_SAG = 0.55  # rows that an arrow back hangs below its own row
_BOX = {"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": "black"}


def draw_graph(
    rows: Sequence[Sequence[str]], edges: Mapping[Edge, object], *, title: str = "", ax: Axes | None = None
) -> Axes:
    """Draw boxes at the places of a grid, and arrows between them.

    Args:
        rows: the names of the boxes, row by row from the top; an empty name leaves its place free:
            `[["", "output"], ["state 1", "state 2"]]`.
        edges: the arrows, each with what stands beside it, or None:
            `{("state 1", "state 2"): None, ("state 2", "output"): "weights"}`. An arrow that goes back in its
            row is bent.
        title: stands above the diagram.
        ax: where to draw; None makes a figure, with alt text that says the same in words.

    Returns:
        The axes.

    Raises:
        TypeError: a row is a text instead of a list of names.
        ValueError: there is no box, two boxes have one name, or an arrow belongs to no box.
    """
    places = _places(rows)
    if unknown := [name for edge in edges for name in edge if name not in places]:
        raise ValueError(f"No box {unknown[0]!r}: an arrow goes from one name of `rows` to another.")
    columns, height = max(map(len, rows)), float(len(rows))
    if any(_goes_back(places[start], places[end]) for start, end in edges):
        height += 0.4  # below the last row there is no other row to hang into
    if ax is None:
        size = (_INCHES_PER_COLUMN * columns, _INCHES_PER_ROW * height + (0.5 if title else 0.1))
        figure, ax = plt.subplots(figsize=size, layout="constrained")
        alt_text(figure, _describe(places, edges, title))
    ax.set(title=title, xlim=(-0.5, columns - 0.5), ylim=(-height + 0.5, 0.5))
    ax.axis("off")
    boxes = {name: _draw_box(ax, name, place) for name, place in places.items()}
    for (start, end), label in edges.items():
        _draw_arrow(ax, boxes[start], boxes[end], label)
    return ax


def _places(rows: Sequence[Sequence[str]]) -> dict[str, tuple[float, float]]:
    if any(isinstance(row, str) for row in rows):
        raise TypeError('Each row is a list of names, such as [["fit", "curve", "remedy"]].')
    names = [name for row in rows for name in row if name]
    if not names:
        raise ValueError("A diagram needs a box or more.")
    check_unique(names, "boxes")
    return {
        name: (float(column), -float(row_number))
        for row_number, row in enumerate(rows)
        for column, name in enumerate(row)
        if name
    }


def _goes_back(start: tuple[float, float], end: tuple[float, float]) -> bool:
    return start[1] == end[1] and end[0] < start[0]


def _draw_box(ax: Axes, name: str, place: tuple[float, float]) -> Annotation:
    return ax.annotate(name, place, ha="center", va="center", fontsize=10, bbox=_BOX, zorder=3)


def _draw_arrow(ax: Axes, start: Annotation, end: Annotation, label: object) -> None:
    (x_start, y_start), (x_end, y_end) = start.xy, end.xy
    goes_back = _goes_back(start.xy, end.xy)
    # The bend of arc3 is a share of the arrow's length: half of it is how deep the arrow hangs.
    bend = -2 * _SAG * _INCHES_PER_ROW / ((x_start - x_end) * _INCHES_PER_COLUMN) if goes_back else 0.0
    arrow = {
        "arrowstyle": "-|>",
        "color": "0.2",
        "connectionstyle": f"arc3,rad={bend}",
        "patchA": start.get_bbox_patch(),
        "patchB": end.get_bbox_patch(),
    }
    ax.annotate("", end.xy, start.xy, arrowprops=arrow, zorder=2)
    draw_label(ax, label, ((x_start + x_end) / 2, (y_start + y_end) / 2 - (_SAG if goes_back else 0)))


def _describe(places: Mapping[str, object], edges: Mapping[Edge, object], title: str) -> str:
    parts = [f"{title}." if title else "", "Diagram with the boxes " + ", ".join(places) + "."]
    arrows = [
        f"{start} to {end}" + ("" if label is None else f" ({label})")
        for (start, end), label in edges.items()
    ]
    if arrows:
        parts.append("Arrows go from " + "; ".join(arrows) + ".")
    return " ".join(" ".join(part.split()) for part in parts if part)
