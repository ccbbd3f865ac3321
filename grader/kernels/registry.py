"""The zygotes of this process: one for each list of modules, started with its first kernel."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Sequence

from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError


class Registry:
    """Finds, starts and replaces zygotes. Threads may ask at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[str, ...], Zygote | ZygoteError] = {}

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
            known, self._known = self._known, {}
        for zygote in known.values():
            if isinstance(zygote, Zygote):
                zygote.close()

    def forget(self) -> None:
        """In a forked child of this process: disconnect from its zygotes."""
        known, self._known, self._lock = self._known, {}, threading.Lock()
        for zygote in known.values():
            if isinstance(zygote, Zygote):
                zygote.leave()

    def _begin(self, key: tuple[str, ...]) -> Zygote:
        try:
            self._known[key] = zygote = Zygote(key).begin()
        except ZygoteError as error:
            self._known[key] = error
            raise
        return zygote


#: What the provisioner asks.
registry = Registry()
atexit.register(registry.close)
if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=registry.forget)
