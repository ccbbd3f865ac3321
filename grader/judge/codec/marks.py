"""Entries of our own in a Keras configuration: for a custom object, and around a shared layer."""

from __future__ import annotations

from typing import Any

MARK = "CustomObject"
SHARED = "SharedLayer"


def mark(number: int) -> dict[str, Any]:
    """Return the configuration of the custom object with this number.

    Keras takes the inner part of the configuration of a function (an activation, say) and leaves the
    outer one: so it is there twice.
    """
    inner = _entry(MARK, {"number": number})
    return _entry(MARK, inner)


def shared(number: int, layer: dict[str, Any], in_graph: bool) -> dict[str, Any]:
    """Return the configuration of the shared layer with this number, in one of its places.

    Args:
        number: the same in all places.
        layer: its own configuration.
        in_graph: whether the place is in a functional model, which says how the layer is called.
    """
    return _entry(SHARED, {"number": number, "layer": layer, "in_graph": in_graph})


def number_in(config: dict[str, Any]) -> int:
    """Return the number that a mark holds. Raises `ValueError` if it holds none."""
    inner: Any = config
    for _ in range(2):
        inner = inner.get("config", inner) if isinstance(inner, dict) else None
    number = inner.get("number") if isinstance(inner, dict) else None
    if type(number) is not int:
        raise ValueError("a custom object without a number")
    return number


def _entry(name: str, config: dict[str, Any]) -> dict[str, Any]:
    return {"module": None, "class_name": name, "config": config, "registered_name": name}
