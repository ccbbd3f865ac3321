"""A student's code with PyTorch, and tests that ask for its values."""

from collections.abc import Callable

import pytest

from grader.judge.process.runner import Verdict
from grader.records import Status

GIVEN = """
import torch
from torch import nn

x = torch.linspace(-1, 1, 24).reshape(8, 3)
y = x.sum(dim=1, keepdim=True)
"""

ANSWERS = (
    GIVEN
    + """
from torch.utils.data import DataLoader, Dataset, TensorDataset


class Net(nn.Module):
    def __init__(self, hidden=4):
        super().__init__()
        self.hidden, self.out = nn.Linear(3, hidden), nn.Linear(hidden, 1)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))


class Noisy(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm, self.drop, self.out = nn.BatchNorm1d(3), nn.Dropout(0.5), nn.Linear(3, 1)

    def forward(self, x):
        return self.out(self.drop(self.norm(x)))


class Rows(Dataset):
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return self.x[index], self.y[index]


def train(model, loader, loss_function, optimizer, epochs=3):
    model.train()
    losses = []
    for _ in range(epochs):
        for rows, targets in loader:
            optimizer.zero_grad()
            loss = loss_function(model(rows), targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
"""
)


@pytest.fixture
def runs(trial) -> Callable[..., Verdict]:
    """Return what runs a test on these answers, and more of them."""

    def run(test: str, more: str = "", **kind) -> Verdict:
        return trial(ANSWERS + more).test(GIVEN + test, **kind)

    return run


@pytest.fixture
def passes(runs) -> Callable[..., None]:
    """Return what sees a test pass."""

    def run(test: str, more: str = "", **kind) -> None:
        verdict = runs(test, more, **kind)
        assert verdict.status is Status.PASSED, verdict.message

    return run


@pytest.fixture
def fails(runs) -> Callable[..., None]:
    """Return what sees a test fail with these words."""

    def run(test: str, words: str, more: str = "") -> None:
        verdict = runs(test, more)
        assert verdict.status is not Status.PASSED
        assert words in verdict.message, verdict.message

    return run
