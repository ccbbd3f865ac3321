"""Proxies of modules and data sets that stay in the other process."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import torch
from torch import nn
from torch.utils.data import Dataset

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.foreign import AnyProxy, Kept, class_name, connect, proxy_class
from grader.judge.codec.pytorch.kept import State
from grader.judge.codec.pytorch.layers import CLASSES, is_setting
from grader.judge.codec.pytorch.tensors import NAMES as DTYPES

LABELS = (type(None), bool, int, float, str)


class ProxyModule(AnyProxy, nn.Module):  # type: ignore[misc]  # PyTorch is not looked at
    """Proxy of a module: it has the parameters, buffers and children; `forward` runs in the other process."""

    def __init__(self) -> None:
        raise TypeError("A proxy is built from a description.")

    def forward(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Compute in the other process, with the parameters, buffers and modes of this proxy."""
        state = State({**dict(self.named_parameters()), **dict(self.named_buffers())})
        modes = {name: bool(one.training) for name, one in self.named_modules()}
        answer = self._kept("compute", list(args), kwargs, state, modes)
        name = type(self).__name__
        if not isinstance(answer, dict) or not isinstance(answer.get("buffers"), dict):
            raise CannotCross(f"Your {name} gave a {type(answer).__name__}; a tensor is needed.")
        self._take_buffers(answer["buffers"])
        out = answer.get("out")
        if not is_output(out):
            raise CannotCross(f"Your {name} gave a {type(out).__name__}; a tensor is needed.")
        return out

    def _take_buffers(self, changed: dict[str, Any]) -> None:
        for name, one in self.named_buffers():
            came = changed.get(name)
            if isinstance(came, torch.Tensor) and came.shape == one.shape:
                one.data.copy_(came)

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:  # noqa: ANN401
        made = object.__new__(type(self))
        memo[id(self)] = made
        for name, value in vars(self).items():
            shared = name in ("_kept", "own_class")
            made.__dict__[name] = value if shared else deepcopy(value, memo)
        return made


def is_output(value: object) -> bool:
    """Tell whether a value is a tensor of real numbers, a plain value, or a container of these."""
    if isinstance(value, torch.Tensor):
        return value.dtype in DTYPES
    if isinstance(value, dict):
        return all(type(key) in LABELS for key in value) and all(map(is_output, value.values()))
    if isinstance(value, list | tuple):
        return all(map(is_output, value))
    return type(value) in LABELS


def module_proxy(
    kept: Kept, description: dict[str, Any], own_class: object, state: Sequence[dict[str, Any]]
) -> Any:  # noqa: ANN401
    """Return the proxy of a module, with these parameters, buffers and children."""
    base = description["base"]
    kind = proxy_class(class_name(description.get("name")), ProxyModule, CLASSES[base] if base else nn.Module)
    made = object.__new__(kind)
    nn.Module.__init__(made)
    connect(made, kept, own_class)
    held = vars(made)
    for place, values in zip(("_parameters", "_buffers", "_modules"), state, strict=True):
        held[place].update(values)
    for name, value in dict(description["settings"]).items():
        is_free = type(name) is str and name.isidentifier() and not hasattr(made, name)
        if is_free and not name.startswith("_") and is_setting(value):
            held[name] = value
    return made


class ProxyDataset(AnyProxy, Dataset):  # type: ignore[misc]
    """Proxy of a data set of the student's class."""

    def __len__(self) -> int:
        """Return the number of items."""
        found = self._kept("length")
        if type(found) is not int or not 0 <= found < 2**40:
            raise CannotCross(f"The length of your {type(self).__name__} is not a whole number.")
        return found

    def __getitem__(self, index: object) -> Any:  # noqa: ANN401
        """Return an item."""
        found = self._kept("item", index)
        if not is_item(found):
            raise CannotCross(
                f"An item of your {type(self).__name__} is a {type(found).__name__}; give tensors."
            )
        return found


def is_item(value: object) -> bool:
    """Tell whether a value may be an item of a data set: an output, an array, or a container of these."""
    import numpy as np

    if isinstance(value, np.ndarray | np.generic):
        return not isinstance(value, np.ma.MaskedArray) and value.dtype.kind in "biuf"
    if isinstance(value, list | tuple):
        return all(map(is_item, value))
    if isinstance(value, dict):
        return all(map(is_item, value.values()))
    return is_output(value)


def dataset_proxy(kept: Kept, name: object, own_class: object) -> ProxyDataset:
    """Return the proxy of a data set."""
    made: ProxyDataset = object.__new__(proxy_class(class_name(name), ProxyDataset, Dataset))
    connect(made, kept, own_class)
    return made
