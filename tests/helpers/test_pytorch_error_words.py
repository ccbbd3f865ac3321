"""Errors of PyTorch that beginners meet, each provoked for real."""

import io

import numpy as np
import pytest

from helpers.error_words import explain
from helpers.pytorch_error_words import PYTORCH_RULES

torch = pytest.importorskip("torch")
nn = torch.nn
pytestmark = pytest.mark.torch

ROWS = torch.ones(3, 2)
WEIGHTS = torch.ones(2, requires_grad=True)


class NoSuper(nn.Module):
    def __init__(self):
        self.layer = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


def step_in_the_graph():
    weights = torch.ones(2, requires_grad=True)
    weights -= 1


def twice():
    loss = (WEIGHTS**2).sum()
    loss.backward()
    loss.backward()


def whole_model():
    file = io.BytesIO()
    torch.save(nn.Linear(1, 1), file)
    torch.load(io.BytesIO(file.getvalue()), weights_only=True)


CASES = [
    (lambda: ROWS.sum().backward(), "requires_grad=True"),
    (step_in_the_graph, "torch.no_grad()"),
    (twice, "Compute the loss again"),
    (lambda: WEIGHTS.numpy(), "detach"),
    (lambda: (WEIGHTS * 2).backward(), "loss.mean()"),
    (lambda: torch.tensor([1, 2], requires_grad=True), "tensor.float()"),
    (lambda: ROWS.item(), "single number"),
    (lambda: nn.functional.cross_entropy(ROWS, torch.tensor([0.0, 1, 1])), "labels.long()"),
    (lambda: nn.Linear(2, 1)(ROWS.double()), "x.float()"),
    (lambda: nn.Linear(2, 1)(ROWS.long()), "x.float()"),
    (lambda: nn.Linear(3, 1)(ROWS), "number of inputs"),
    (lambda: ROWS @ torch.ones(3), "last dimension"),
    (lambda: nn.Linear(2, 1)(ROWS.numpy()), "torch.tensor("),
    (lambda: torch.cat([1.0, 2.0]), "torch.tensor("),
    (lambda: ROWS + torch.ones(3, 4), "Print both"),
    (lambda: nn.functional.binary_cross_entropy_with_logits(ROWS, torch.ones(3)), "reshape(-1, 1)"),
    (lambda: nn.functional.cross_entropy(ROWS, torch.tensor([[0], [1], [1]])), "labels.ravel()"),
    (lambda: nn.functional.cross_entropy(ROWS, torch.tensor([0, 1, 2])), "from 0 to the number of classes"),
    (lambda: ROWS.astype("float32"), ".float()"),
    (lambda: NoSuper(), "super().__init__()"),
    (lambda: NoForward()(ROWS), "forward(self, x)"),
    (lambda: torch.optim.SGD([], lr=0.1), "nn.ModuleList"),
    (lambda: torch.optim.Adam(nn.Linear(1, 1).parameters(), learning_rate=0.1), "call it lr"),
    (lambda: nn.BatchNorm1d(2)(ROWS[:1]), "model.eval()"),
    (lambda: nn.Linear(2, 1).load_state_dict(nn.Linear(3, 1).state_dict()), "Build the same network"),
    (whole_model, "model.state_dict()"),
]


def provoked(mistake):
    with pytest.raises(Exception) as caught:
        mistake()
    return caught.value


@pytest.mark.parametrize(("mistake", "words"), CASES)
def test_a_beginners_error_is_explained(mistake, words):
    assert words in explain(provoked(mistake))


def test_every_rule_is_met():
    said = {explain(provoked(mistake)) for mistake, _ in CASES}
    assert [pattern for pattern, words in PYTORCH_RULES if words not in said] == []


def test_errors_of_other_libraries_are_not_taken_for_pytorchs():
    assert "float32" not in explain(ValueError("All arrays must be of the same length"))
    assert explain(provoked(lambda: np.ones((2, 3)) @ np.ones((2, 3)))).startswith("In a @ b")
