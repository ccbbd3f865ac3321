"""Choice of the kernel that a notebook is graded with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbformat import NotebookNode

from grader.kernels.availability import warm_kernels_available
from grader.kernels.kernelspec import KERNEL_NAME

ORDINARY = "python3"
OWN = ("python", ORDINARY)
"""Names under which Jupyter knows this Python's own kernel."""

IPYTHON = ("ipykernel", "ipykernel_launcher")
"""Modules that start IPython's kernel."""

PRELOADED = ("keras", "helpers")
"""Names that tell that a notebook gains from a kernel that has imported them."""


def kernel_for(notebook: NotebookNode) -> str:
    """Return the kernel that a notebook names, or the warm one in place of the ordinary Python.

    Warm kernels serve where they can be had and where the notebook uses what they have imported.
    """
    name = named_kernel(notebook) or ORDINARY
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    gains = any(f"import {module}" in code or f"from {module}" in code for module in PRELOADED)
    return KERNEL_NAME if name in OWN and gains and is_ready() else name


def named_kernel(notebook: NotebookNode) -> str:
    """Return the name of the kernel that a notebook's metadata give; empty if they give none."""
    spec = notebook.metadata.get("kernelspec")
    name = spec.get("name") if isinstance(spec, dict) else None
    return name if isinstance(name, str) else ""


def name_kernel(notebook: NotebookNode, name: str) -> None:
    """Set the kernel that a notebook names."""
    spec = notebook.metadata.get("kernelspec")
    notebook.metadata["kernelspec"] = {**(spec if isinstance(spec, dict) else {}), "name": name}


def is_python(command: Sequence[str]) -> bool:
    """Tell whether a kernel's command starts IPython, whose replies say how a cell ended."""
    return any(word in IPYTHON or word.endswith("ipykernel_launcher.py") for word in command)


@cache
def is_installed(name: str) -> bool:
    """Tell whether there is a kernel of this name."""
    if name in OWN:
        return True
    try:
        KernelSpecManager().get_kernel_spec(name)
    except NoSuchKernel:
        return False
    return True


@cache
def runs_python(name: str) -> bool:
    """Tell whether a kernel is IPython; also if there is none of this name: starting it will say so."""
    try:
        return is_python(KernelSpecManager().get_kernel_spec(name).argv)
    except NoSuchKernel:
        return True


@cache
def is_ready() -> bool:
    """Tell whether warm kernels are available and installed as a kernelspec."""
    return warm_kernels_available().ok and KERNEL_NAME in KernelSpecManager().find_kernel_specs()
