"""The classes that cross as data, and modules that hold something of their own."""

from collections import OrderedDict

import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from torch import nn  # noqa: E402

from grader.judge.codec.pytorch.layers import (  # noqa: E402
    CLASSES,
    CONTAINERS,
    argument_names,
    arguments_of,
    construct,
    data_class,
)

pytestmark = pytest.mark.torch

NEEDED = {
    "Linear": (3, 2),
    "Bilinear": (3, 2, 1),
    "Unflatten": (1, (3, 1)),
    "Embedding": (5, 3),
    "EmbeddingBag": (5, 3),
    **dict.fromkeys(("Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d"), (3, 2, 3)),
    **dict.fromkeys(("MaxPool1d", "MaxPool2d", "AvgPool1d", "AvgPool2d"), (2,)),
    **{f"Adaptive{kind}Pool{n}d": (2,) for kind in ("Avg", "Max") for n in (1, 2)},
    **dict.fromkeys(
        ("BatchNorm1d", "BatchNorm2d", "LayerNorm", "InstanceNorm1d", "InstanceNorm2d", "RMSNorm"), (3,)
    ),
    "GroupNorm": (1, 3),
    "Threshold": (0.1, 20.0),
    "RNN": (3, 4),
    "LSTM": (3, 4),
    "GRU": (3, 4),
}


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_is_constructed_again_from_the_arguments_that_it_keeps(name):
    module = CLASSES[name](*NEEDED.get(name, ()))
    assert data_class(module) == name
    made = construct(name, arguments_of(module, name), OrderedDict())
    assert str(made) == str(module)
    assert all(one.device.type == "meta" for one in made.parameters())


def test_arguments_are_named_for_each_class():
    assert argument_names("Linear") == ("in_features", "out_features", "bias")
    assert "weight" not in argument_names("CrossEntropyLoss") and "reduction" in argument_names("MSELoss")
    assert "nonlinearity" in argument_names("RNN") and "nonlinearity" not in argument_names("GRU")
    assert all(argument_names(name) == () for name in CONTAINERS)


class OnlyBuilt(nn.Linear):
    """A class that only adds a constructor."""

    def __init__(self):
        super().__init__(3, 1)
        self.size = 3


class Doubled(nn.Linear):
    def forward(self, rows):
        return 2 * super().forward(rows)


def changed(change, module=None):
    made = module or nn.Linear(3, 1)
    change(made)
    return made


OWN = {
    "subclass": lambda: Doubled(3, 1),
    "hook": lambda: changed(lambda one: one.register_forward_hook(print)),
    "hook before": lambda: changed(lambda one: one.register_forward_pre_hook(print)),
    "hook on gradients": lambda: changed(lambda one: one.register_full_backward_hook(print)),
    "hook on states": lambda: changed(lambda one: one.register_load_state_dict_post_hook(print)),
    "patched": lambda: changed(lambda one: setattr(one, "forward", print)),
    "hidden method": lambda: changed(lambda one: one.__dict__.update(eval=5)),
    "object": lambda: changed(lambda one: setattr(one, "note", object())),
    "parametrized": lambda: nn.utils.parametrizations.weight_norm(nn.Linear(3, 1)),
    "other size": lambda: changed(lambda one: setattr(one, "in_features", 7)),
    "child": lambda: changed(lambda one: one.add_module("more", nn.ReLU())),
    "parameter": lambda: changed(
        lambda one: one.register_parameter("more", nn.Parameter(torch.ones(1))), nn.Sequential()
    ),
    "not on the list": lambda: nn.Transformer(8, 2, 1, 1, 8),
}


@pytest.mark.parametrize("make", OWN.values(), ids=OWN)
def test_a_module_with_something_of_its_own_is_not_data(make):
    assert data_class(make()) == ""


def test_a_class_that_only_adds_a_constructor_is_pytorchs():
    assert data_class(OnlyBuilt()) == "Linear"
    assert data_class(changed(lambda one: setattr(one, "note", "a word"))) == "Linear"
    assert data_class(changed(lambda one: setattr(one, "bias", None))) == "Linear"
