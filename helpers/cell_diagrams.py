"""Diagrams of rows of cells: a window that slides over a series, a split, a filter."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from helpers.accessibility import alt_text

_INCHES_PER_CELL, _INCHES_PER_ROW = 0.42, 0.5
# Fills and hatches, so that no meaning hangs on color alone.
_STYLES: tuple[tuple[str, str | None], ...] = (
    ("0.82", None),
    ("white", "////"),
    ("white", "...."),
    ("0.35", None),
)


def draw_cells(
    rows: Mapping[str, str], kinds: Mapping[str, str], *, title: str = "", ax: Axes | None = None
) -> Axes:
    """Draw rows of cells, one for each letter of a text.

    Args:
        rows: the name of each row, and its cells, a letter each: `{"first": "iiit.", "second": ".iiit"}`.
        kinds: what each letter means: `{"i": "input", "t": "target"}`, four kinds at most. A dot is an empty
            cell, a space leaves its place free.
        title: stands above the diagram.
        ax: where to draw; None makes a figure, with alt text that says the same in words.

    Returns:
        The axes. Cells are counted from 0, from the left.

    Raises:
        ValueError: there is no row, there are more than four kinds, or a letter has no meaning.
    """
    letters = [letter for cells in rows.values() for letter in cells if letter not in ". "]
    if not letters:
        raise ValueError('No cells to draw: give rows such as {"window 1": "iiit.."}.')
    if unknown := [letter for letter in letters if letter not in kinds]:
        raise ValueError(f"No meaning for the letter {unknown[0]!r}: name it in `kinds`.")
    if len(kinds) > len(_STYLES):
        raise ValueError(f"{len(kinds)} kinds of cells: no more than {len(_STYLES)} can be told apart.")
    width = max(map(len, rows.values()))
    if ax is None:
        size = (_INCHES_PER_CELL * width + 1.6, _INCHES_PER_ROW * len(rows) + 1.3)
        figure, ax = plt.subplots(figsize=size, layout="constrained")
        alt_text(figure, _describe(rows, kinds, title))
    styles = dict(zip(kinds, _STYLES, strict=False))
    for row, cells in enumerate(rows.values()):
        for column, letter in enumerate(cells):
            if letter != " ":
                fill, hatch = styles.get(letter, ("white", None))
                cell = Rectangle(
                    (column, row + 0.12), 1, 0.76, facecolor=fill, hatch=hatch, edgecolor="black"
                )
                ax.add_patch(cell)
    ax.set(title=title, xlim=(-0.05, width + 0.05), ylim=(len(rows), 0), xticks=[], yticks=[])
    ax.set_yticks([row + 0.5 for row in range(len(rows))], list(rows))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    handles = [
        Patch(facecolor=fill, hatch=hatch, edgecolor="black", label=kinds[letter])
        for letter, (fill, hatch) in styles.items()
    ]
    ax.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=len(handles), frameon=False)
    return ax


def _describe(rows: Mapping[str, str], kinds: Mapping[str, str], title: str) -> str:
    parts = [f"{title}." if title else "", "Rows of cells."]
    parts += [
        f"{name.strip() or 'Next row'}: {', '.join(_runs(cells, kinds))}." for name, cells in rows.items()
    ]
    return " ".join(part for part in parts if part)


def _runs(cells: str, kinds: Mapping[str, str]) -> Sequence[str]:
    """Cells alike that stand side by side, in words, such as "4 input"."""
    runs: list[list[str]] = []
    for letter in cells:
        if runs and runs[-1][0] == letter:
            runs[-1].append(letter)
        else:
            runs.append([letter])
    return [f"{len(run)} {kinds.get(run[0], 'empty' if run[0] == '.' else 'free')}" for run in runs]
