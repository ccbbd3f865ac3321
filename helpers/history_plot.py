"""The learning curve of a Keras model."""

import difflib
import textwrap
from collections.abc import Iterable, Mapping, Sequence
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
from helpers.history_panel import SETTINGS, Scale, draw_panel

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
    metrics: str | Sequence[str] | None = None,
    title: str = "Learning curve",
    scale: Scale | None = None,
    unit: str | Mapping[str, str] = "",
) -> HistoryDisplay:
    """Draw the loss of each epoch, and say which shape the curve has.

    Args:
        history: what `model.fit` returned, its `.history` dictionary or a data frame of it, or the table of a
            `CSVLogger` (a data frame, or the path of the file).
        ax: where to draw; None makes a figure. One axes takes the loss; several take the metrics too.
        metrics: which metrics to draw after the loss; None draws all, an empty list none. "val_accuracy"
            means the panel of "accuracy", which shows training and validation; "loss" is always drawn.
        title: stands above the picture.
        scale: of the loss axis, "log" or "linear"; None takes "log", where a factor has the same height
            everywhere, and "linear" for a loss that is not above 0. To compare curves, draw them into axes of
            a figure with `sharey=True`.
        unit: of the loss, such as "mpg"; or a dictionary, such as `{"loss": "mpg²", "mae": "mpg"}`.

    Returns:
        What the curve says (shape, verdict, remedy, best epoch), the numbers drawn, the figure and its axes.

    Raises:
        TypeError: the history, the metrics or the axes are something else.
        ValueError: the history has no such metric or no loss; there are too few axes; the scale is neither
            "linear" nor "log", or is "log" for a loss that is not above 0.
    """
    frame = history_frame(history)
    panels = ["loss", *_further(frame, metrics)]
    chosen = _choose_scale(frame, scale)
    units = unit if isinstance(unit, Mapping) else {"loss": unit}
    axes = _new_axes(len(panels)) if ax is None else _given_axes(ax, panels if metrics else panels[:1])
    judged = curve_shape(frame)
    drawn = panels[: len(axes)]
    for panel, name in zip(axes, drawn, strict=False):
        draw_panel(panel, frame, name, judged.best_epoch, scale=chosen, unit=units.get(name, ""))
    figure = _write_title(axes[0], f"{judged.verdict} {judged.remedy}", title, own_figure=ax is None)
    alt = _describe(frame, drawn, judged, title)
    if ax is None:
        alt_text(figure, alt)
    data = frame[[key for name in drawn for key in (name, f"val_{name}") if key in frame]]
    return HistoryDisplay(
        judged.shape, judged.verdict, judged.remedy, judged.best_epoch, alt, data, figure, axes
    )


def _further(frame: pd.DataFrame, metrics: str | Sequence[str] | None) -> list[str]:
    """Name the panels that follow the loss, each once."""
    known = list(dict.fromkeys(str(key).removeprefix("val_") for key in frame))
    if metrics is None:
        return [name for name in known if name != "loss"]
    asked = (metrics,) if isinstance(metrics, str) or not isinstance(metrics, Iterable) else tuple(metrics)
    if not all(isinstance(name, str) for name in asked):
        raise TypeError(f'metrics takes a list of names, such as ["accuracy"]; got {metrics!r}.')
    names = dict.fromkeys(name.removeprefix("val_") for name in asked)
    if unknown := [name for name in names if name not in known]:
        near = difflib.get_close_matches(unknown[0], known, n=1, cutoff=0.4)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"The history has no metric {unknown[0]!r}; it has {', '.join(known)}.{hint}")
    return [name for name in names if name != "loss"]


def _choose_scale(frame: pd.DataFrame, scale: Scale | None) -> Scale:
    """Take the scale that was asked for; else one kind of axis for all curves, as far as there is a choice.

    The verdicts compare with the loss's own level. On a log axis they can be seen: a gap of twice the
    training loss is as high at a loss of 600 as at 0.3.
    """
    if scale not in ("linear", "log", None):
        raise ValueError(f'scale is "log" or "linear"; got {scale!r}.')
    drawn = frame[[key for key in ("loss", "val_loss") if key in frame]]
    above_zero = bool((drawn > 0).any(axis=None)) and not (drawn <= 0).any(axis=None)
    if scale == "log" and not above_zero:
        raise ValueError('A loss of 0 or less has no place on a log axis. Use scale="linear".')
    return scale or ("log" if above_zero else "linear")


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
                values = frame[key].dropna() if np.isfinite(frame[key]).any() else frame[key]
                first, last = values.iloc[0], values.iloc[-1]
                parts.append(f"The {label}{name.replace('_', ' ')} goes from {first:.3g} to {last:.3g}.")
    if judged.best_epoch is not None:
        which = "validation" if "val_loss" in frame else "training"
        parts.append(f"The {which} loss is lowest at epoch {judged.best_epoch}.")
    return " ".join([*parts, judged.verdict, judged.remedy])
