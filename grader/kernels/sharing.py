"""One zygote for all workers of a pool: what it imports is imported, and held in memory, once."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from multiprocessing.context import SpawnContext
from multiprocessing.sharedctypes import Synchronized

from jupyter_client.kernelspec import KernelSpecManager

from grader.kernels.client import Zygote
from grader.kernels.kernelspec import KERNEL_NAME, modules_of
from grader.kernels.registry import registry
from grader.kernels.settings import COURSE_MODULES


@dataclass(frozen=True)
class Invitations:
    """A connection to our zygote for each worker. They travel with the worker as it is spawned.

    The other ends (`open_ends`) are the zygote's, as soon as it runs: a worker may begin before.
    """

    modules: tuple[str, ...]
    connections: tuple[socket.socket, ...]
    open_ends: tuple[socket.socket, ...]
    taken: Synchronized[int]

    def send(self) -> None:
        """Start this process's zygote, if it does not run yet; ZygoteError says why it cannot be."""
        zygote = registry.zygote(self.modules)
        for end in self.open_ends:
            zygote.admit(end)
            end.close()

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

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "open_ends": ()}  # a copy in a worker would keep the zygote waiting for it


def invitations(workers: int, context: SpawnContext) -> Invitations:
    """Return as many as there are to be workers."""
    pairs = [socket.socketpair() for _ in range(workers)]
    ours, theirs = zip(*pairs, strict=True)
    return Invitations(zygote_modules(), ours, theirs, context.Value("i", 0))


def zygote_modules() -> tuple[str, ...]:
    """Return the modules of the installed kernelspec, which a worker's provisioner will request."""
    modules = modules_of(KernelSpecManager().get_kernel_spec(KERNEL_NAME))
    return COURSE_MODULES if modules is None else modules
