"""Records as JSON: frozen dataclasses out, and back in with every type checked.

msgspec turns records into plain data and back; the text is written by Python's own `json`, which also holds
what msgspec's does not: file names that are not UTF-8. Not for what a student's kernel sends (see
`judge.codec`), and not imported by a kernel, a judge or a sandbox.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_plain(record: object) -> Any:  # noqa: ANN401 - dictionaries, lists, text, numbers
    """Return plain data for JSON. Sets become sorted lists."""
    return msgspec.to_builtins(record, order="deterministic")


def to_json(record: object, indent: int | None = 1, ascii_only: bool = False) -> str:
    """Return the JSON text of a record, or of a list or dictionary of records.

    Args:
        record: The record.
        indent: Spaces of a level; None for one line.
        ascii_only: Escape all other characters. Only so a file keeps half a surrogate pair, which stands for
            a byte of a file's name that is not UTF-8.
    """
    return json.dumps(to_plain(record), indent=indent, ensure_ascii=ascii_only)


def from_plain(plain: object, kind: type[T]) -> T:
    """Return the record that plain data describe.

    Fields that the record does not have are ignored; fields that are missing get their defaults.

    Args:
        plain: Plain data.
        kind: The type: a dataclass, or a list or dictionary of them.

    Raises:
        ValueError: A value has another type, or one without a default is missing. The message says where.
    """
    return msgspec.convert(plain, kind)


def from_json(text: str | bytes, kind: type[T]) -> T:
    """Return the record that a JSON text describes.

    Raises:
        ValueError: The text is not JSON, or not of this type. The message says where.
    """
    try:
        plain = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return from_plain(plain, kind)
