"""How a kernel is asked, and its messages are read, when it may send anything, and without end."""

from __future__ import annotations

import asyncio
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.session import Session

from grader.kernels.wire import Wire


class Channel:
    """One of a client's channels, as nbclient and jupyter_client use them."""

    def __init__(self, wire: Wire, session: Session) -> None:
        self._wire, self._session = wire, session
        self._next: asyncio.Future[dict[str, Any]] | None = None

    def send(self, message: dict[str, Any]) -> None:
        """Send a message."""
        self._wire.send(self._session.serialize(message))

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        """Return the next message; raise `Empty` if none has come in time, or there is no time left.

        Also if one waits: who looks for one among many (as nbclient does, for a cell's reply) would
        never learn that the cell has had its time.
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
        """Read no more."""
        if self._next is not None and not self._next.cancel():
            self._next.exception()  # nobody will ask for it
        self._wire.close()

    async def _read(self) -> dict[str, Any]:
        try:
            _, parts = self._session.feed_identities(await self._wire.receive())
        except (OSError, EOFError):  # who waits for a kernel looks himself whether it is gone
            await asyncio.Event().wait()
        return self._session.deserialize(parts)


class Client(AsyncKernelClient):
    """A client with the two channels that we read, and none that would fill up unread."""

    async def connect(self) -> None:
        """Connect to the kernel. Raises OSError or EOFError as long as it does not listen."""
        shell = await Wire.open(Path(f"{self.ip}-{self.shell_port}"), "DEALER")
        try:
            iopub = await Wire.open(Path(f"{self.ip}-{self.iopub_port}"), "SUB")
        except BaseException:
            shell.close()
            raise
        self._shell_channel, self._iopub_channel = Channel(shell, self.session), Channel(iopub, self.session)
        self.allow_stdin = False

    def stop_channels(self) -> None:
        """Leave the kernel."""
        for channel in (self._shell_channel, self._iopub_channel):
            if channel is not None:
                channel.stop()
