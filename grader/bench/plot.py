"""The bench's figures as one picture, readable without color."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from grader.bench.comparison import NAMES

Figures = Mapping[str, Mapping[str, Any]]

CLASSES = {"light": "light submissions", "unit": "unit 01, perfect"}
HATCHES = {"stock": "//", "ours": "", "floor": ".."}
SHADES = {"stock": "0.75", "ours": "0.35", "floor": "white"}


def draw(figures: Figures, path: Path) -> None:
    """Draw a panel for each of what was measured: seconds a submission, growth; write an SVG."""
    panels: list[tuple[Callable[..., None], Mapping[str, Any]]]
    panels = [(_seconds, bars) for bars in [seconds(figures)] if bars]
    growth = figures.get("growth", {})
    if any(found["further"] for found in growth.values()):
        panels.append((_growth, growth))
    if growth:
        panels.append((_memory, growth))
    if not panels:
        return
    figure = Figure(figsize=(4.6 * len(panels), 3.4), layout="constrained", facecolor="white")
    for ax, (panel, data) in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels, strict=True):
        panel(ax, data)
        ax.spines[["top", "right"]].set_visible(False)
    with matplotlib.rc_context({"svg.hashsalt": "grader bench"}):  # the same figures give the same bytes
        figure.savefig(path, metadata={"Date": None})


def seconds(figures: Figures) -> dict[str, dict[str, float]]:
    """Return wall seconds per submission by class and engine, as far as they are known.

    The start is part of them, so the floor is left out if it was measured with another number of submissions.
    """
    found: dict[str, dict[str, float]] = {}
    for name in CLASSES:
        part, floor = figures.get(name, {}), figures.get("floor", {}).get(name, {})
        if part and floor.get("submissions") != part.get("submissions"):
            floor = {}
        bars = {who: part[who]["wall"] for who in ("stock", "ours") if who in part}
        bars |= {who: floor[who] for who in ("ours", "floor") if who in floor and who not in bars}
        if bars:
            found[name] = bars
    return found


def _seconds(ax: Axes, data: Mapping[str, Mapping[str, float]]) -> None:
    labels: list[str] = []
    for name, bars in data.items():
        for who, value in bars.items():
            style = {"color": SHADES[who], "hatch": HATCHES[who], "edgecolor": "black"}
            drawn = ax.barh(len(labels), value, height=0.8, **style)  # type: ignore[arg-type]
            ax.bar_label(drawn, fmt="%.2f", padding=3)
            labels.append(f"{CLASSES[name]}: {NAMES[who]}")
    ax.set_yticks(range(len(labels)), labels)
    ax.invert_yaxis()
    ax.margins(x=0.2)
    ax.set_xlabel("wall time, s a submission")
    ax.set_title("A class graded")


def _growth(ax: Axes, data: Mapping[str, Mapping[str, float]]) -> None:
    known = {int(size): found["further"] for size, found in data.items() if found["further"]}
    ax.plot(list(known), list(known.values()), "o-", color="black")
    ax.set_ylim(0, 1.4 * max(known.values(), default=1))
    ax.set_ylabel("s for each further submission")
    ax.set_title("Growth: time")
    _sizes(ax, data)


def _memory(ax: Axes, data: Mapping[str, Mapping[str, float]]) -> None:
    for kind, style in (("coordinator", "o-"), ("zygote", "s--")):
        ax.plot([int(size) for size in data], [found[kind] for found in data.values()], style, color="black")
        last = (int(list(data)[-1]), list(data.values())[-1][kind])
        ax.annotate(kind, last, (0, 8), textcoords="offset points", ha="right")
    ax.set_ylim(0, 1.3 * max(found["zygote"] for found in data.values()))
    ax.set_ylabel("resident memory, MiB")
    ax.set_title("Growth: memory")
    _sizes(ax, data)


def _sizes(ax: Axes, data: Mapping[str, Mapping[str, float]]) -> None:
    ax.set_xscale("log", base=2)
    ax.set_xticks([int(size) for size in data], list(data))
    ax.set_xlabel("submissions in the class")
