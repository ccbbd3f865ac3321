"""Modules that the kernels of a unit share: its notebooks import them, and one process does so for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbformat import NotebookNode

from grader.kernels.availability import PROVISIONER_NAME, warm_kernels_available
from grader.kernels.choice import ORDINARY, OWN, kernel_for
from grader.kernels.extras import extras_of, is_missing
from grader.kernels.kernelspec import KERNEL_NAME, modules_of
from grader.kernels.launch import is_our_ipykernel
from grader.kernels.settings import COURSE_MODULES

SHARED = (
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "scipy.stats",
    "scipy.optimize",
    "sklearn.datasets",
    "sklearn.linear_model",
    "sklearn.metrics",
    "sklearn.model_selection",
    "sklearn.preprocessing",
)
"""Modules that start no thread when they are imported and keep nothing of the process they are in."""


EXTRA_MODULES = {"torch": ("torch._dynamo", "grader.judge.codec.pytorch.kinds")}
"""By extra: modules that come with it. PyTorch imports its compiler for the first optimizer, in a second."""


def modules_for(notebooks: Mapping[str, NotebookNode]) -> tuple[str, ...]:
    """Return the modules to import in the process that a unit's kernels are forked from.

    Empty where kernels are started one by one: on another system, or for kernels that are not this Python's.
    `numpy` is in every list: every kernel of ours has it.
    """
    names = {kernel_for(notebook) for notebook in notebooks.values()}
    if KERNEL_NAME in names:
        return (*spec_modules(), *_extra_modules(notebooks.values()))
    if not names & set(OWN) or not _is_ours():
        return ()
    shared = (module for module in SHARED[1:] if any(_imported(module, notebooks.values())))
    wanted = ("numpy", *shared, *_extra_modules(notebooks.values()))
    return wanted if warm_kernels_available(wanted).ok else ()


def _extra_modules(notebooks: Iterable[NotebookNode]) -> list[str]:
    """Return the extras that notebooks import and that are installed, and what the judge needs for them."""
    names = [name for name in extras_of(notebooks) if not is_missing(name)]
    return [module for name in names for module in (name, *EXTRA_MODULES[name])]


def spec_modules() -> tuple[str, ...]:
    """Return the modules of the installed kernelspec, which a worker's provisioner will request."""
    modules = modules_of(KernelSpecManager().get_kernel_spec(KERNEL_NAME))
    return COURSE_MODULES if modules is None else modules


def fork_from(spec: KernelSpec, modules: tuple[str, ...]) -> None:
    """Have the kernels of a kernelspec forked from a process that has imported these modules."""
    provisioner = {"provisioner_name": PROVISIONER_NAME, "config": {"modules": list(modules)}}
    spec.metadata = {**spec.metadata, "kernel_provisioner": provisioner}


def _is_ours() -> bool:
    """Tell whether the ordinary kernel is this Python's, started as it comes."""
    spec = KernelSpecManager().get_kernel_spec(ORDINARY)
    return is_our_ipykernel(spec.argv) and "kernel_provisioner" not in spec.metadata


def _imported(module: str, notebooks: Iterable[NotebookNode]) -> Iterator[bool]:
    """Tell of each code cell whether it seems to import a module that is installed."""
    package, _, name = module.partition(".")
    if find_spec(package) is None:
        return
    words = (f"import {module}", f"from {module}", *([f"from {package} import {name}"] if name else []))
    for notebook in notebooks:
        for cell in notebook.cells:
            yield cell.cell_type == "code" and any(word in cell.source for word in words)
