"""Encoding of one type: a tag, and parts that are encoded in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Parts = Sequence[object]


@dataclass(frozen=True)
class Helper:
    """Function that is a part of a value, where functions can cross; elsewhere None comes in its place."""

    function: object


@dataclass(frozen=True)
class Kind:
    """A type that crosses.

    `holds` tells by the type alone whether a value is of this kind (an object may lie about its class,
    never about its type). `parts` takes it apart; `build` makes a value from parts, which are
    untrusted: it may raise any exception if they do not fit. A value whose type `extends` one that it
    comes out as may cross as a reference too.
    """

    tag: str
    holds: Callable[[type], bool]
    parts: Callable[[Any], Parts]
    build: Callable[[list[Any]], object]
    extends: bool = False


def exactly(*types: type) -> Callable[[type], bool]:
    """Tell whether a type is one of these."""
    return lambda kind: kind in types


def below(*types: type) -> Callable[[type], bool]:
    """Tell whether a type is one of these or derived from one."""
    return lambda kind: issubclass(kind, types)
