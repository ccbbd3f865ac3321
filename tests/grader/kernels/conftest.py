"""Kernels for the tests: from a zygote without Keras, which starts in a second or two."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from grader.kernels.client import Zygote
from grader.kernels.kernelspec import KERNEL_NAME, install_kernelspec
from grader.kernels.measure import run_cell
from grader.kernels.registry import registry

MODULES = ("json",)
"""What the zygote of these tests imports."""


def spec_manager(prefix: Path, modules) -> KernelSpecManager:
    """A kernelspec manager that knows our kernelspec alone, with a list of modules of its own."""
    folder = install_kernelspec(prefix, modules)
    return KernelSpecManager(kernel_dirs=[str(folder.parent)])


@contextmanager
def running(specs: KernelSpecManager, *, start=None, **traits):
    """A kernel and a client of it."""
    manager = KernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=specs, **traits)
    manager.start_kernel(**(start or {}))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def displayed(client, code: str) -> list[str]:
    """Run a cell; return the kinds of data that it displayed."""
    shown = []
    client.execute_interactive(code, timeout=60, output_hook=shown.append)
    messages = [message["content"]["data"] for message in shown if message["msg_type"] == "display_data"]
    return [kind for data in messages for kind in data]


@pytest.fixture(scope="session")
def specs(tmp_path_factory):
    yield spec_manager(tmp_path_factory.mktemp("prefix"), MODULES)
    registry.close()


@pytest.fixture(scope="session")
def zygote(specs) -> Zygote:
    return registry.zygote(MODULES)


@pytest.fixture
def kernel(specs):
    with running(specs) as (manager, client):
        yield manager, client


@pytest.fixture
def run(kernel):
    """Run a cell, return what it printed."""
    _, client = kernel
    return lambda code, **options: run_cell(client, code, **options)
