"""Availability of warm kernels on this machine, with the reason if there are none."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec

from grader.kernels.errors import ZygoteError
from grader.kernels.settings import COURSE_MODULES

PROVISIONER_NAME = "warm-provisioner"


@dataclass(frozen=True)
class Availability:
    """Availability of warm kernels, with a reason and a remedy for `grader doctor`."""

    ok: bool
    reason: str
    remedy: str = ""


def warm_kernels_available(modules: Sequence[str] = COURSE_MODULES) -> Availability:
    """Tell whether warm kernels are available. Imports nothing and starts nothing."""
    for obstacle in (platform_obstacle(), _missing_module(modules), _missing_provisioner()):
        if obstacle is not None:
            return Availability(False, obstacle.reason, obstacle.remedy)
    return Availability(True, "Kernels are forked from a process that has imported Keras.")


def platform_obstacle() -> ZygoteError | None:
    """Return the reason why this system has no forked kernels, or None."""
    ordinary = "Ordinary kernels serve instead, more slowly."
    if sys.platform != "linux":
        return ZygoteError(f"Forking after imports is not safe on {sys.platform}.", ordinary)
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError) as error:
        return ZygoteError(f"This system gives no pidfd (Linux 5.3 does): {error}.", ordinary)
    return None


def _missing_module(modules: Sequence[str]) -> ZygoteError | None:
    for module in modules:
        package = module.partition(".")[0]  # looking further would import it
        if find_spec(package) is None:
            return ZygoteError(
                f"The zygote cannot import {module!r}: there is no module {package!r}.",
                "Install it, or remove it from the list of modules.",
            )
    return None


def _missing_provisioner() -> ZygoteError | None:
    if entry_points(group="jupyter_client.kernel_provisioners", name=PROVISIONER_NAME):
        return None
    return ZygoteError(
        f"Jupyter does not know the {PROVISIONER_NAME!r}.", "Install this project again: make setup."
    )
