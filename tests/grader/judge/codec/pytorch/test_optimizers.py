"""Optimizers cross with their settings, their parameters and their state."""

import msgpack
import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from grader.judge.codec import BadData, decode, encode  # noqa: E402
from grader.judge.codec.pytorch.optimizers import CLASSES, is_optimizer  # noqa: E402

pytestmark = pytest.mark.torch


def stepped(optimizer, weight):
    for _ in range(2):
        optimizer.zero_grad()
        (weight**2).sum().backward()
        optimizer.step()
    return weight.detach().tolist()


@pytest.mark.parametrize("name", CLASSES)
def test_it_goes_on_where_it_was(name):
    weight = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = CLASSES[name]([weight], lr=0.1)
    stepped(optimizer, weight)
    back, its_weight = decode(encode([optimizer, weight]))
    assert type(back) is CLASSES[name] and back.param_groups[0]["params"][0] is its_weight
    assert back.defaults == optimizer.defaults
    assert stepped(back, its_weight) == stepped(optimizer, weight)


def test_groups_keep_their_settings():
    one, two = (torch.nn.Parameter(torch.ones(1)) for _ in range(2))
    groups = [{"params": [one], "weight_decay": 0.5}, {"params": [two], "lr": 0.3}]
    optimizer = torch.optim.AdamW(groups, lr=0.2)
    torch.optim.lr_scheduler.StepLR(optimizer, 1)  # adds `initial_lr`, and wraps `step`
    back = decode(encode(optimizer))
    for mine, theirs in zip(optimizer.param_groups, back.param_groups, strict=True):
        assert {**mine, "params": 0} == {**theirs, "params": 0}
    assert "step" not in vars(back)


class Mine(torch.optim.SGD):
    def __init__(self, params):
        super().__init__(params, 0.1)


class Other(torch.optim.SGD):
    def step(self):
        return None


def test_a_class_that_does_something_else_is_not_data():
    assert is_optimizer(Mine) and not is_optimizer(Other) and not is_optimizer(torch.optim.Optimizer)


WEIGHT = ["torch.tensor", "tensor", "float32", ["builtins.list", 1], b"\0" * 4, True, None, None, -1]


def optimizer(name="SGD", groups=None, state=None, **settings):
    group = ["builtins.dict", "params", ["builtins.list", WEIGHT]]
    flat = [part for pair in settings.items() for part in pair]
    groups = [[*group, *flat]] if groups is None else groups
    state = [["builtins.dict"]] if state is None else state
    return ["torch.optimizer", name, ["builtins.dict"], ["builtins.list", *groups], ["builtins.list", *state]]


def test_the_form_of_these_tests_is_right():
    assert decode(msgpack.packb(optimizer(lr=0.5))).param_groups[0]["lr"] == 0.5


@pytest.mark.parametrize(
    "node",
    [
        optimizer("Optimizer"),
        optimizer("LBFGS"),
        optimizer(evil=1),
        optimizer(lr=["builtins.dict"]),
        optimizer(groups=[]),
        optimizer(groups=[["builtins.dict", "params", ["builtins.list", 5]]]),
        optimizer(groups=[["builtins.dict", "lr", 0.1]]),
        optimizer(state=[["builtins.dict", "step", ["builtins.list"]]]),
        optimizer(state=[["builtins.dict", 5, 5]]),
        optimizer(state=[]),
    ],
)
def test_odd_parts_are_refused(node):
    with pytest.raises(BadData):
        decode(msgpack.packb(node))
