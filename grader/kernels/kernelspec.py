"""The kernelspec by which Jupyter's tools ask for warm kernels."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ipykernel.kernelspec import get_kernel_dict, write_kernel_spec
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

from grader.kernels.availability import PROVISIONER_NAME
from grader.kernels.settings import COURSE_MODULES

KERNEL_NAME = "keras-warm"
DISPLAY_NAME = "Python 3 (warm Keras)"


def install_kernelspec(prefix: Path | str = sys.prefix, modules: Sequence[str] | None = None) -> Path:
    """Write ``share/jupyter/kernels/keras-warm`` below ``prefix``; return that folder.

    ``modules`` replaces the list of what the zygote imports.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = write_kernel_spec(Path(folder) / KERNEL_NAME, overrides=_kernel_json(modules))
        return Path(KernelSpecManager().install_kernel_spec(written, KERNEL_NAME, prefix=str(prefix)))


def modules_of(spec: KernelSpec) -> tuple[str, ...] | None:
    """Return what the zygote of a kernelspec's kernels imports; None if they come from none."""
    provisioner = spec.metadata.get("kernel_provisioner", {})
    if provisioner.get("provisioner_name") != PROVISIONER_NAME:
        return None
    return tuple(provisioner.get("config", {}).get("modules", COURSE_MODULES))


def _kernel_json(modules: Sequence[str] | None) -> dict[str, Any]:
    ordinary = get_kernel_dict()
    config = {} if modules is None else {"modules": list(modules)}
    return {
        # Not an absolute path: jupyter_client puts the running Python for it.
        "argv": ["python", *ordinary["argv"][1:]],
        "display_name": DISPLAY_NAME,
        "metadata": {
            **ordinary["metadata"],
            "kernel_provisioner": {"provisioner_name": PROVISIONER_NAME, "config": config},
        },
    }


if __name__ == "__main__":
    install_kernelspec()
