"""Modules of PyTorch that cross as data: their classes, and the arguments of their constructors."""

from __future__ import annotations

import inspect
from collections import OrderedDict
from collections.abc import Mapping
from functools import cache
from typing import Any

import torch
from torch import nn

Arguments = dict[str, Any]

CONTAINERS = ("Sequential", "ModuleList", "ModuleDict")
RECURRENT = ("RNN", "LSTM", "GRU")
LAYERS = (
    *("Linear", "Bilinear", "Identity", "Flatten", "Unflatten", "Embedding", "EmbeddingBag"),
    *("Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d"),
    *("MaxPool1d", "MaxPool2d", "AvgPool1d", "AvgPool2d"),
    *("AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveMaxPool1d", "AdaptiveMaxPool2d"),
    *("Dropout", "Dropout1d", "Dropout2d", "AlphaDropout"),
    *("BatchNorm1d", "BatchNorm2d", "LayerNorm", "GroupNorm", "InstanceNorm1d", "InstanceNorm2d", "RMSNorm"),
    *("ReLU", "ReLU6", "LeakyReLU", "PReLU", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "GLU"),
    *(
        "Sigmoid",
        "LogSigmoid",
        "Tanh",
        "Softmax",
        "LogSoftmax",
        "Softmin",
        "Softplus",
        "Softsign",
        "Hardtanh",
    ),
    *("Hardsigmoid", "Hardswish", "Threshold", "Tanhshrink", "Softshrink", "Hardshrink"),
    *("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss", "CrossEntropyLoss", "NLLLoss", "KLDivLoss"),
    *("BCELoss", "BCEWithLogitsLoss", "GaussianNLLLoss", "PoissonNLLLoss", "MultiMarginLoss"),
    *("HingeEmbeddingLoss", "CosineEmbeddingLoss", "CosineSimilarity"),
)
CLASSES: dict[str, Any] = {
    name: getattr(nn, name) for name in (*CONTAINERS, *RECURRENT, *LAYERS) if hasattr(nn, name)
}
"""Classes that cross as data, by name."""
NAMES = {kind: name for name, kind in CLASSES.items()}

ARGUMENTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(CONTAINERS, ()),
    **dict.fromkeys(
        RECURRENT,
        ("input_size", "hidden_size", "num_layers", "bias", "batch_first", "dropout", "bidirectional"),
    ),
    "Identity": (),
    "Hardtanh": ("min_val", "max_val", "inplace"),
}
"""Arguments of classes whose constructors do not name them, or name some that they do not keep."""
ARGUMENTS["RNN"] += ("nonlinearity",)
ARGUMENTS["LSTM"] += ("proj_size",)

NOT_KEPT = {"self", "device", "dtype", "size_average", "reduce", "args", "kwargs"}
TENSORS = {"weight", "pos_weight"}
"""Arguments of losses that are tensors; they are buffers of the module."""
SETTING = (type(None), bool, int, float, str)
MOST = 2**31
MOST_LAYERS = 100
"""Limit of the layers of a recurrent network: its constructor makes each of them."""

HARMLESS = {
    *("__init__", "__module__", "__qualname__", "__doc__", "__annotations__", "__firstlineno__"),
    *("__static_attributes__", "__parameters__", "__annotate__", "__annotate_func__"),
}
"""Attributes that a class may define without changing the behavior of its base."""
STATE = {"training", "_parameters", "_buffers", "_modules", "_non_persistent_buffers_set"}
PRIVATE = {
    *("_is_full_backward_hook", "_reversed_padding_repeated_twice", "_flat_weights", "_flat_weights_names"),
    *("_all_weights", "_flat_weight_refs", "_compiled_call_impl"),
}
"""Attributes that PyTorch's own layers compute from their arguments."""


def data_class(module: nn.Module) -> str:
    """Return the name of the class under which a module crosses as data; empty if it has code of its own.

    An object of a class that only adds a constructor to one of PyTorch's crosses under the name of that one.
    """
    kind = type(module)
    base = nearest_class(kind)
    if base not in NAMES or not _is_unchanged(module, base):
        return ""
    own = kind.__mro__[: kind.__mro__.index(base)]
    if any(set(vars(each)) - HARMLESS for each in own):
        return ""
    return NAMES[base] if _can_be_constructed(module, NAMES[base]) else ""


