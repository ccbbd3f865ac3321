"""Size of a Keras model, estimated from its configuration before it is built."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

WIDTHS = (
    *("units", "filters", "output_dim", "output_shape", "key_dim", "num_heads", "depth_multiplier"),
    *("kernel_size", "num_classes", "lora_rank", "n"),
)
LENGTHS = (
    *("input_dim", "num_tokens", "max_tokens", "num_bins", "num_thresholds"),
    *("fft_length", "num_mel_bins", "batch_shape", "input_shape"),
)


def weights(entries: list[dict[str, Any]], believed: bool = True) -> int:
    """Return an estimate of the weights of the widest layer, at least an eighth of their number.

    Args:
        entries: descriptions of objects, as Keras writes them.
        believed: a layer's input is taken to be as large as its description says. Else it may be as large
            as any that is described.
    """
    configs = [part for entry in entries for part in _configs(entry)]
    longest = max([1, *(_volume(config.get(name)) for config in configs for name in LENGTHS)])
    # A convolution has weights for each channel, not for each place of a picture.
    side = max([1, *(_side(config.get(name)) for config in configs for name in LENGTHS)])
    widest = max([1, *map(_width, configs)])
    guesses = [0]
    for entry in entries:
        own = _own_side(entry) if believed else 0
        for config in _configs(entry):
            width = _width(config)
            large = max(side if "kernel_size" in config else longest, widest)
            recurrent = width if "recurrent_initializer" in config else 0
            guesses.append(width * (max(own, recurrent) if own else large))
    return max([longest, *guesses])


def _width(config: dict[str, Any]) -> int:
    return math.prod(_volume(config.get(name)) for name in WIDTHS)


def _own_side(entry: dict[str, Any]) -> int:
    """Return the longest side of the input with which a layer was built; 0 if it is not described."""
    built = entry.get("build_config")
    shape = built.get("input_shape") if isinstance(built, dict) else None
    return _side(shape) if shape else 0


def _configs(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = entry.get("config"), entry.get("build_config")
    return (config for config in found if isinstance(config, dict))


def _volume(size: object) -> int:
    """Multiply the sizes of a shape, and add several shapes; the number of examples, None, counts as one."""
    if isinstance(size, list | tuple):
        shapes = [one for one in size if isinstance(one, list | tuple)]
        sizes = [one for one in size if not isinstance(one, list | tuple)]
        return math.prod(map(_volume, sizes)) * max(1, sum(map(_volume, shapes)))
    return max(1, abs(size)) if type(size) is int else 1


def _side(shape: object) -> int:
    """Return the longest side of a shape, or of several."""
    if isinstance(shape, list | tuple):
        return max([1, *map(_side, shape)])
    return _volume(shape)
