"""The entry that stands for a custom object in a Keras configuration."""

from __future__ import annotations

from typing import Any

MARK = "CustomObject"


def mark(number: int) -> dict[str, Any]:
    """Return the configuration of the custom object with this number.

    Keras takes the inner part of the configuration of a function (an activation, say) and leaves the
    outer one: so it is there twice.
    """
    inner = _entry({"number": number})
    return _entry(inner)


def number_in(config: dict[str, Any]) -> int:
    """Return the number that a mark holds. Raises `ValueError` if it holds none."""
    inner: Any = config
    for _ in range(2):
        inner = inner.get("config", inner) if isinstance(inner, dict) else None
    number = inner.get("number") if isinstance(inner, dict) else None
    if type(number) is not int:
        raise ValueError("a custom object without a number")
    return number


def _entry(config: dict[str, Any]) -> dict[str, Any]:
    return {"module": None, "class_name": MARK, "config": config, "registered_name": MARK}
