"""A zygote that has imported PyTorch: its kernels compute as new interpreters do, bit by bit."""

import json
import os
import subprocess
import sys

import pytest

from grader.kernels.measure import run_cell
from grader.kernels.modules import EXTRA_MODULES
from grader.kernels.preload import thread_names
from grader.kernels.registry import registry
from tests.grader.kernels.conftest import running, spec_manager

pytest.importorskip("torch", reason="needs PyTorch: make torch")
pytestmark = [pytest.mark.torch, pytest.mark.long]

MODULES = ("numpy", "torch", *EXTRA_MODULES["torch"])

COMPUTE = """
import hashlib, json, torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
torch.manual_seed(5)
x = torch.randn(3000, 20)
y = (x @ torch.randn(20, 1)).tanh()
model = nn.Sequential(nn.Linear(20, 200), nn.ReLU(), nn.Dropout(0.3), nn.BatchNorm1d(200), nn.Linear(200, 1))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for rows, targets in DataLoader(TensorDataset(x, y), batch_size=500, shuffle=True):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(rows), targets).backward()
    optimizer.step()
big = torch.randn(700, 700)
values = [*model.state_dict().values(), (big @ big).sum(), torch.linalg.svd(big[:60, :60]).S, big.std()]
digest = hashlib.sha256(b"".join(one.detach().numpy().tobytes() for one in values)).hexdigest()
print(json.dumps([digest, torch.get_num_threads(), torch.get_num_interop_threads()]))
"""


@pytest.fixture(scope="module")
def specs(tmp_path_factory):
    return spec_manager(tmp_path_factory.mktemp("prefix"), MODULES)


def environment(threads) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    return clean if threads is None else {**clean, "OMP_NUM_THREADS": str(threads)}


@pytest.mark.parametrize("threads", [1, 2, None])
def test_a_forked_kernel_computes_as_a_new_interpreter_does(specs, threads):
    env = environment(threads)
    command = [sys.executable, "-c", COMPUTE]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    with running(specs, start={"env": env}) as (_, client):
        assert json.loads(run_cell(client, COMPUTE)) == json.loads(done.stdout)


def test_nothing_runs_in_the_zygote(specs):
    with running(specs) as (_, client):
        run_cell(client, COMPUTE)
    assert len(thread_names(registry.zygote(MODULES).pid)) == 1


def test_two_kernels_have_pytorch_at_once_and_draw_as_two_new_interpreters_do(specs):
    timed = "import time; start = time.perf_counter(); import torch; print(time.perf_counter() - start < 0.3)"
    draws = "torch.optim.SGD([torch.zeros(1, requires_grad=True)]); print(torch.rand(2).tolist())"
    with running(specs) as (_, one), running(specs) as (_, other):
        assert [run_cell(client, timed) for client in (one, other)] == ["True\n"] * 2
        first, second = (run_cell(client, draws) for client in (one, other))
    assert first != second
