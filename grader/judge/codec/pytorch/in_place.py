"""Changes in place of PyTorch's objects: make an object equal to another without replacing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.utils.data import DataLoader, Subset, TensorDataset

from grader.judge.codec.pytorch.kept import modes_as_they_are
from grader.judge.codec.pytorch.modules import is_module
from grader.judge.codec.pytorch.optimizers import parameters_of
from grader.judge.codec.pytorch.tensors import is_like, take

Undo = list[Callable[[], object]]

MUTABLE = (torch.Tensor, nn.Module, torch.optim.Optimizer, torch.Generator, TensorDataset, Subset, DataLoader)


def is_of_pytorch(one: object) -> bool:
    """Tell whether an object is PyTorch's own; Keras's layers on its PyTorch backend are not."""
    return not isinstance(one, nn.Module) or is_module(type(one))


def update(target: Any, new: Any, undo: Undo) -> bool:  # noqa: ANN401
    """Give an object the content of another one of its type; return whether that was possible."""
    if isinstance(target, torch.Tensor):
        return _update_tensor(target, new, undo)
    if isinstance(target, nn.Module):
        return _update_module(target, new, undo)
    if isinstance(target, torch.optim.Optimizer):
        return _update_optimizer(target, new, undo)
    if isinstance(target, TensorDataset):
        return _update_all(target.tensors, new.tensors, undo)
    if isinstance(target, Subset | DataLoader):
        same = type(target.dataset) is type(new.dataset) and isinstance(target.dataset, MUTABLE)
        return same and update(target.dataset, new.dataset, undo)
    if isinstance(target, torch.Generator):
        undo.append(as_it_is(target))
        target.set_state(new.get_state())
        return True
    return False


def as_it_is(target: Any) -> Callable[[], object]:  # noqa: ANN401
    """Return a function that restores the current values of a tensor or a generator."""
    if isinstance(target, torch.Generator):
        state = target.get_state()
        return lambda: target.set_state(state)
    return _Tensor(target).restore


class _Tensor:
    """Snapshot of a tensor: its values, its gradient, `requires_grad`."""

    def __init__(self, target: torch.Tensor) -> None:
        self._target, self._values = target, target.detach().clone()
        self._grad = target.grad.detach().clone() if target.is_leaf and target.grad is not None else None
        self._wanted = target.requires_grad

    def restore(self) -> None:
        """Restore the tensor."""
        target = self._target
        target.data.copy_(self._values)
        if target.is_leaf:
            target.requires_grad_(self._wanted)
            target.grad = None if self._grad is None else self._grad.clone()


def _update_tensor(target: torch.Tensor, new: torch.Tensor, undo: Undo) -> bool:
    if not is_like(target, new):
        return False
    if not _are_equal(target, new):
        undo.append(as_it_is(target))
        take(target, new)
    return True


def _are_equal(one: torch.Tensor, other: torch.Tensor) -> bool:
    mine, theirs = (each.grad if each.is_leaf else None for each in (one, other))
    if one.is_leaf and one.requires_grad != other.requires_grad:
        return False
    if (mine is None) != (theirs is None) or (mine is not None and not torch.equal(mine, theirs)):
        return False
    return bool(torch.equal(one, other))


def _update_all(targets: Any, others: Any, undo: Undo) -> bool:  # noqa: ANN401 - tensors
    pairs = list(zip(targets, others, strict=False))
    if len(targets) != len(others) or not all(is_like(*pair) for pair in pairs):
        return False
    return all(_update_tensor(*pair, undo) for pair in pairs)


def _update_module(target: nn.Module, new: nn.Module, undo: Undo) -> bool:
    modules, others = list(target.modules()), list(new.modules())
    if list(map(type, modules)) != list(map(type, others)):
        return False
    names = [list(dict(one.named_parameters())) + list(dict(one.named_buffers())) for one in (target, new)]
    mine, theirs = ([*one.parameters(), *one.buffers()] for one in (target, new))
    if names[0] != names[1] or not all(map(is_like, mine, theirs)):
        return False
    undo.append(modes_as_they_are(target))
    for one, other in zip(modules, others, strict=True):
        one.training = other.training
    return _update_all(mine, theirs, undo)


def _update_optimizer(target: torch.optim.Optimizer, new: torch.optim.Optimizer, undo: Undo) -> bool:
    mine, theirs = parameters_of(target), parameters_of(new)
    sizes = [[len(group["params"]) for group in one.param_groups] for one in (target, new)]
    if sizes[0] != sizes[1] or not all(map(is_like, mine, theirs)):
        return False
    undo.append(_optimizer_as_it_is(target))
    for group, other in zip(target.param_groups, new.param_groups, strict=True):
        group.update({name: value for name, value in other.items() if name != "params"})
    for one, other_one in zip(mine, theirs, strict=True):
        target.state.pop(one, None)
        if other_one in new.state:
            target.state[one] = dict(new.state[other_one])
    return _update_all(mine, theirs, undo)


def _optimizer_as_it_is(target: torch.optim.Optimizer) -> Callable[[], None]:
    groups = [dict(group) for group in target.param_groups]
    state = {one: _copied(values) for one, values in target.state.items()}

    def restore() -> None:
        for group, before in zip(target.param_groups, groups, strict=False):
            group.update(before)
        target.state.clear()
        target.state.update({one: _copied(values) for one, values in state.items()})

    return restore


def _copied(values: dict[str, Any]) -> dict[str, Any]:
    return {name: one.clone() if isinstance(one, torch.Tensor) else one for name, one in values.items()}
