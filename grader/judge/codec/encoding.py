"""Encoding: from a value to msgpack, where each value but the simplest is a list that begins with a tag."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgpack

from grader.errors import GraderError
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Helper
from grader.judge.codec.kinds import kind_of
from grader.judge.codec.limits import CodecLimits

SAME, REFERENCE = "=", "@"
PLAIN = (type(None), bool, float, str, bytes)
BYTES_A_PART = 400
SMALLEST, LARGEST = -(2**63), 2**64 - 1

Refer = Callable[[object], Mapping[str, object] | None]


def encode(
    value: object,
    refer: Refer = lambda _: None,
    limits: CodecLimits = CodecLimits(),  # noqa: B008 - frozen
    refer_too: Refer = lambda _: None,
) -> bytes:
    """Return a value as bytes.

    `refer` returns a reference, as plain data, for an object that is not data (a function); or None.
    `refer_too` returns one for an object of Python's own types that is more than data: both cross.
    Raises `CannotCross`, with a message for the student whose value it is.
    """
    try:
        data: bytes = msgpack.packb(
            _Encoder(refer, limits, refer_too).node(value, 0), unicode_errors="surrogatepass"
        )
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise CannotCross(f"This value is too large, or nested too deeply: {error}.") from error
    except GraderError:
        raise
    except Exception as error:  # an object of the student's may raise anything when it is looked at
        raise CannotCross(f"This value cannot be read: {type(error).__name__}: {error!s:.200}") from error
    if len(data) > limits.total_bytes:
        raise CannotCross(
            f"This value has {len(data) / 1e6:.0f} MB; {limits.total_bytes / 1e6:.0f} MB can be tested "
            "at most. Is it what was asked for?"
        )
    return data


class _Encoder:
    """Encoder of one value; an object that comes again is written as the number of its first place."""

    def __init__(self, refer: Refer, limits: CodecLimits, refer_too: Refer) -> None:
        self._refer, self._limits, self._refer_too = refer, limits, refer_too
        self._numbers: dict[int, int] = {}
        self._open: set[int] = set()
        self._alive: list[object] = []  # an id is somebody else's once its object has gone
        self._sizes: list[int] = []  # by number: parts, those of parts included
        self._nodes = 0

    def node(self, value: Any, depth: int) -> object:  # noqa: ANN401 - anything at all
        kind = type(value)
        if kind in PLAIN or (kind is int and SMALLEST <= value <= LARGEST):
            return value
        if kind is Helper:
            return None if self._refer(value.function) is None else self.node(value.function, depth)
        number = self._numbers.get(id(value))
        if number is not None:
            self._count(self._sizes[number])
            return [SAME, number]
        self._check_place(value, depth)
        self._open.add(id(value))
        before = self._nodes
        node = self._parts(value, depth)
        self._open.discard(id(value))
        self._number(value, self._nodes - before)
        return node

    def _number(self, value: object, size: int) -> None:
        self._numbers[id(value)] = len(self._numbers)
        self._sizes.append(size)
        self._alive.append(value)

    def _parts(self, value: Any, depth: int) -> list[object]:  # noqa: ANN401
        kind = kind_of(type(value))
        if kind is not None:
            parts = kind.parts(value)
            self._count(weight(parts))
            too = self._refer_too(value) if kind.extends else None
            reference = [REFERENCE, self.node(dict(too), depth + 1)] if too else []
            before = self._nodes
            data = [kind.tag, *(self.node(part, depth + 1) for part in parts)]
            if not reference:
                return data
            self._number(data, self._nodes - before + weight(parts))  # the decoder builds it too
            self._count(weight(parts) + 3)
            return [*reference, data]
        plain = self._refer(value)
        if plain is None:
            raise CannotCross(_words(getattr(type(value), "stands_for", type)(value)))
        self._count(2)
        return [REFERENCE, self.node(dict(plain), depth + 1)]

    def _check_place(self, value: object, depth: int) -> None:
        if id(value) in self._open:
            raise CannotCross(f"This {type(value).__name__} contains itself. Return one that does not.")
        if depth > self._limits.depth:
            raise CannotCross(f"This value is nested more than {self._limits.depth} levels deep.")

    def _count(self, parts: int) -> None:
        self._nodes += parts
        if self._nodes > self._limits.nodes:
            raise CannotCross(
                f"This value has more than {self._limits.nodes:,} parts. An array counts as few parts, a "
                "list as many: can you return an array?"
            )


def weight(parts: Sequence[object]) -> int:
    """Return the number of parts that a value counts as: itself, its parts, a share for long text."""
    long = sum(len(part) for part in parts if type(part) is bytes or type(part) is str)
    return 1 + len(parts) + long // BYTES_A_PART


def _words(kind: type) -> str:
    return (
        f"Your answer holds a {kind.__name__}, which cannot be tested. Numbers, text, lists, dictionaries, "
        "arrays, tensors, tables and models can be. Does the question ask for one of these?"
    )
