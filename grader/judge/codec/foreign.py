"""Base classes by which both sides know proxies, and the objects that serve them."""

from typing import Any


class Foreign:
    """An object of the other process."""


class StandIn:
    """A class of ours that stands for an object of the other process."""

    own_class: type | None = None  #: the object's own class, if that is not a library's


class Keeper:
    """Serves the proxies of one object that stays in this process."""

    value: Any
    lends = False  #: the student's kernel may have a proxy of an object of the test's

    @staticmethod
    def stands_for(keeper: Any) -> type:  # noqa: ANN401 - a keeper
        """Return the class of the object, for a message."""
        return type(keeper.value)
