"""One panel of a learning curve: training against validation, told apart by more than color."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import LogLocator, MaxNLocator, NullFormatter, StrMethodFormatter

# Two of the colors of Okabe and Ito: told apart with any color vision, and clear on white and on black.
_STYLES: dict[str, dict[str, Any]] = {
    "training": {"color": "#0072B2", "linestyle": "-", "marker": "o"},
    "validation": {"color": "#D55E00", "linestyle": "--", "marker": "s"},
}
_GRAY = "#6b6b6b"
# Keys of a history that are settings of the fit, neither training nor validation.
SETTINGS = ("learning_rate", "lr")
Scale = Literal["linear", "log"]
# Below this factor the steps 1, 2, 5 would leave an axis with hardly a number.
_FEW_STEPS = 6


def draw_panel(
    ax: Axes,
    frame: pd.DataFrame,
    name: str,
    best_epoch: int | None,
    *,
    scale: Scale = "linear",
    unit: str = "",
) -> None:
    """Draw the training and validation values of one loss or metric, and mark the best epoch.

    Args:
        ax: where to draw.
        frame: as `history_frame` returns it.
        name: the loss or metric, without "val_".
        best_epoch: the epoch to mark; None marks none.
        scale: of the loss axis; a metric's axis is linear.
        unit: stands behind the name on the axis.
    """
    columns = {"training": name, "validation": f"val_{name}"}
    lines = {label: frame[column].dropna() for label, column in columns.items() if column in frame}
    every = max(1, len(frame) // 10)
    for label, values in lines.items():
        start = every // 2 if label == "validation" else 0  # markers side by side where the lines are one
        ax.plot(values.index, values, markevery=(start, every), markersize=5, linewidth=1.8, **_STYLES[label])
    ax.set(xlabel="epoch", ylabel=_axis_label(name, unit, scale if name == "loss" else "linear"))
    if name == "loss" and scale == "log":
        _set_log_scale(ax)
    if name not in SETTINGS:
        _label_ends(ax, lines)
    if best_epoch is not None:
        ax.axvline(best_epoch, color=_GRAY, linestyle=":", linewidth=1.2, zorder=1)
        if name == "loss":
            _mark_best(ax, best_epoch, float(lines.get("validation", lines["training"])[best_epoch]))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, steps=[1, 2, 5, 10]))
    ax.grid(alpha=0.25)
    ax.spines[["top", "right"]].set_visible(False)


def _axis_label(name: str, unit: str, scale: Scale) -> str:
    notes = [note for note in (unit, "log scale" if scale == "log" else "") if note]
    words = name.replace("_", " ")
    return f"{words} ({', '.join(notes)})" if notes else words


def _set_log_scale(ax: Axes) -> None:
    ax.set_yscale("log")
    low, high = ax.get_ylim()
    ax.yaxis.set_major_locator(MaxNLocator(6) if high < _FEW_STEPS * low else LogLocator(subs=(1, 2, 5)))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    ax.yaxis.set_minor_formatter(NullFormatter())


def _label_ends(ax: Axes, lines: dict[str, pd.Series]) -> None:
    """Write each line's name at its end: the upper one above it, the lower one below, so they never meet."""
    ends = {label: values[np.isfinite(values)].iloc[-1:] for label, values in lines.items()}
    lowest_first = sorted((float(end.iloc[0]), label) for label, end in ends.items() if len(end))
    for (value, label), side in zip(lowest_first, ("top", "bottom"), strict=False):
        ax.annotate(
            label,
            (ends[label].index[0], value),
            xytext=(8, 0),
            textcoords="offset points",
            va="center" if len(lowest_first) == 1 else side,
            color=_STYLES[label]["color"],
            fontweight="bold",
        )


def _mark_best(ax: Axes, epoch: int, value: float) -> None:
    ax.plot(epoch, value, marker="*", markersize=15, color=_GRAY, markeredgecolor="white", zorder=5)
    ax.annotate(
        f"best: epoch {epoch}",
        (epoch, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        color=_GRAY,
        fontsize=9,
    )
