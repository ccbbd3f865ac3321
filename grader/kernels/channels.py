"""Channels to an untrusted kernel, which may send any messages, without end."""

from __future__ import annotations

import asyncio
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.session import DELIM, Session

from grader.kernels.wire import MOST_OF_A_MESSAGE, Received, Wire

ENVELOPE = 2_000
"""Bytes that a message's signature and headers may take without being counted."""

SIGNED = 5
"""Parts of a message that are not buffers: signature, header, parent's header, metadata, content."""


class Channel:
    """Channel of a client, with the methods that nbclient and jupyter_client call."""

    def __init__(self, wire: Wire, session: Session) -> None:
        self._wire, self._session = wire, session
        self._next: asyncio.Future[dict[str, Any]] | None = None

    def send(self, message: dict[str, Any]) -> None:
        """Send a message."""
        self._wire.send(self._session.serialize(message))

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        """Return the next message; raise `Empty` if none has come in time, or there is no time left.

        Without time left it raises even if a message waits: a caller that searches many messages for one
        (as nbclient does, for a cell's reply) would otherwise never notice that the cell has timed out.
        """
        if timeout is not None and timeout <= 0:
            raise Empty
        if self._next is None:
            self._next = asyncio.ensure_future(self._read())
        coming = self._next
        if not (await asyncio.wait({coming}, timeout=timeout))[0]:
            raise Empty
        self._next = None
        return coming.result()

    def stop(self) -> None:
        """Close the channel."""
        if self._next is not None and not self._next.cancel():
            self._next.exception()  # nobody will ask for it
        self._wire.close()

    async def _read(self) -> dict[str, Any]:
        while True:
            try:
                received = await self._wire.receive()
            except (OSError, EOFError):  # whoever waits for a kernel checks whether it has ended
                await asyncio.Event().wait()
                raise
            if message := self._opened(received):
                return message

    def _opened(self, received: Received) -> dict[str, Any] | None:
        """Return a message with its `size` in bytes, all parts counted; no buffer is kept.

        A message of which the content was too large to be kept has none. None if not even its headers
        were kept.
        """
        if received.cut and DELIM not in received.parts:
            return None
        _, parts = self._session.feed_identities(received.parts)
        if len(parts) >= SIGNED:
            message: dict[str, Any] = self._session.deserialize(parts[:SIGNED])
            counted = len(parts[SIGNED - 1])
        elif len(parts) >= SIGNED - 2 and received.cut:
            header, parent = map(self._session.unpack, parts[1:3])
            message = {"header": header, "parent_header": parent, "metadata": {}, "content": {}}
            message |= {"msg_id": header["msg_id"], "msg_type": header["msg_type"]}
            counted = received.size
        elif received.cut:
            return None
        else:
            raise ValueError("A message lacks a part.")
        message["buffers"] = []
        message["size"] = counted + max(0, received.size - counted - ENVELOPE)
        return message


class Client(AsyncKernelClient):
    """Client with the two channels that we read; others would fill up unread."""

    most_of_a_message = MOST_OF_A_MESSAGE

    async def connect(self) -> None:
        """Connect to the kernel. Raises OSError or EOFError as long as it does not listen."""
        shell = await Wire.open(Path(f"{self.ip}-{self.shell_port}"), "DEALER", self.most_of_a_message)
        try:
            iopub = await Wire.open(Path(f"{self.ip}-{self.iopub_port}"), "SUB", self.most_of_a_message)
        except BaseException:
            shell.close()
            raise
        self._shell_channel, self._iopub_channel = Channel(shell, self.session), Channel(iopub, self.session)
        self.allow_stdin = False

    def stop_channels(self) -> None:
        """Close the channels."""
        for channel in (self._shell_channel, self._iopub_channel):
            if channel is not None:
                channel.stop()
