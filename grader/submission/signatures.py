"""Signatures of files: what a file is by its first bytes, whatever it is called."""

from __future__ import annotations

ZIP, OFFICE, LFS_POINTER = "a ZIP archive", "a document of Office", "a pointer of Git LFS"

ARCHIVES = {
    b"Rar!": "a .rar archive",
    b"7z\xbc\xaf": "a .7z archive",
    b"\x1f\x8b": "a .gz archive",
    b"BZh": "a .bz2 archive",
    b"\xfd7zXZ": "a .xz archive",
}

SIGNATURES = {
    **ARCHIVES,
    b"PK\x03\x04": ZIP,
    b"PK\x05\x06": "an empty ZIP archive",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\xd0\xcf\x11\xe0": OFFICE,
    b"version https://git-lfs": LFS_POINTER,
}

TAR = "a .tar archive"
TAR_MARKS, TAR_OFFSET = (b"ustar\0", b"ustar  \0"), 257

PACKED = frozenset({*ARCHIVES.values(), TAR, ZIP})
"""Files that have to be unpacked."""

CONTENT_TYPES = b"[Content_Types].xml"
"""The name of a file in each document of today's Office, which is a ZIP archive."""


def signed_as(begin: bytes) -> str:
    """Return what a file is, with its article; empty if its first bytes do not show it.

    Args:
        begin: The first 512 bytes or more; all of them if there are fewer.
    """
    if begin.startswith(TAR_MARKS, TAR_OFFSET):
        return TAR
    what = next((what for signature, what in SIGNATURES.items() if begin.startswith(signature)), "")
    return OFFICE if what == ZIP and CONTENT_TYPES in begin[:4096] else what
