"""Diagrams of networks, drawn from the names of their nodes."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, product
from types import MappingProxyType

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from helpers.accessibility import alt_text
from helpers.diagram_parts import Edge, check_unique, draw_label

_NODE_SIZE = 1700  # square points
_INCHES_PER_LAYER, _INCHES_PER_NODE = 2.4, 1.0
# Where an edge carries its label, as a share of its length: near its start, edges that cross are still apart.
_LABEL_AT = 0.3


def draw_network(
    layers: Sequence[Sequence[str]],
    *,
    labels: Mapping[Edge, object] = MappingProxyType({}),
    off: Collection[str] = (),
    title: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw a dense network: every node is connected with every node of the next layer.

    Args:
        layers: the names of the nodes, layer by layer from the input, such as
            `[["x1", "x2"], ["OR", "NAND"], ["AND"]]`.
        labels: what stands at a connection, such as its weight: `{("x1", "OR"): 1.0}`.
        off: nodes that are switched off, as dropout does: dotted, without their connections.
        title: stands above the diagram.
        ax: where to draw; None makes a figure, with alt text that says the same in words.

    Returns:
        The axes.

    Raises:
        TypeError: a layer is a text instead of a list of names.
        ValueError: there are fewer than two layers, a layer is empty, two nodes have one name, a label
            belongs to no connection, or `off` names no node.
    """
    edges = _edges(layers)
    if unknown := [edge for edge in labels if edge not in edges]:
        raise ValueError(f"No connection {unknown[0]!r}: give a node, then one of the next layer.")
    places = _places(layers)
    if unknown_nodes := [name for name in off if name not in places]:
        raise ValueError(f"No node {unknown_nodes[0]!r} to switch off.")
    if ax is None:
        size = (_INCHES_PER_LAYER * len(layers), _INCHES_PER_NODE * max(map(len, layers)) + 0.6)
        figure, ax = plt.subplots(figsize=size, layout="constrained")
        alt_text(figure, _describe(layers, labels, off, title))
    for start, end in edges:
        if start not in off and end not in off:
            _draw_edge(ax, places[start], places[end], labels.get((start, end)))
    columns, heights = zip(*places.values(), strict=True)
    lines = ["dotted" if name in off else "solid" for name in places]
    ax.scatter(
        columns, heights, s=_NODE_SIZE, facecolor="white", edgecolor="black", linestyle=lines, zorder=2
    )
    for name, place in places.items():
        ax.annotate(name, place, ha="center", va="center", zorder=3)
    ax.set(title=title, xlim=(-0.4, len(layers) - 0.6), ylim=_limits(layers))
    ax.axis("off")
    return ax


def _edges(layers: Sequence[Sequence[str]]) -> list[Edge]:
    if any(isinstance(layer, str) for layer in layers):
        raise TypeError('Each layer is a list of names, such as [["x1", "x2"], ["sum"]].')
    if len(layers) < 2 or not all(layers):
        raise ValueError("A network needs two layers or more, and a node or more in each.")
    check_unique((name for layer in layers for name in layer), "nodes")
    return [edge for near, far in pairwise(layers) for edge in product(near, far)]


def _places(layers: Sequence[Sequence[str]]) -> dict[str, tuple[float, float]]:
    """Layers from left to right, the nodes of each from top to bottom, centered."""
    return {
        name: (float(column), (len(layer) - 1) / 2 - row)
        for column, layer in enumerate(layers)
        for row, name in enumerate(layer)
    }


def _limits(layers: Sequence[Sequence[str]]) -> tuple[float, float]:
    half = (max(map(len, layers)) - 1) / 2 + 0.5
    return -half, half


def _draw_edge(ax: Axes, start: tuple[float, float], end: tuple[float, float], label: object) -> None:
    ax.annotate(
        "",
        end,
        start,
        arrowprops={"arrowstyle": "->", "color": "0.35", "shrinkA": 20, "shrinkB": 21},
        zorder=1,
    )
    (x_start, y_start), (x_end, y_end) = start, end
    draw_label(ax, label, (x_start + _LABEL_AT * (x_end - x_start), y_start + _LABEL_AT * (y_end - y_start)))


def _describe(
    layers: Sequence[Sequence[str]], labels: Mapping[Edge, object], off: Collection[str], title: str
) -> str:
    parts = [f"{title}." if title else "", f"Diagram of a network with {len(layers)} layers:"]
    parts.append("; then ".join(", ".join(layer) for layer in layers) + ".")
    parts.append("Each node is connected with every node of the next layer.")
    if off:
        parts.append(f"Switched off, without connections: {', '.join(off)}.")
    if labels:
        parts.append("; ".join(f"{start} to {end}: {label}" for (start, end), label in labels.items()) + ".")
    return " ".join(part for part in parts if part)
