"""Parts that diagrams of nodes and arrows have in common: names, and the labels of arrows."""

from collections.abc import Iterable

from matplotlib.axes import Axes

Edge = tuple[str, str]
"""Names of the two ends of an arrow."""

_LABEL_BOX = {"facecolor": "white", "edgecolor": "none", "pad": 1}
_LABEL_ORDER = 2.5  # above arrows, below the text of nodes


def check_unique(names: Iterable[str], kind: str) -> None:
    """Check that each name is given once.

    Args:
        names: the names of the nodes.
        kind: what the nodes are called, as a plural: "nodes".

    Raises:
        ValueError: two nodes have one name.
    """
    names = list(names)
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"Two {kind} have the name {twice[0]!r}: each needs its own.")


def draw_label(ax: Axes, label: object, place: tuple[float, float]) -> None:
    """Draw the label of an arrow on a white ground; None draws nothing.

    Args:
        ax: where to draw.
        label: what the label says.
        place: the middle of the label, in the coordinates of the data.
    """
    if label is not None:
        ax.annotate(
            str(label), place, ha="center", va="center", fontsize=9, bbox=_LABEL_BOX, zorder=_LABEL_ORDER
        )
