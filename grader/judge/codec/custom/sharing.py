"""Layers that are in several places of a model: they stay one layer, with one set of weights.

Keras writes a layer's configuration once for each model that holds it, and builds as many layers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import keras
from keras.src.models.functional import Functional

from grader.judge.codec.marks import shared

SAME = "same"
"""Key of a layer's number in its configuration; removed when it is known which layers occur twice."""


def mark_shared(config: object) -> None:
    """Put a mark around each layer that occurs twice, in a configuration with numbered layers."""
    times = Counter(entry[SAME] for entry in _numbered(config))
    numbers: dict[int, int] = {}
    for entry in list(_numbered(config)):
        same = entry.pop(SAME)
        if times[same] < 2:
            continue
        number = numbers.setdefault(same, len(numbers))
        # What a functional model adds to the configuration of a layer.
        of_the_graph = {key: entry.pop(key) for key in ("name", "inbound_nodes") if key in entry}
        inside = dict(entry)
        entry.clear()
        entry.update(shared(number, inside, bool(of_the_graph)) | of_the_graph)


def _numbered(part: object) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if SAME in part:
            yield part
        for one in list(part.values()):
            yield from _numbered(one)
    elif isinstance(part, list | tuple):
        for one in part:
            yield from _numbered(one)


class SharedLayers:
    """Builds each shared layer once."""

    def __init__(self) -> None:
        self._made: dict[int, Any] = {}

    def from_config(self, config: dict[str, Any]) -> Any:  # noqa: ANN401 - a layer, or its view
        """Return the layer; for a functional model, which counts calls of its layers, a view of it."""
        number, inside, in_graph = config["number"], config["layer"], config["in_graph"]
        if number not in self._made:
            made = keras.saving.deserialize_keras_object(inside)
            if not isinstance(made, keras.Layer):
                raise ValueError("a shared object that is not a layer")
            self._made[number] = made
        return view(self._made[number]) if in_graph else self._made[number]


class View(keras.Operation):  # type: ignore[misc]  # Keras has no types
    """A layer as one functional model sees it: with the calls of that model alone."""

    layer: Any
    _inbound_nodes: list[Any]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call the layer."""
        before = len(self.layer._inbound_nodes)
        out = self.layer(*args, **kwargs)
        self._inbound_nodes += self.layer._inbound_nodes[before:]
        return out


class ModelView(View, Functional):  # type: ignore[misc]
    """View of a functional model, whose calls Keras counts in another way."""


def view(layer: Any) -> View:  # noqa: ANN401
    """Return a view of a layer, without any calls yet."""
    made: Any = object.__new__(ModelView if isinstance(layer, Functional) else View)
    vars(made).update(layer=layer, _inbound_nodes=[])
    return made  # type: ignore[no-any-return]
