"""The size of a picture, as its header says it: a few bytes may be gigabytes to a browser."""

from __future__ import annotations

import base64
import binascii
import struct
from collections.abc import Callable, Mapping
from types import MappingProxyType

MOST_POINTS = 25_000_000
"""Points of a picture; a figure of 16 by 12 inches with 300 points an inch has 17 million."""

PNG, JPEG, GIFS = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", (b"GIF87a", b"GIF89a")
LONGEST_HEADER = 8 + 8 + 13
SIZES_OF_JPEG = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""The markers of segments that say a size."""
ALONE_IN_JPEG = {0x01, *range(0xD0, 0xD8)}
"""The markers that no length follows."""


def is_small(encoded: str) -> bool:
    """Tell whether a picture in Base64 is PNG, JPEG or GIF, and has at most `MOST_POINTS` points.

    One that ends before its size does is small: there is nothing to show.
    """
    try:
        raw = base64.b64decode(encoded)
    except (binascii.Error, ValueError):
        return False
    for beginning, size in SIZES.items():
        if raw.startswith(beginning):
            try:
                width, height = size(raw)
            except (struct.error, IndexError):
                return True
            except ValueError:
                return False
            return width * height <= MOST_POINTS
    return False


def _size_of_png(raw: bytes) -> tuple[int, int]:
    if len(raw) >= LONGEST_HEADER and raw[8:16] != b"\0\0\0\rIHDR":
        raise ValueError("A PNG begins with its header.")
    width, height = struct.unpack_from(">II", raw, 16)
    return width, height


def _size_of_jpeg(raw: bytes) -> tuple[int, int]:
    """Read segments up to the first that says a size; decoders refuse a second one."""
    place = len(JPEG)
    while True:
        if raw[place] != 0xFF:
            raise ValueError("A segment begins with FF.")
        while raw[place] == 0xFF:
            place += 1
        marker, place = raw[place], place + 1
        if marker in SIZES_OF_JPEG:
            height, width = struct.unpack_from(">HH", raw, place + 3)
            if height == 0:
                raise ValueError("The height comes after the picture.")
            return width, height
        if marker not in ALONE_IN_JPEG:
            (length,) = struct.unpack_from(">H", raw, place)
            place += length


def _size_of_gif(raw: bytes) -> tuple[int, int]:
    """Return the size of the screen, or of its frames if larger: a browser allocates memory for it."""
    width, height, flags = struct.unpack_from("<HHB", raw, 6)
    place = 13 + _table(flags)
    while place < len(raw):
        kind, place = raw[place], place + 1
        if kind == 0x21:  # an extension: its label, then its blocks
            place = _after_blocks(raw, place + 1)
        elif kind == 0x2C:
            if place + 9 > len(raw):
                break
            left, top, wide, high, flags = struct.unpack_from("<HHHHB", raw, place)
            width, height = max(width, left + wide), max(height, top + high)
            place = _after_blocks(raw, place + 9 + _table(flags) + 1)
        else:
            break  # the end, or what no browser reads further
    return width, height


def _table(flags: int) -> int:
    """Return the bytes of a GIF's table of colors."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(raw: bytes, place: int) -> int:
    while place < len(raw) and raw[place]:
        place += raw[place] + 1
    return place + 1


SIZES: Mapping[bytes, Callable[[bytes], tuple[int, int]]] = MappingProxyType(
    {PNG: _size_of_png, JPEG: _size_of_jpeg, **dict.fromkeys(GIFS, _size_of_gif)}
)
