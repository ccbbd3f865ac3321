"""Masks of padded sequences for proxies of layers.

Keras hands a mask from layer to layer as an attribute of the tensor. It does not cross with the tensor, so it
is sent as an argument.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
from keras import tree
from keras.src.backend import get_keras_mask, set_keras_mask

from grader.judge.codec.custom.computing import compute, described_inputs, specify
from grader.judge.codec.foreign import Kept

MASKS = "_masks"


def taken_along(args: Sequence[Any]) -> dict[str, Any]:
    """Return the masks of tensors as a keyword argument, to send with them; empty if there are none."""
    masks = [get_keras_mask(one) for one in tree.flatten(list(args))]
    return {} if all(mask is None for mask in masks) else {MASKS: masks}


def put_back(args: Sequence[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Give tensors the masks that came with them; return the other keyword arguments."""
    for one, mask in zip(tree.flatten(list(args)), kwargs.get(MASKS, ()), strict=False):
        if mask is not None:
            set_keras_mask(one, mask)
    return {name: value for name, value in kwargs.items() if name != MASKS}


class OwnMask(keras.Operation):  # type: ignore[misc]  # Keras has no types
    """Computes a mask by a custom layer's `compute_mask`, in the other process."""

    def __init__(self, kept: Kept, name: str) -> None:
        super().__init__()
        self._asked = kept, name

    def of(self, inputs: Any, mask: Any) -> Any:  # noqa: ANN401
        """Return the mask of the layer's output; None if it has none."""
        kept, _ = self._asked
        specs = described_inputs((inputs, mask), {})[0]
        return None if kept("specify", specs, {}, "compute_mask") is None else self(inputs, mask)

    def call(self, inputs: Any, mask: Any) -> Any:  # noqa: ANN401
        """Compute the mask."""
        return compute(*self._asked, (inputs, mask), {}, "compute_mask")

    def compute_output_spec(self, inputs: Any, mask: Any) -> Any:  # noqa: ANN401
        """Return the mask's shape and type."""
        return specify(*self._asked, (inputs, mask), {}, "compute_mask")
