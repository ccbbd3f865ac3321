"""Diagrams of tables of numbers or words: a padded row, an embedding, the weights of attention."""

from collections.abc import Collection, Sequence
from numbers import Integral, Real

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from helpers.accessibility import alt_text

_INCHES_PER_LETTER, _INCHES_PER_ROW = 0.1, 0.36
_LIGHTEST, _DARKEST = 1.0, 0.3  # grays of the smallest and the largest number
_WHITE_BELOW = 0.6  # on a darker gray the number is white


def draw_matrix(
    values: Sequence[Sequence[object]],
    *,
    rows: Sequence[str] = (),
    columns: Sequence[str] = (),
    marked: Collection[str] = (),
    title: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw a table whose cells show their values.

    Args:
        values: the cells, row by row: numbers or texts. A float is shown with two decimals, on a gray that is
            the darker, the larger the number: white is 0, or the smallest number if that is negative. A whole
            number or a text stands on white.
        rows: the name of each row.
        columns: the name of each column.
        marked: the names of rows that get a thick frame.
        title: stands above the diagram.
        ax: where to draw; None makes a figure, with alt text that says the same in words.

    Returns:
        The axes. A cell is as wide and as high as 1; rows are counted from 0, from the top.

    Raises:
        ValueError: there is no cell, the rows differ in length, the number of names is not the number of rows
            or columns, or `marked` names no row.
    """
    table = [list(row) for row in values]
    _check(table, rows, columns, marked)
    texts = [[_write(value) for value in row] for row in table]
    if ax is None:
        longest = max(len(text) for line in [*texts, columns] for text in line)
        width = max(0.5, _INCHES_PER_LETTER * (longest + 1))
        name_width = _INCHES_PER_LETTER * max(map(len, rows), default=0)
        size = (width * len(table[0]) + name_width + 0.4, _INCHES_PER_ROW * (len(table) + 1) + 0.5)
        figure, ax = plt.subplots(figsize=size, layout="constrained")
        alt_text(figure, _describe(texts, rows, columns, marked, title))
    grays = _grays(table)
    for (row, column), gray in np.ndenumerate(grays):
        ax.add_patch(Rectangle((column, row), 1, 1, facecolor=str(gray), edgecolor="0.6"))
        color = "white" if gray < _WHITE_BELOW else "black"
        ax.text(column + 0.5, row + 0.5, texts[row][column], ha="center", va="center", color=color)
    for row, name in enumerate(rows):
        if name in marked:
            frame = Rectangle((0, row), len(table[0]), 1, fill=False, edgecolor="black", linewidth=3)
            ax.add_patch(frame)
    ax.set(title=title, xlim=(-0.05, len(table[0]) + 0.05), ylim=(len(table) + 0.05, -0.05))
    ax.set_xticks([column + 0.5 for column in range(len(columns))], columns)
    ax.set_yticks([row + 0.5 for row in range(len(rows))], rows)
    ax.tick_params(length=0, labeltop=True, labelbottom=False)
    ax.spines[:].set_visible(False)
    return ax


def _check(
    table: Sequence[Sequence[object]], rows: Sequence[str], columns: Sequence[str], marked: Collection[str]
) -> None:
    if not table or not table[0]:
        raise ValueError("No cells to draw: give rows of values, such as [[0.9, 0.1], [0.4, 0.6]].")
    if len({len(row) for row in table}) > 1:
        raise ValueError(f"Rows of one length are needed; got {[len(row) for row in table]} values.")
    for names, number, kind in ((rows, len(table), "rows"), (columns, len(table[0]), "columns")):
        if len(names) not in (0, number):
            raise ValueError(f"{len(names)} names for {number} {kind}: each needs one.")
    if unknown := [name for name in marked if name not in rows]:
        raise ValueError(f"No row {unknown[0]!r} to mark.")


def _is_shaded(value: object) -> bool:
    return isinstance(value, Real) and not isinstance(value, Integral)


def _write(value: object) -> str:
    return f"{value:.2f}" if _is_shaded(value) else str(value)


def _grays(table: Sequence[Sequence[object]]) -> np.ndarray:
    """The gray of each cell: white for 0, or for the smallest number if it is negative, and for texts."""
    numbers = np.array([[value if _is_shaded(value) else np.nan for value in row] for row in table], float)
    finite = numbers[np.isfinite(numbers)]
    lowest, highest = finite.min(initial=0), finite.max(initial=0)
    if lowest == highest:
        return np.full(numbers.shape, _LIGHTEST)
    share = (numbers - lowest) / (highest - lowest)
    return np.where(np.isfinite(share), _LIGHTEST - share * (_LIGHTEST - _DARKEST), _LIGHTEST)


def _describe(
    texts: Sequence[Sequence[str]],
    rows: Sequence[str],
    columns: Sequence[str],
    marked: Collection[str],
    title: str,
) -> str:
    parts = [f"{title}." if title else "", f"Table of {len(texts)} by {len(texts[0])} cells."]
    for number, line in enumerate(texts):
        cells = [text or "empty" for text in line]
        if columns:
            cells = [f"{column} {cell}" for column, cell in zip(columns, cells, strict=True)]
        parts.append(f"{rows[number] if rows else f'Row {number}'}: {', '.join(cells)}.")
    if marked:
        parts.append(f"Framed: {', '.join(marked)}.")
    return " ".join(part for part in parts if part)