def _can_be_constructed(module: nn.Module, name: str) -> bool:
    """Tell whether the arguments that a module keeps are those of its parameters and buffers."""
    try:
        made = construct(name, arguments_of(module, name), OrderedDict(module._modules))
    except Exception:  # whatever a constructor says about arguments that were changed
        return False
    return made._modules.keys() == module._modules.keys() and is_filled_by(
        made, module._parameters, module._buffers
    )


def is_filled_by(made: nn.Module, parameters: Mapping[str, Any], buffers: Mapping[str, Any]) -> bool:
    """Tell whether parameters and buffers have the names and shapes of those of a module without values."""
    if made._parameters.keys() != parameters.keys() or made._buffers.keys() != buffers.keys():
        return False
    pairs = [(one, parameters[name]) for name, one in made._parameters.items()]
    # The weights of a loss come as a buffer: they are not among the arguments of its constructor.
    pairs += [(one, buffers[name]) for name, one in made._buffers.items() if one is not None]
    return all(
        (one is None) == (came is None) and (one is None or one.shape == came.shape) for one, came in pairs
    )


def nearest_class(kind: type) -> type:
    """Return the nearest class that crosses as data from which a class is derived; else `Module`."""
    return next((base for base in kind.__mro__ if base in NAMES), nn.Module)


def _is_unchanged(module: nn.Module, base: type) -> bool:
    """Tell whether a module has no hooks, and no attributes that could act."""
    for name, value in vars(module).items():
        if name in STATE or name in PRIVATE:
            continue
        if hasattr(value, "__len__") and name.startswith("_") and not len(value):  # no hooks
            continue
        if not is_setting(value) and not isinstance(value, torch.Tensor):
            return False
        if callable(getattr(base, name, None)):
            return False
    return True


def is_setting(value: object) -> bool:
    """Tell whether a value is plain: a number, a text, or a tuple or list of these."""
    if type(value) in (tuple, list, torch.Size):
        return all(map(is_setting, value))  # type: ignore[call-overload]
    return type(value) in SETTING


def arguments_of(module: nn.Module, name: str) -> Arguments:
    """Return the arguments with which a module of the class with this name can be constructed again."""
    return {each: _argument(module, each) for each in argument_names(name)}


def _argument(module: nn.Module, name: str) -> object:
    value = getattr(module, name)
    if name == "bias" and not isinstance(value, bool):
        return value is not None
    return tuple(value) if isinstance(value, torch.Size) else value


@cache
def argument_names(name: str) -> tuple[str, ...]:
    """Return the names of the constructor's arguments that cross."""
    if name in ARGUMENTS:
        return ARGUMENTS[name]
    found = inspect.signature(CLASSES[name].__init__).parameters.values()
    skipped = {*NOT_KEPT, *(TENSORS if name.endswith("Loss") else ())}
    return tuple(
        one.name
        for one in found
        if one.name not in skipped
        and not one.name.startswith("_")
        and one.kind is not inspect.Parameter.VAR_KEYWORD
    )


def construct(name: object, arguments: Any, children: OrderedDict[str, nn.Module]) -> nn.Module:  # noqa: ANN401
    """Construct a module without values: they come as parameters and buffers.

    On the device meta no random numbers are drawn, and no memory is allocated. Raises `ValueError` for
    arguments of another class.
    """
    kind = CLASSES[name]  # type: ignore[index]  # KeyError for an unknown class
    if type(arguments) is not dict or set(arguments) != set(argument_names(str(name))):
        raise ValueError("no arguments of this class")
    if not all(is_setting(one) and _is_small(one) for one in arguments.values()):
        raise ValueError("no arguments of a layer")
    if name in RECURRENT and not 0 < arguments["num_layers"] <= MOST_LAYERS:
        raise ValueError("too many layers")
    if name in CONTAINERS:
        made: nn.Module = kind()
        made._modules.update(children)  # the constructor would look at classes of the student's
        return made
    if children:
        raise ValueError("children of a layer")
    with torch.device("meta"):
        return kind(**arguments)


def _is_small(value: Any) -> bool:  # noqa: ANN401
    if isinstance(value, tuple | list):
        return len(value) <= 8 and all(map(_is_small, value))
    return not isinstance(value, int | float) or abs(value) <= MOST or value != value
