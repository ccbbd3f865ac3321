"""One connection to a socket of a kernel's, in ZeroMQ's own protocol (ZMTP 3.0), read as slowly as we like.

ZeroMQ's sockets read ahead, in a thread of their own: up to a thousand messages, each of any number of
parts (no option limits those). A kernel may send gigabytes a second, and they would wait in our memory.
What is not read here waits with who sent it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MORE, LONG, COMMAND = 1, 2, 4
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)
SUBSCRIBE_TO_ALL = b"\x01"
AT_ONCE = 2**16

MOST_OF_A_MESSAGE = 8 * 2**20
"""Bytes of a message that are kept; what comes after them is read past."""
PART = 100
"""Bytes that a part counts beyond what it holds."""


@dataclass(frozen=True)
class Received:
    """A message: its parts as far as they were kept, and how many bytes it had, all parts together."""

    parts: list[bytes]
    size: int
    cut: bool = False


class Wire:
    """A connection; when its other end has gone, `receive` raises OSError or EOFError."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, most: int) -> None:
        self._reader, self._writer, self._most = reader, writer, most

    @classmethod
    async def open(cls, path: Path, kind: str, most: int = MOST_OF_A_MESSAGE) -> Wire:
        """Connect as a socket of a kind (DEALER, SUB), to keep `most` bytes of each message.

        Raises OSError if no socket listens yet.
        """
        wire = cls(*await asyncio.open_unix_connection(path, limit=AT_ONCE), most)
        try:
            wire._writer.write(GREETING)
            await wire._reader.readexactly(len(GREETING))
            kind_of_socket = len(kind).to_bytes(4, "big") + kind.encode()
            wire._write(b"\x05READY\x0bSocket-Type" + kind_of_socket, COMMAND)
            if kind == "SUB":
                wire.send([SUBSCRIBE_TO_ALL])
        except BaseException:
            wire.close()
            raise
        return wire

    def send(self, parts: Sequence[bytes]) -> None:
        """Send a message; if the kernel is not reading, it waits here."""
        for part in parts[:-1]:
            self._write(part, MORE)
        self._write(parts[-1])

    async def receive(self) -> Received:
        """Return the next message. Of one that is too large only the first parts are kept."""
        parts: list[bytes] = []
        size, flags = 0, MORE
        while flags & MORE:
            flags, length = await self._head()
            if flags & COMMAND:  # not a message: another one follows
                await self._skip(length)
                flags = MORE
                continue
            size += length + PART
            if size > self._most:
                await self._skip(length)
            else:
                parts.append(await self._reader.readexactly(length))
        return Received(parts, size, size > self._most)

    def close(self) -> None:
        """Close the connection."""
        self._writer.close()

    async def _head(self) -> tuple[int, int]:
        flags = (await self._reader.readexactly(1))[0]
        length = await self._reader.readexactly(8 if flags & LONG else 1)
        return flags, int.from_bytes(length, "big")

    async def _skip(self, length: int) -> None:
        while length:
            length -= len(await self._reader.readexactly(min(length, AT_ONCE)))

    def _write(self, body: bytes, flags: int = 0) -> None:
        if self._writer.is_closing():  # asyncio would log that nobody is there
            return
        self._writer.write(bytes([flags | LONG]) + len(body).to_bytes(8, "big") + body)
