"""One zygote for all workers of a pool: what it imports is imported, and held in memory, once."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from multiprocessing.context import SpawnContext
from multiprocessing.sharedctypes import Synchronized

from grader.kernels.client import Zygote
from grader.kernels.keep_warm import KeptZygote
from grader.kernels.registry import registry


@dataclass(frozen=True, kw_only=True)
class Invitations:
    """A connection to our zygote for each worker. They travel with the worker as it is spawned.

    The other ends (`open_ends`) are the zygote's, as soon as it runs: a worker may begin before.
    """

    modules: tuple[str, ...]
    connections: tuple[socket.socket, ...]
    open_ends: tuple[socket.socket, ...]
    taken: Synchronized[int]
    kept: KeptZygote | None = None  #: the zygote to use, in place of this process's own

    def send(self) -> None:
        """Start the zygote, if it does not run yet; ZygoteError says why it cannot be.

        It may still import then: see `check`.
        """
        zygote = self.kept or registry.begin(self.modules)
        for end in self.open_ends:
            zygote.admit(end)
            end.close()

    def check(self) -> None:
        """Wait until the zygote has imported what it is to; ZygoteError says why it cannot be."""
        if self.kept:
            self.kept.ready()
        else:
            registry.zygote(self.modules)

    def accept(self) -> None:
        """In a worker: take the next connection, and let this process's kernels come from there."""
        with self.taken.get_lock():
            number = self.taken.value
            self.taken.value += 1
        for index, connection in enumerate(self.connections):
            if index != number:
                connection.close()
        registry.adopt(Zygote.join(self.connections[number], self.modules))

    def close(self) -> None:
        """In the pool's own process: the connections are the workers' and the zygote's now."""
        for connection in (*self.connections, *self.open_ends):
            connection.close()
        if self.kept:
            self.kept.close()

    def __getstate__(self) -> dict[str, object]:
        # A copy in a worker would keep the zygote waiting for it.
        return {**vars(self), "open_ends": (), "kept": None}


def invitations(
    workers: int, context: SpawnContext, modules: tuple[str, ...], keep_seconds: float = 0
) -> Invitations:
    """Return as many as there are to be workers, to a zygote that imports these modules.

    With `keep_seconds` it outlives this process by so many seconds, and may run already. Raises
    `ZygoteError`.
    """
    kept = KeptZygote.join(modules, keep_seconds) if keep_seconds else None
    pairs = [socket.socketpair() for _ in range(workers)]
    ours, theirs = zip(*pairs, strict=True)
    taken = context.Value("i", 0)
    return Invitations(modules=modules, connections=ours, open_ends=theirs, taken=taken, kept=kept)
