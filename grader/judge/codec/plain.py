"""Python's own types."""

from __future__ import annotations

import datetime
import re
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from collections.abc import Callable, Set
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from grader.judge.codec.derived import (
    Filled,
    derived,
    filled,
    has_missing,
    lacks_own_missing,
    made_from,
    make_filled,
)
from grader.judge.codec.exception_parts import parts_of
from grader.judge.codec.exceptions import rebuilt
from grader.judge.codec.kind import Helper, Kind, Parts, below, exactly
from grader.judge.codec.standard import KINDS as STANDARD

LONGEST_INT = 10_000  # digits
MEMORY_FORMATS = set("bBhHiIlLqQfd?")
NAME = re.compile(r"[A-Za-z]\w{0,60}")
FEW = 1000
"""Number of keys that may have any hashes."""
MOST_OF_ONE_HASH = 100


def _whole_number(parts: list[Any]) -> int:
    (text,) = parts
    if type(text) is not str or len(text) > LONGEST_INT:
        raise ValueError("no whole number")
    return int(text, 16)


def _pairs(mapping: dict[Any, Any]) -> Parts:
    return [part for pair in dict.items(mapping) for part in pair]


def _mapping(parts: list[Any]) -> dict[Any, Any]:
    if len(parts) % 2:
        raise ValueError("a key without a value")
    return dict(zip(_hashed(parts[::2]), parts[1::2], strict=True))


def _hashed(keys: list[Any]) -> list[Any]:
    """Refuse keys that were made to have equal hashes: a dictionary of them takes minutes to build."""
    if len(keys) > FEW and max(Counter(map(hash, keys)).values()) > MOST_OF_ONE_HASH:
        raise ValueError("too many keys have the same hash")
    return keys


def _only(kind: type[Any], parts: list[Any]) -> Any:  # noqa: ANN401 - of that type
    """Return the one part, which is of exactly this type: constructors take more than we write."""
    (part,) = parts
    if type(part) is not kind:
        raise ValueError(f"no {kind.__name__}")
    return part


def _fraction(parts: list[Any]) -> Fraction:
    if [type(part) for part in parts] != [int, int]:
        raise ValueError("no fraction")
    return Fraction(*parts)


@lru_cache(maxsize=100)
def _named_tuple_type(name: str, fields: tuple[str, ...]) -> Any:  # noqa: ANN401 - a class
    return namedtuple(name, fields)


def _default_dict(value: Any) -> Parts:  # noqa: ANN401 - a defaultdict
    factory = _factory_of(value)
    name = next((name for name, known in _FACTORIES.items() if known is factory), None)
    return [name or Helper(factory), *_pairs(value)]


def _make_default_dict(kind: type[Any], parts: list[Any]) -> object:
    factory, *pairs = parts
    return kind(_FACTORIES[factory] if type(factory) is str else factory, _mapping(pairs))


_factory_of: Callable[[Any], object] = vars(defaultdict)["default_factory"].__get__
_longest_of: Callable[[Any], object] = vars(deque)["maxlen"].__get__

_FACTORIES: dict[str, Any] = {kind.__name__: kind for kind in (int, float, list, dict, set, str)}


def _is_named_tuple(kind: type) -> bool:
    if not issubclass(kind, tuple):  # nothing is asked of other classes: a proxy would ask the other side
        return False
    fields = getattr(kind, "_fields", None)  # with other names it crosses as a plain tuple
    return type(fields) is tuple and all(
        type(word) is str and NAME.fullmatch(word) for word in (_public(kind), *fields)
    )


def _public(kind: type) -> str:
    """Return the name of a type without the underscores with which a private one begins."""
    return kind.__name__.lstrip("_")


def _named_tuple(parts: list[Any]) -> object:
    name, fields, *values = parts
    if not all(type(word) is str and NAME.fullmatch(word) for word in (name, *fields)):
        raise ValueError("no named tuple")
    # Its fields are attributes: one that is called (`answer.equals(...)`) would answer for the test.
    return tuple(values) if any(map(callable, values)) else _named_tuple_type(name, tuple(fields))(*values)


def _ordered(value: Set[Any]) -> Parts:
    """Return the items of a set in an order that does not depend on the process, where they have one."""
    try:
        return sorted(value)
    except Exception:
        return list(value)


def _view(name: str, build: Callable[[list[Any]], object]) -> Kind:
    """Return how a view of a dictionary (`d.keys()`) crosses: as one of a dictionary of its own."""
    kinds = [type(getattr(some(), name)()) for some in (dict, OrderedDict)]
    return Kind(f"builtins.dict_{name}", exactly(*kinds), list, build)


