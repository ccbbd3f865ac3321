"""Base of all proxies of custom objects: holds the reference to the object in the other process."""

from __future__ import annotations

from typing import Any

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.foreign import Kept


class Proxy:
    """Base class of the proxies."""


def kept_of(one: object) -> Kept | None:
    """Return the custom object's function of a proxy; None for other objects."""
    if isinstance(one, Proxy) or type(one) is type(kept_of):
        found: Kept | None = vars(one).get("_kept")
        return found
    return None


def attach(one: Any, kept: Kept) -> Any:  # noqa: ANN401 - a proxy
    """Connect a proxy to its custom object."""
    object.__setattr__(one, "_kept", kept)
    return one


def give_settings(one: Any, description: dict[str, Any]) -> None:  # noqa: ANN401 - a proxy
    """Give a proxy the plain settings of the object's Keras class, except those that would hide a method."""
    for name, value in dict(description.get("settings") or {}).items():
        plain = isinstance(value, str | int | float | bool | type(None))
        if plain and str(name).isidentifier() and not hasattr(type(one), name):
            setattr(one, name, value)


def refuse(name: str, came: object, wanted: str) -> CannotCross:
    """Return the error for an answer of a custom object that is of the wrong type."""
    return CannotCross(f"Your {name} gave a {type(came).__name__}; {wanted} is needed.")
