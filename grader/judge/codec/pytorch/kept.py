"""Modules and data sets that stay in their process, with the operations that their proxies request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import nn

from grader.judge.codec.foreign import Keeper
from grader.judge.codec.kind import Kind, Parts, exactly
from grader.judge.codec.linked import links
from grader.judge.codec.pytorch.tensors import content, filled


class State(dict[str, torch.Tensor]):
    """Parameters and buffers, by name, with which a module computes in one call."""


class KeptModule(Keeper):
    """Server of the proxies of a module."""

    lends = True
    operations = ("compute",)

    def compute(
        self, args: Sequence[Any], kwargs: dict[str, Any], state: State, modes: dict[str, bool]
    ) -> dict[str, Any]:
        """Call the module with these parameters and buffers; return its output, and the buffers changed.

        The module keeps its own state. `modes` says of each module in it whether it is training.
        """
        named = dict(state)
        before = {name: named[name].clone() for name, _ in self.value.named_buffers()}
        with _modes(self.value, modes):
            out = torch.func.functional_call(self.value, named, tuple(args), kwargs, strict=True)
        changed = {name: named[name].detach() for name, one in before.items() if not _same(one, named[name])}
        return {"out": out, "buffers": changed}


class KeptDataset(Keeper):
    """Server of the proxies of a data set."""

    lends = True
    operations = ("length", "item")

    def length(self) -> int:
        """Return the number of items."""
        return len(self.value)

    def item(self, index: object) -> object:
        """Return an item."""
        return self.value[index]


@contextmanager
def _modes(module: nn.Module, modes: dict[str, bool]) -> Iterator[None]:
    restore = modes_as_they_are(module)
    try:
        for name, one in module.named_modules():
            one.training = bool(modes.get(name, one.training))
        yield
    finally:
        restore()


def modes_as_they_are(module: nn.Module) -> Callable[[], None]:
    """Return a function that restores the current modes of a module and of all modules in it."""
    modes = [(one, one.training) for one in module.modules()]

    def restore() -> None:
        for one, is_training in modes:
            one.training = is_training

    return restore


def _same(one: torch.Tensor, other: torch.Tensor) -> bool:
    return one.shape == other.shape and bool(torch.equal(one, other))


def _state(value: State) -> Parts:
    ours = links()
    for one in value.values():
        if ours is not None and one.requires_grad:
            ours.add_input(one, known=False)
    return [part for name, one in value.items() for part in (name, *content(one), bool(one.requires_grad))]


def _make_state(parts: list[Any]) -> State:
    made, ours = State(), links()
    for place in range(0, len(parts), 5):
        name, *filling, wanted = parts[place : place + 5]
        one = made[str(name)] = filled(*filling)
        if wanted is True:
            one.requires_grad_()
            if ours is not None:
                ours.add_input(one, known=False)
    return made


KINDS = (Kind("torch.state", exactly(State), _state, _make_state),)