def _read_only(parts: list[Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(_only(dict, parts))


def _chain_map(parts: list[Any]) -> ChainMap[Any, Any]:
    return ChainMap(*(_only(dict, [part]) for part in parts))


def _user_dict(parts: list[Any]) -> UserDict[Any, Any]:
    return UserDict(_only(dict, parts))


def _memory(value: memoryview) -> Parts:
    return [value.tobytes(), value.format, list(value.shape or ())]


def _make_memory(parts: list[Any]) -> memoryview:
    content, form, shape = parts
    if form not in MEMORY_FORMATS:
        raise ValueError("no format of memory")
    return memoryview(_only(bytes, [content])).cast(form, shape)


def _moment(kind: type[Any]) -> Kind:
    return Kind(
        f"builtins.{kind.__name__}",
        exactly(kind),
        lambda value: [value.isoformat()],
        lambda parts: kind.fromisoformat(*parts),
    )


KINDS = (
    Kind("builtins.bool", exactly(bool), lambda value: [value], lambda parts: _only(bool, parts)),
    Kind("builtins.list", exactly(list), lambda value: value, list),
    Kind("builtins.tuple", exactly(tuple), lambda value: value, tuple),
    Kind("builtins.dict", exactly(dict), _pairs, _mapping),
    Kind("builtins.set", exactly(set), _ordered, lambda parts: set(_hashed(parts))),
    Kind("builtins.frozenset", exactly(frozenset), _ordered, lambda parts: frozenset(_hashed(parts))),
    Kind("builtins.complex", exactly(complex), lambda value: [value.real, value.imag], lambda p: complex(*p)),
    Kind(
        "builtins.bytearray",
        exactly(bytearray),
        lambda value: [bytes(value)],
        lambda p: bytearray(_only(bytes, p)),
    ),
    Kind("builtins.range", exactly(range), lambda v: [v.start, v.stop, v.step], lambda p: range(*p)),
    Kind("builtins.slice", exactly(slice), lambda v: [v.start, v.stop, v.step], lambda p: slice(*p)),
    Kind("builtins.ellipsis", exactly(type(...)), lambda _: [], lambda parts: ...),
    Kind("builtins.not_implemented", exactly(type(NotImplemented)), lambda _: [], lambda _: NotImplemented),
    _moment(datetime.datetime),
    _moment(datetime.date),
    _moment(datetime.time),
    Kind(
        "builtins.timedelta",
        exactly(datetime.timedelta),
        lambda value: [value.days, value.seconds, value.microseconds],
        lambda parts: datetime.timedelta(*parts),
    ),
    Kind("builtins.path", below(PurePath), lambda value: [str(value)], lambda p: Path(_only(str, p))),
    Kind("builtins.decimal", exactly(Decimal), lambda value: [str(value)], lambda p: Decimal(_only(str, p))),
    Kind("builtins.fraction", exactly(Fraction), lambda v: [v.numerator, v.denominator], _fraction),
    derived(
        deque,
        "builtins.deque",
        lambda value: [_longest_of(value), *deque.__iter__(value)],
        lambda kind, parts: kind(parts[1:], parts[0]),
    ),
    derived(Counter, "builtins.counter", _pairs, made_from(_mapping), lacks_own_missing(Counter)),
    derived(OrderedDict, "builtins.ordered", _pairs, made_from(_mapping), lacks_own_missing(OrderedDict)),
    derived(
        defaultdict,
        "builtins.defaultdict",
        _default_dict,
        _make_default_dict,
        lacks_own_missing(defaultdict),
    ),
    derived(
        Filled,
        "builtins.filled",
        lambda value: [filled(value), *_pairs(value)],
        lambda kind, parts: make_filled(kind, parts[0], _mapping(parts[1:])),
        has_missing,
    ),
    Kind(
        "builtins.namedtuple",
        _is_named_tuple,
        lambda value: [_public(type(value)), list(type(value)._fields), *tuple.__iter__(value)],
        _named_tuple,
        extends=True,
    ),
    Kind("builtins.exception", below(BaseException), parts_of, rebuilt),
    *STANDARD,
    _view("keys", lambda parts: dict.fromkeys(_hashed(parts)).keys()),
    _view("values", lambda parts: dict(enumerate(parts)).values()),
    _view("items", lambda parts: _mapping([part for pair in parts for part in pair]).items()),
    Kind("builtins.read_only", exactly(MappingProxyType), lambda value: [dict(value)], _read_only),
    Kind("builtins.chain_map", exactly(ChainMap), lambda value: value.maps, _chain_map),
    Kind("builtins.user_dict", exactly(UserDict), lambda value: [dict(value.data)], _user_dict),
    Kind("builtins.user_list", exactly(UserList), lambda value: list(value.data), UserList),
    Kind("builtins.memory", exactly(memoryview), _memory, _make_memory),
    derived(int, "builtins.int", lambda value: [hex(int.__index__(value))], made_from(_whole_number)),
    derived(
        float, "builtins.float", lambda value: [float.__float__(value)], made_from(partial(_only, float))
    ),
    derived(str, "builtins.str", lambda value: [str.__str__(value)], made_from(partial(_only, str))),
    derived(
        bytes,
        "builtins.bytes",
        lambda value: [bytes.__getitem__(value, slice(None))],
        made_from(partial(_only, bytes)),
    ),
    derived(list, "builtins.a_list", lambda value: list(list.__iter__(value))),
    derived(tuple, "builtins.a_tuple", lambda value: list(tuple.__iter__(value))),
    derived(dict, "builtins.a_dict", _pairs, made_from(_mapping)),
    derived(set, "builtins.a_set", lambda value: list(set.__iter__(value)), made_from(_hashed)),
    derived(
        frozenset, "builtins.a_frozenset", lambda value: list(frozenset.__iter__(value)), made_from(_hashed)
    ),
)
