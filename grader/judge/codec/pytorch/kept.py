"""Modules and data sets that stay in their process, with the operations that their proxies request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import nn

from grader.judge.codec.errors import BadData
from grader.judge.codec.foreign import Keeper
from grader.judge.codec.kind import Kind, Parts, exactly
from grader.judge.codec.linked import links
from grader.judge.codec.pytorch.tensors import content, filled

_kept: dict[int, KeptValue] = {}


class State(dict[str, torch.Tensor]):
    """Parameters and buffers with which a module shall compute, by name."""


class KeptValue(Keeper):
    """Server of the proxies of one object. `operations` are those that a proxy may request."""

    operations: tuple[str, ...] = ()
    lends = True

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - of any class
        self.value = value

    def __call__(self, operation: str, *parts: Any) -> object:  # noqa: ANN401
        """Run the operation with this name."""
        if operation not in self.operations:
            raise BadData(f"{operation!r:.80} is not asked of this object.")
        return getattr(self, operation)(*parts)


class KeptModule(KeptValue):
    """Server of the proxies of a module."""

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


class KeptDataset(KeptValue):
    """Server of the proxies of a data set."""

    operations = ("length", "item")

    def length(self) -> int:
        """Return the number of items."""
        return len(self.value)

    def item(self, index: object) -> object:
        """Return an item."""
        return self.value[index]


def keep(value: object) -> KeptValue:
    """Return the server of this object's proxies; each object has one."""
    if id(value) not in _kept:
        _kept[id(value)] = (KeptModule if isinstance(value, nn.Module) else KeptDataset)(value)
    return _kept[id(value)]


@contextmanager
def _modes(module: nn.Module, modes: dict[str, bool]) -> Iterator[None]:
    before = [(one, one.training) for one in module.modules()]
    try:
        for name, one in module.named_modules():
            one.training = bool(modes.get(name, one.training))
        yield
    finally:
        for one, was in before:
            one.training = was


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
