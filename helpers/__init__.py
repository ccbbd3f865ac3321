"""Functions that the notebooks import.

Nothing heavy is imported before it is asked for: `import helpers` takes milliseconds and `set_up` comes
before TensorFlow.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers import datasets
    from helpers.accessibility import alt_text
    from helpers.cell_diagrams import draw_cells
    from helpers.checks import as_numbers, describe
    from helpers.comparison import compare_models
    from helpers.diagrams import draw_network
    from helpers.graph_diagrams import draw_graph
    from helpers.history_plot import dl_history_plot
    from helpers.progress import show_progress
    from helpers.runtime import device_name, set_up
    from helpers.sections import section
    from helpers.sliders import play

__all__ = [
    "alt_text",
    "as_numbers",
    "compare_models",
    "datasets",
    "describe",
    "device_name",
    "dl_history_plot",
    "draw_cells",
    "draw_graph",
    "draw_network",
    "play",
    "section",
    "set_up",
    "show_progress",
]

_HOME = {
    "alt_text": "helpers.accessibility",
    "as_numbers": "helpers.checks",
    "compare_models": "helpers.comparison",
    "describe": "helpers.checks",
    "device_name": "helpers.runtime",
    "dl_history_plot": "helpers.history_plot",
    "draw_cells": "helpers.cell_diagrams",
    "draw_graph": "helpers.graph_diagrams",
    "draw_network": "helpers.diagrams",
    "play": "helpers.sliders",
    "section": "helpers.sections",
    "set_up": "helpers.runtime",
    "show_progress": "helpers.progress",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute can be anything
    """Import a public name when it is first used (PEP 562)."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if name == "datasets":
        return import_module("helpers.datasets")
    raise AttributeError(f"module 'helpers' has no attribute {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return __all__
