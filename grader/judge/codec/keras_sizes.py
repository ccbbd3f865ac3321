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


def weights(entries: list[dict[str, Any]]) -> int:
    """Return an estimate of the weights of the widest layer, at least an eighth of their number."""
    configs = [part for entry in entries for part in _configs(entry)]
    widths = [math.prod(_volume(config.get(name)) for name in WIDTHS) for config in configs]
    longest = max([1, *(_volume(config.get(name)) for config in configs for name in LENGTHS)])
    # A convolution has weights for each channel, not for each place of a picture.
    side = max([1, *(_side(config.get(name)) for config in configs for name in LENGTHS)])
    widest = max([1, *widths])
    guesses = [
        width * max(side if "kernel_size" in config else longest, widest)
        for config, width in zip(configs, widths, strict=True)
    ]
    return max([longest, *guesses])


def _configs(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = entry.get("config"), entry.get("build_config")
    return (config for config in found if isinstance(config, dict))


def _volume(size: object) -> int:
    """Multiply the sizes of a shape; the number of examples, None, counts as one."""
    if isinstance(size, list | tuple):
        return math.prod(map(_volume, size))
    return max(1, abs(size)) if type(size) is int else 1


def _side(shape: object) -> int:
    sizes = shape if isinstance(shape, list | tuple) else [shape]
    return max([1, *map(_volume, sizes)])
