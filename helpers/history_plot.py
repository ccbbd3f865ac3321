"""The learning curve of a Keras model."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from helpers.accessibility import alt_text
from helpers.curve_shape import CurveShape, curve_shape
from helpers.history_frame import history_frame
from helpers.history_panel import SETTINGS, draw_panel

_MOST_COLUMNS = 3
_PANEL_INCHES = (4.6, 3.2)
_CHARACTERS_AN_INCH = 12  # of the title's font


@dataclass(frozen=True)
class HistoryDisplay:
    """A learning curve that was drawn: what it says, its data, and the picture."""

    shape: str
    verdict: str
    remedy: str
    best_epoch: int | None
    alt: str = field(repr=False)
    data: pd.DataFrame = field(repr=False)
    figure: Figure = field(repr=False)
    axes: tuple[Axes, ...] = field(repr=False)

    def _ipython_display_(self) -> None:
        """Show the picture if it was put away; a picture still open shows by itself when its cell ends."""
        if not plt.fignum_exists(getattr(self.figure, "number", -1)):
            from IPython import display

            display.display(self.figure)  # type: ignore[no-untyped-call]


def dl_history_plot(
    history: Any,  # noqa: ANN401 - a Keras History or a mapping; Keras is not imported for its type
    *,
    ax: Axes | Sequence[Axes] | None = None,
    metrics: Sequence[str] | None = None,
    title: str = "Learning curve",
) -> HistoryDisplay:
    """Draw the loss of each epoch, and say what shape the curve has.

    Args:
        history: what `model.fit` returned, or its `.history` dictionary.
        ax: where to draw; None makes a figure. One axes takes the loss; several take the metrics too.
        metrics: which metrics to draw after the loss, without "val_"; None draws all, an empty list none.
        title: stands above the picture.

    Returns:
        What the curve says (shape, verdict, remedy, best epoch), the numbers drawn, the figure and its axes.
    """
    frame = history_frame(history)
    panels = ["loss", *_further(frame, metrics)]
    axes = _new_axes(len(panels)) if ax is None else _given_axes(ax, panels if metrics else panels[:1])
    judged = curve_shape(frame)
    drawn = panels[: len(axes)]
    for panel, name in zip(axes, drawn, strict=False):
        draw_panel(panel, frame, name, judged.best_epoch)
    figure = _write_title(axes[0], f"{judged.verdict} {judged.remedy}", title, own_figure=ax is None)
    alt = _describe(frame, drawn, judged, title)
    if ax is None:
        alt_text(figure, alt)
    data = frame[[key for name in drawn for key in (name, f"val_{name}") if key in frame]]
    return HistoryDisplay(
        judged.shape, judged.verdict, judged.remedy, judged.best_epoch, alt, data, figure, axes
    )


def _further(frame: pd.DataFrame, metrics: Sequence[str] | None) -> list[str]:
    """Name the panels that follow the loss."""
    known = list(
        dict.fromkeys(str(key).removeprefix("val_") for key in frame if key not in ("loss", "val_loss"))
    )
    if metrics is None:
        return known
    if isinstance(metrics, str):
        raise TypeError(f"metrics is a list of names, such as [{metrics!r}].")
    if unknown := [name for name in metrics if name not in known]:
        has = ", ".join(known) or "only the loss"
        raise ValueError(f"The history has no metric {unknown[0]!r}; it has {has}.")
    return list(metrics)


def _new_axes(panels: int) -> tuple[Axes, ...]:
    columns = min(panels, _MOST_COLUMNS)
    rows = -(-panels // columns)
    width, height = _PANEL_INCHES
    room_for_title = 1.6 if columns == 1 else 0
    size = (width * columns + room_for_title, height * rows + 0.7)
    _, grid = plt.subplots(rows, columns, figsize=size, squeeze=False, layout="constrained")
    for unused in grid.flat[panels:]:
        unused.remove()
    return tuple(grid.flat[:panels])


def _given_axes(ax: Axes | Sequence[Axes], panels: list[str]) -> tuple[Axes, ...]:
    axes = tuple(np.ravel(np.asarray(ax, dtype=object)))
    if not axes or not all(isinstance(one, Axes) for one in axes):
        raise TypeError("ax takes Matplotlib axes, as `figure, ax = plt.subplots()` gives them.")
    if len(axes) < len(panels):
        raise ValueError(
            f"There are {len(panels)} panels to draw ({', '.join(panels)}) but {len(axes)} axes."
        )
    return axes


def _write_title(ax: Axes, words: str, title: str, *, own_figure: bool) -> Figure:
    figure = ax.get_figure(root=True)
    assert isinstance(figure, Figure)  # an axes that was drawn on has one
    width = figure.get_figwidth() * (1 if own_figure else ax.get_position().width)
    text = "\n".join([title, *textwrap.wrap(words, max(30, int(width * _CHARACTERS_AN_INCH)))])
    if own_figure:
        figure.suptitle(text, fontsize=11)
    else:
        ax.set_title(text, fontsize=10, pad=16)
    return figure


def _describe(frame: pd.DataFrame, panels: list[str], judged: CurveShape, title: str) -> str:
    """Write the alt text: from where to where each line goes, the best epoch, and the verdict."""
    parts = [f"{title} over {len(frame)} epoch{'s' if len(frame) > 1 else ''}."]
    for name in panels:
        for key, label in ((name, "" if name in SETTINGS else "training "), (f"val_{name}", "validation ")):
            if key in frame:
                first, last = frame[key].iloc[0], frame[key].iloc[-1]
                parts.append(f"The {label}{name.replace('_', ' ')} goes from {first:.3g} to {last:.3g}.")
    if judged.best_epoch is not None:
        which = "validation" if "val_loss" in frame else "training"
        parts.append(f"The {which} loss is lowest at epoch {judged.best_epoch}.")
    return " ".join([*parts, judged.verdict, judged.remedy])
