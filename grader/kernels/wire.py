"""One connection to a socket of a kernel's, in ZeroMQ's own protocol (ZMTP 3.0), read as slowly as we like.

ZeroMQ's sockets read ahead, in a thread of their own: up to a thousand messages, each of any number of
parts (no option limits those). A kernel may send gigabytes a second, and they would wait in our memory.
What is not read here waits with who sent it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

MORE, LONG, COMMAND = 1, 2, 4
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)
SUBSCRIBE_TO_ALL = b"\x01"
AT_ONCE = 2**16

MOST_OF_A_MESSAGE = 32 * 2**20
PART = 100
"""A message of more bytes is read past; each of its parts counts as some more than it holds."""


class Wire:
    """A connection; when its other end has gone, `receive` raises OSError or EOFError."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, path: Path, kind: str) -> Wire:
        """Connect as a socket of a kind (DEALER, SUB). Raises OSError where nobody listens yet."""
        wire = cls(*await asyncio.open_unix_connection(path, limit=AT_ONCE))
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

    async def receive(self) -> list[bytes]:
        """Return the next message that is not too large."""
        while True:
            parts, size, flags = [], 0, MORE
            while flags & MORE:
                flags, length = await self._head()
                size += length + PART
                if flags & COMMAND or size > MOST_OF_A_MESSAGE:
                    await self._skip(length)
                else:
                    parts.append(await self._reader.readexactly(length))
            if parts and size <= MOST_OF_A_MESSAGE:
                return parts

    def close(self) -> None:
        """Leave it."""
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
