"""One panel of a learning curve: training against validation, told apart by more than colour."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import LogLocator, MaxNLocator, NullFormatter, StrMethodFormatter

# Two of Okabe and Ito's colours: told apart with any colour vision, and clear on white and on black.
_STYLES: dict[str, dict[str, Any]] = {
    "training": {"color": "#0072B2", "linestyle": "-", "marker": "o"},
    "validation": {"color": "#D55E00", "linestyle": "--", "marker": "s"},
}
_GREY = "#6b6b6b"
# Keys of a history that are settings of the fit, neither training nor validation.
SETTINGS = ("learning_rate", "lr")
# A loss that falls to a tenth or less looks flat on a linear axis long before it is.
_LOG_FROM = 10


def draw_panel(ax: Axes, frame: pd.DataFrame, name: str, best_epoch: int | None) -> None:
    """Draw the training and validation values of one loss or metric, and mark the best epoch."""
    columns = {"training": name, "validation": f"val_{name}"}
    lines = {label: frame[column] for label, column in columns.items() if column in frame}
    every = max(1, len(frame) // 10)
    for label, values in lines.items():
        start = every // 2 if label == "validation" else 0  # markers side by side where the lines are one
        ax.plot(values.index, values, markevery=(start, every), markersize=5, linewidth=1.8, **_STYLES[label])
    ax.set(xlabel="epoch", ylabel=name.replace("_", " "))
    if name == "loss":
        _choose_scale(ax, pd.concat(lines))
    if name not in SETTINGS:
        _label_ends(ax, lines)
    if best_epoch is not None:
        ax.axvline(best_epoch, color=_GREY, linestyle=":", linewidth=1.2, zorder=1)
        if name == "loss":
            _mark_best(ax, best_epoch, float(lines.get("validation", lines["training"])[best_epoch]))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, steps=[1, 2, 5, 10]))
    ax.grid(alpha=0.25)
    ax.spines[["top", "right"]].set_visible(False)


def _choose_scale(ax: Axes, values: pd.Series) -> None:
    finite = values[np.isfinite(values)]
    if len(finite) and finite.min() > 0 and finite.max() > _LOG_FROM * finite.min():
        ax.set_yscale("log")
        ax.set_ylabel("loss (log scale)")
        ax.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
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
    ax.plot(epoch, value, marker="*", markersize=15, color=_GREY, markeredgecolor="white", zorder=5)
    ax.annotate(
        f"best: epoch {epoch}",
        (epoch, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        color=_GREY,
        fontsize=9,
    )
