"""How we read what a kernel sends: it may send without end."""

from __future__ import annotations

from queue import Empty
from typing import Any

from jupyter_client.channels import AsyncZMQSocketChannel


class FairChannel(AsyncZMQSocketChannel):
    """A channel on which a time that is up is up, however many messages wait."""

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:  # type: ignore[override]
        """Return the next message; raise `Empty` if none has come in time, or there is no time left.

        jupyter_client's own gives a message that waits also then. Who looks for one among them (as
        nbclient does, for a cell's reply) would never learn that the cell has had its time.
        """
        if timeout is not None and timeout <= 0:
            raise Empty
        return await super().get_msg(timeout)
