"""Snapshots of objects whose classes a test or a given cell defines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from grader.judge.codec import Undo, remember
from grader.judge.codec.walk import walk
from grader.judge.rpc.reference import kind_of


def held(one: object) -> Iterator[object]:
    """Yield an object of such a class, and those that it holds, directly or through others."""
    return (found for found in walk([one], _parts) if _is_own(found))


def _parts(one: object) -> Iterable[object]:
    if isinstance(one, dict):
        return one.values()
    if isinstance(one, list | tuple | set | frozenset):
        return one
    return state_of(one) if _is_own(one) else ()


def _is_own(one: object) -> bool:
    return kind_of(one) == "object" and type(one).__module__ == "__main__"


def state_of(one: object) -> list[dict[str, object]]:
    """Return an object's attributes: those in its dictionary, and those in slots."""
    return [dict(getattr(one, "__dict__", {})), _slots(one)]


def remember_object(one: object, undo: Undo) -> None:
    """Add to `undo` functions that restore an object's attributes and the data in them."""
    remember(getattr(one, "__dict__", {}), undo)
    slots = _slots(one)
    remember(slots, undo)
    undo.append(partial(_fill_slots, one, slots))


def _slots(one: object) -> dict[str, object]:
    named = [vars(kind).get("__slots__", ()) for kind in type(one).__mro__]
    names = [name for some in named for name in ([some] if isinstance(some, str) else some)]
    names = [name for name in names if name not in ("__dict__", "__weakref__")]
    return {name: getattr(one, name) for name in names if hasattr(one, name)}


def _fill_slots(one: object, slots: dict[str, object]) -> None:
    for name in _slots(one).keys() - slots.keys():
        delattr(one, name)
    for name, value in slots.items():
        setattr(one, name, value)
