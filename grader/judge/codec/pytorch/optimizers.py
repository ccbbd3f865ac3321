"""Optimizers of PyTorch: their class, the settings of their groups of parameters, their state."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import torch

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts
from grader.judge.codec.pytorch.layers import HARMLESS, is_setting

CLASSES: dict[str, Any] = {
    name: getattr(torch.optim, name)
    for name in ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "NAdam", "RAdam")
}
NAMES = {kind: name for name, kind in CLASSES.items()}
PARAMS = "params"
OF_A_SCHEDULER = {"initial_lr", "max_lr", "min_lr", "base_momentum", "max_momentum", "param_names"}
"""Settings that a schedule adds to a group."""
MOST_GROUPS = 1000


def is_optimizer(kind: type) -> bool:
    """Tell whether a class is in `CLASSES`, or only adds a constructor to one of them."""
    base = next((one for one in kind.__mro__ if one in NAMES), None)
    if base is None:
        return False
    own = kind.__mro__[: kind.__mro__.index(base)]
    return not any(set(vars(each)) - HARMLESS - {"_zero_grad_profile_name"} for each in own)


def _optimizer(value: torch.optim.Optimizer) -> Parts:
    name = next(NAMES[one] for one in type(value).__mro__ if one in NAMES)
    groups = [dict(group) for group in value.param_groups]
    for group in [*groups, value.defaults]:
        for each, setting in group.items():
            if each != PARAMS and not _is_number(setting):
                raise CannotCross(f"The setting {each!r:.40} of your optimizer cannot be tested.")
    state = [dict(value.state.get(one, {})) for one in parameters_of(value)]
    return [name, dict(value.defaults), groups, state]


def parameters_of(optimizer: torch.optim.Optimizer) -> list[torch.Tensor]:
    """Return the parameters of all groups, in order."""
    return [one for group in optimizer.param_groups for one in group[PARAMS]]


def _is_number(value: Any) -> bool:  # noqa: ANN401
    return is_setting(value) or (type(value) is torch.Tensor and value.numel() == 1)


def _make_optimizer(parts: list[Any]) -> torch.optim.Optimizer:
    name, defaults, groups, state = parts
    kind, known = CLASSES[name], setting_names(name)
    if not 0 < len(groups) <= MOST_GROUPS:
        raise ValueError("no groups of parameters")
    for group in [*groups, defaults]:
        if not set(group) <= known | OF_A_SCHEDULER | {PARAMS}:
            raise ValueError("no settings of this optimizer")
        if not all(_is_number(one) for each, one in group.items() if each != PARAMS):
            raise ValueError("no settings of an optimizer")
    if not all(type(group[PARAMS]) is list and all(map(_is_parameter, group[PARAMS])) for group in groups):
        raise ValueError("no parameters")
    made: torch.optim.Optimizer = kind([{**group, PARAMS: list(group[PARAMS])} for group in groups])
    for group, came in zip(made.param_groups, groups, strict=True):
        group.update({each: one for each, one in came.items() if each != PARAMS})
    made.defaults.update(defaults)
    for one, values in zip(parameters_of(made), state, strict=True):
        if not all(type(each) is str and _is_state(value, one) for each, value in values.items()):
            raise ValueError("no state of an optimizer")
        if values:
            made.state[one] = values
    return made


def _is_parameter(value: object) -> bool:
    return isinstance(value, torch.Tensor) and value.is_leaf


def _is_state(value: Any, of: torch.Tensor) -> bool:  # noqa: ANN401
    if type(value) is torch.Tensor:
        return bool(value.shape == of.shape or value.numel() == 1)
    return value is None or type(value) in (int, float, bool)


@cache
def setting_names(name: str) -> frozenset[str]:
    """Return the names of an optimizer's settings."""
    make: Callable[..., Any] = CLASSES[name]
    return frozenset(make([torch.zeros(1, requires_grad=True)]).defaults)


KINDS = (Kind("torch.optimizer", is_optimizer, _optimizer, _make_optimizer),)
