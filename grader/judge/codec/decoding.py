"""Decoding: from untrusted bytes to a value of known types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgpack

from grader.judge.codec.encoding import REFERENCE, SAME, weight
from grader.judge.codec.errors import BadData
from grader.judge.codec.kinds import kind_for
from grader.judge.codec.limits import CodecLimits

Resolve = Callable[..., object]
"""Returns the object of a reference (plain data); a second argument is the same object as data."""


def _no_references(*_: object) -> object:
    raise BadData("A reference came where none can be.")


def decode(
    data: bytes,
    resolve: Resolve = _no_references,
    limits: CodecLimits = CodecLimits(),  # noqa: B008 - frozen
) -> Any:  # noqa: ANN401 - any known type
    """Return the value that bytes encode; `resolve` turns a reference into its object.

    Raises `BadData`, and nothing else, whatever the bytes are.
    """
    if len(data) > limits.total_bytes:
        raise BadData(f"{len(data) / 1e6:.0f} MB came; {limits.total_bytes / 1e6:.0f} MB is the most.")
    try:
        tree = msgpack.unpackb(
            data,
            unicode_errors="surrogatepass",
            max_array_len=min(len(data), limits.nodes),  # so much room is made before anything is read
            max_map_len=0,
            max_ext_len=0,
        )
        return _Decoder(resolve, limits).value(tree, 0)
    except BadData:
        raise
    except Exception as error:  # whatever odd parts make a library do
        raise BadData(f"The data is broken: {type(error).__name__}: {error!s:.200}") from error


class _Decoder:
    """Builds one value from its innermost parts outwards."""

    def __init__(self, resolve: Resolve, limits: CodecLimits) -> None:
        self._resolve, self._limits = resolve, limits
        self._built: list[object] = []
        self._sizes: list[int] = []  # of what was built: parts, those of parts included
        self._nodes = 0

    def value(self, node: Any, depth: int) -> Any:  # noqa: ANN401
        if type(node) is not list:
            return node
        if depth > self._limits.depth:
            raise BadData("The data is nested too deeply.")
        before = self._nodes
        tag, *parts = node
        if tag == SAME:
            (number,) = parts
            if type(number) is not int or not 0 <= number < len(self._built):
                raise BadData("A part refers to an earlier part that does not exist.")
            # Ten lists of ten times the one before are ten million parts to all who look at them.
            self._count(self._sizes[number])
            return self._built[number]
        self._count(weight(parts))
        built = self._build(tag, [self.value(part, depth + 1) for part in parts])
        self._built.append(built)
        self._sizes.append(self._nodes - before)
        return built

    def _count(self, parts: int) -> None:
        self._nodes += parts
        if self._nodes > self._limits.nodes:
            raise BadData("The data has too many parts.")

    def _build(self, tag: object, parts: list[Any]) -> object:
        if tag == REFERENCE:
            plain, *data = parts
            if type(plain) is not dict or len(data) > 1:
                raise BadData("Malformed reference.")
            return self._resolve(plain, *data)
        kind = kind_for(tag)
        if kind is None:
            raise BadData(f"Nothing is called {tag!r:.40} here.")
        return kind.build(parts)
