"""Names in ZIP archives: whatever program wrote them, in whatever encoding."""

from __future__ import annotations

import struct
import unicodedata
import zipfile
import zlib


def name_of(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name. Without a flag for UTF-8 Python takes CP437, which few programs write."""
    if entry.flag_bits & 0x800:
        return entry.filename
    raw = entry.orig_filename.encode("cp437")
    if unicode_name := _unicode_path(entry.extra, raw):
        return unicode_name
    try:
        return raw.decode("utf-8")
    except UnicodeError:
        return entry.filename


def _unicode_path(extra: bytes, name: bytes) -> str:
    """Return the name that Info-ZIP and WinRAR put beside one in a code page; empty if there is none."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == 0x7075 and len(field) > 5 and field[1:5] == struct.pack("<L", zlib.crc32(name)):
            return field[5:].decode("utf-8", "ignore")
    return ""


def is_guessed(entry: zipfile.ZipInfo, name: str) -> bool:
    """Tell whether a name is in a code page that nobody knows: in CP437 it has signs that no name has."""
    odd = (character for character in name if not character.isascii())
    return (
        not entry.flag_bits & 0x800
        and name == entry.orig_filename
        and any(not unicodedata.name(character, "").startswith("LATIN ") for character in odd)
    )
