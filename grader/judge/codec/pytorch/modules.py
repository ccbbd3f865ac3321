"""Modules of PyTorch: their arguments, parameters and buffers; those of the student's own by proxy."""

from __future__ import annotations

from collections import OrderedDict
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from grader.judge.codec.foreign import Foreign
from grader.judge.codec.kind import Kind, Parts
from grader.judge.codec.linked import links
from grader.judge.codec.pytorch import layers
from grader.judge.codec.pytorch.kept import KeptModule
from grader.judge.codec.pytorch.proxies import ProxyModule, module_proxy
from grader.judge.codec.pytorch.tensors import is_like, take

DATA, CUSTOM = "data", "custom"
MOST_PARTS = 10_000
"""Parameters, buffers and children of one module."""

Named = dict[str, Any]


def is_module(kind: type) -> bool:
    """Tell whether a class is of PyTorch's modules; Keras's layers are too, on its PyTorch backend."""
    return issubclass(kind, nn.Module) and not any(
        base.__module__.startswith("keras.") for base in kind.__mro__
    )


def _module(value: nn.Module) -> Parts:
    persistent = [name not in value._non_persistent_buffers_set for name in value._buffers]
    state = [bool(value.training), persistent]
    for some in (value._parameters, value._buffers, value._modules):
        state += [list(some), list(some.values())]
    if isinstance(value, ProxyModule):
        return [CUSTOM, value._kept, {}, None, *state]
    if name := layers.data_class(value):
        return [DATA, name, layers.arguments_of(value, name), None, *state]
    kind = type(value)
    own_class = kind if kind.__module__ == "__main__" else None
    return [CUSTOM, KeptModule.of(value), _description(value), own_class, *state]


def _description(module: nn.Module) -> Named:
    """Describe a module that stays here: its name, its class of PyTorch, that class's plain settings."""
    base = layers.NAMES.get(layers.nearest_class(type(module)), "")
    found = {name: getattr(module, name, None) for name in (layers.argument_names(base) if base else ())}
    settings = {name: value for name, value in found.items() if layers.is_setting(value)}
    return {"name": type(module).__name__, "base": base, "settings": settings}


@dataclass(frozen=True)
class _State:
    """State of one module as it came."""

    training: bool
    parameters: Named
    buffers: Named
    children: Named
    passing: frozenset[str]  #: buffers that are not in a `state_dict`

    @property
    def all(self) -> tuple[Named, Named, Named]:
        """Return parameters, buffers and children."""
        return self.parameters, self.buffers, self.children

    @classmethod
    def checked(cls, parts: list[Any]) -> _State:
        """Return the state in these parts. Raises `ValueError` if they are not a module's."""
        training, persistent, *lists = parts
        if len(lists) != 6 or not all(type(one) is list for one in (persistent, *lists)):
            raise ValueError("no state of a module")
        names = [name for some in lists[::2] for name in some]
        if len(names) > MOST_PARTS or len(set(names)) != len(names) or not all(map(_is_name, names)):
            raise ValueError("no names of a module's parts")
        made = [dict(zip(*pair, strict=True)) for pair in zip(lists[::2], lists[1::2], strict=True)]
        for some, kind in zip(made, (nn.Parameter, torch.Tensor, nn.Module), strict=True):
            if not all(one is None or isinstance(one, kind) for one in some.values()):
                raise ValueError("no state of a module")
        passing = {name for name, stays in zip(made[1], persistent, strict=True) if stays is not True}
        parameters, buffers, children = made
        return cls(training is True, parameters, buffers, children, frozenset(passing))


def _is_name(name: object) -> bool:
    return type(name) is str and 0 < len(name) < 200 and "." not in name and not name.startswith("__")


def _make_module(parts: list[Any]) -> nn.Module:
    form, what, about, kind, *rest = parts
    state = _State.checked(rest)
    if form == DATA:
        return _built(what, about, state)
    if form != CUSTOM:
        raise ValueError("no module")
    if isinstance(what, KeptModule):
        return _own(what.value, state)
    if not isinstance(what, Foreign):
        raise ValueError("a module that is nowhere")
    made = module_proxy(what, about, kind, state.all)  # type: ignore[arg-type]  # it can be called, or says so
    return _finished(made, state)


def _built(name: object, arguments: object, state: _State) -> nn.Module:
    """Construct a module of PyTorch's, with the parameters and buffers that came."""
    made = layers.construct(name, arguments, OrderedDict(state.children))
    if made._modules.keys() != state.children.keys():
        raise ValueError("no children of this class")
    if not layers.is_filled_by(made, state.parameters, state.buffers):
        raise ValueError("the weights do not fit")
    for each, value in {**state.parameters, **state.buffers}.items():
        setattr(made, each, value)
    return _finished(made, state)


def _finished(made: nn.Module, state: _State) -> nn.Module:
    made.training = state.training
    made._non_persistent_buffers_set = set(state.passing)
    return made


def _own(module: nn.Module, state: _State) -> nn.Module:
    """Return our own module for one that came back.

    The student's module takes the state that came, which is the judge's. The judge's module stays as it is:
    changes by a call are reported separately (see `Links`).
    """
    ours = links()
    if ours is not None and not ours.takes_content:
        return module
    made = module if ours is not None else deepcopy(module)
    _take(made, state)
    return made


def _take(module: nn.Module, state: _State) -> None:
    """Give a module the state that came; modules in it keep their identity where they fit."""
    held = module._parameters, module._buffers, module._modules
    for mine, came in zip(held, state.all, strict=True):
        if mine.keys() != came.keys():
            raise ValueError("no state of this module")
    for mine, came in zip(held[:2], state.all[:2], strict=True):
        for name, value in came.items():
            if is_like(mine[name], value):
                if mine[name] is not value:
                    take(mine[name], value)
            else:
                mine[name] = value
    for name, value in state.children.items():
        module._modules[name] = _joined(module._modules[name], value)
    module.training = state.training


def _joined(own: nn.Module | None, came: nn.Module | None) -> nn.Module | None:
    """Return our child with the state of the one that came; where that does not fit, the one that came."""
    if own is None or came is None or own is came or type(own) is not type(came):
        return came
    state = _State(came.training, came._parameters, came._buffers, came._modules, frozenset())
    try:
        _take(own, state)
    except ValueError:
        return came
    return own


KINDS = (Kind("torch.module", is_module, _module, _make_module),)
