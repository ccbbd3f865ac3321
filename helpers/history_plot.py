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

# Two of Okabe and Ito's colours: told apart with any colour vision, and clear on white and on black.
_STYLES = {
    "training": {"color": "#0072B2", "linestyle": "-", "marker": "o"},
    "validation": {"color": "#D55E00", "linestyle": "--", "marker": "s"},
}
_GREY = "#7a7a7a"
_MOST_COLUMNS = 3
_PANEL_INCHES = (4.6, 3.2)


@dataclass(frozen=True)
class HistoryDisplay:
    """A learning curve that was drawn: the picture, its data, and what it says."""

    shape: str
    verdict: str
    remedy: str
    best_epoch: int | None
    alt: str = field(repr=False)
    data: pd.DataFrame = field(repr=False)
    figure: Figure = field(repr=False)
    axes: tuple[Axes, ...] = field(repr=False)

    def _ipython_display_(self) -> None:
        """Show the picture if the notebook no longer will: it shows open figures itself when a cell ends."""
        if not plt.fignum_exists(getattr(self.figure, "number", -1)):
            from IPython.display import display

            display(self.figure)


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
        The figure and its axes, the numbers drawn, the best epoch, and the verdict with its remedy.
    """
    frame = history_frame(history)
    panels = ["loss", *_further(frame, metrics)]
    axes = _new_axes(len(panels)) if ax is None else _given_axes(ax, panels if metrics else ["loss"])
    judged = curve_shape(frame)
    for panel, name in zip(axes, panels, strict=False):
        _draw_panel(panel, frame, name, judged.best_epoch)
    figure = axes[0].figure
    words = f"{judged.verdict} {judged.remedy}"
    _write_title(figure, axes[0], title, words, own_figure=ax is None)
    drawn = panels[: len(axes)]
    alt = _describe(frame, drawn, judged, title)
    if ax is None:
        alt_text(figure, alt)
    keys = [key for name in drawn for key in (name, f"val_{name}") if key in frame]
    return HistoryDisplay(
        judged.shape, judged.verdict, judged.remedy, judged.best_epoch, alt, frame[keys], figure, axes
    )


def _further(frame: pd.DataFrame, metrics: Sequence[str] | None) -> list[str]:
    known = list(dict.fromkeys(key.removeprefix("val_") for key in frame if key not in ("loss", "val_loss")))
    if metrics is None:
        return known
    if isinstance(metrics, str):
        raise TypeError(f"metrics is a list of names, such as [{metrics!r}].")
    if unknown := [name for name in metrics if name not in known]:
        raise ValueError(
            f"The history has no metric {unknown[0]!r}; it has {', '.join(known) or 'only the loss'}."
        )
    return list(metrics)


def _new_axes(panels: int) -> tuple[Axes, ...]:
    columns = min(panels, _MOST_COLUMNS)
    rows = -(-panels // columns)
    width, height = _PANEL_INCHES
    size = (width * columns + (1.6 if columns == 1 else 0), height * rows + 0.7)
    _, grid = plt.subplots(rows, columns, figsize=size, squeeze=False, layout="constrained")
    for unused in grid.flat[panels:]:
        unused.remove()
    return tuple(grid.flat[:panels])


def _given_axes(ax: Axes | Sequence[Axes], panels: list[str]) -> tuple[Axes, ...]:
    axes = (ax,) if isinstance(ax, Axes) else tuple(np.ravel(np.asarray(ax, dtype=object)))
    if not axes or not all(isinstance(one, Axes) for one in axes):
        raise TypeError("ax takes Matplotlib axes, as `figure, ax = plt.subplots()` gives them.")
    if len(axes) < len(panels):
        raise ValueError(
            f"There are {len(panels)} panels to draw ({', '.join(panels)}) but {len(axes)} axes."
        )
    return axes


def _draw_panel(ax: Axes, frame: pd.DataFrame, name: str, best: int | None) -> None:
    lines = {"training": frame.get(name), "validation": frame.get(f"val_{name}")}
    drawn = {label: values for label, values in lines.items() if values is not None}
    every = max(1, len(frame) // 10)
    for label, values in drawn.items():
        ax.plot(values.index, values, markevery=every, markersize=5, linewidth=1.8, **_STYLES[label])
    _label_ends(ax, drawn)
    if best is not None:
        ax.axvline(best, color=_GREY, linestyle=":", linewidth=1.2)
        if name == "loss":
            judged = list(drawn.values())[-1]
            ax.plot(
                best, judged[best], marker="*", markersize=14, color=_GREY, markeredgecolor="white", zorder=5
            )
            ax.annotate(
                f"best: epoch {best}",
                (best, 1),
                xycoords=("data", "axes fraction"),
                xytext=(0, 3),
                textcoords="offset points",
                ha="center",
                color=_GREY,
                fontsize=9,
            )
    readable = name.replace("_", " ")
    ax.set(xlabel="epoch", ylabel=readable)
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.grid(alpha=0.25)
    ax.spines[["top", "right"]].set_visible(False)


def _label_ends(ax: Axes, drawn: dict[str, pd.Series]) -> None:
    """Write each line's name at its end; the upper one above, the lower one below, so that they never meet."""
    ends = {label: values[np.isfinite(values)].iloc[-1:] for label, values in drawn.items()}
    ends = {label: end for label, end in ends.items() if len(end)}
    for label, end in ends.items():
        others = [float(other.iloc[0]) for name, other in ends.items() if name != label]
        upper = not others or (float(end.iloc[0]), label) >= (others[0], next(n for n in ends if n != label))
        ax.annotate(
            label,
            (end.index[0], end.iloc[0]),
            xytext=(7, 0),
            textcoords="offset points",
            va=("center" if not others else "bottom" if upper else "top"),
            color=_STYLES[label]["color"],
            fontweight="bold",
        )


def _write_title(figure: Any, ax: Axes, title: str, words: str, *, own_figure: bool) -> None:  # noqa: ANN401
    width = figure.get_figwidth() if own_figure else ax.get_position().width * figure.get_figwidth()
    text = "\n".join([title, *textwrap.wrap(words, max(30, int(width * 12)))])
    if own_figure:
        figure.suptitle(text, fontsize=11)
    else:
        ax.set_title(text, fontsize=10, pad=16)


def _describe(frame: pd.DataFrame, panels: list[str], judged: CurveShape, title: str) -> str:
    parts = [f"{title} over {len(frame)} epoch{'s' if len(frame) > 1 else ''}."]
    for name in panels:
        for key, label in ((name, "training"), (f"val_{name}", "validation")):
            if key in frame:
                first, last = frame[key].iloc[0], frame[key].iloc[-1]
                parts.append(f"The {label} {name.replace('_', ' ')} goes from {first:.3g} to {last:.3g}.")
    if judged.best_epoch is not None:
        which = "validation" if "val_loss" in frame else "training"
        parts.append(f"The {which} loss is lowest at epoch {judged.best_epoch}.")
    return " ".join([*parts, judged.verdict, judged.remedy])
