"""The zygotes of this process: one for each list of modules, started with its first kernel."""

from __future__ import annotations

import atexit
import contextlib
import os
import threading
from collections.abc import Sequence

from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError
from grader.kernels.last_modules import begin_command


class Registry:
    """Finds, starts and replaces zygotes. Threads may ask at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, ...], Zygote | ZygoteError] = {}
        self._prepared: Zygote | None = None  #: a process that will be the next zygote

    def prepare(self, likely: Sequence[str] = ()) -> None:
        """Start the process of the next zygote before its modules are known.

        It imports the modules that are `likely` to be asked for; without any, what every zygote needs. Where
        that cannot be, nothing happens: the zygote says why.
        """
        with self._lock, contextlib.suppress(ZygoteError, OSError):
            if self._prepared is None:
                self._prepared = Zygote(likely).prepare()
                if likely:
                    self._prepared.begin()

    def zygote(self, modules: Sequence[str]) -> Zygote:
        """A running zygote. One that could not start is not tried again: it would take as long."""
        zygote = self.begin(modules)
        try:
            return zygote.ready()
        except ZygoteError as error:
            with self._lock:
                self._known[zygote.modules] = error
            raise

    def begin(self, modules: Sequence[str]) -> Zygote:
        """A zygote that runs, or imports what it needs for that."""
        key = tuple(modules)
        with self._lock:
            known = self._known.get(key)
            if isinstance(known, ZygoteError):
                raise known
            if known is not None and known.alive:
                return known
            if known is not None:
                known.close()
            return self._begin(key)

    def adopt(self, zygote: Zygote) -> None:
        """Let kernels with ``zygote.modules`` come from it from now on."""
        with self._lock:
            self._known[zygote.modules] = zygote

    def close(self) -> None:
        """End all zygotes."""
        with self._lock:
            zygotes = self._forgotten()
        for zygote in zygotes:
            zygote.close()

    def forget(self) -> None:
        """In a forked child of this process: disconnect from its zygotes."""
        self._lock = threading.Lock()
        for zygote in self._forgotten():
            zygote.leave()

    def _forgotten(self) -> list[Zygote]:
        """Return all zygotes; this registry has none from now on."""
        zygotes = [zygote for zygote in (*self._known.values(), self._prepared) if isinstance(zygote, Zygote)]
        self._known, self._prepared = {}, None
        return zygotes

    def _begin(self, key: tuple[str, ...]) -> Zygote:
        zygote, self._prepared = self._prepared or Zygote(key), None
        if zygote.modules not in ((), key):
            zygote.close()  # it imports what nobody asks for
            zygote = Zygote(key)
        zygote.modules = key
        try:
            self._known[key] = zygote.begin()
        except ZygoteError as error:
            self._known[key] = error
            raise
        return zygote


#: What the provisioner asks.
registry = Registry()
atexit.register(registry.close)
if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=registry.forget)


def start_early(words: Sequence[str]) -> None:
    """Have the next zygote import what the last such command needed, while this one reads its unit.

    Args:
        words: the units of the command, as they were named.
    """
    registry.prepare(begin_command(words))
