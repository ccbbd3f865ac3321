"""Vocabularies that layers have learned by `adapt`: Keras's configuration of such a layer lacks them."""

from __future__ import annotations

from typing import Any

import keras

LAYERS = (keras.layers.TextVectorization, keras.layers.StringLookup, keras.layers.IntegerLookup)


def learned_words(layer: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the part of a layer's configuration that holds its vocabulary; empty if it is there already."""
    if type(layer) not in LAYERS:  # one of a student's class stays in its process
        return {}
    if layer.get_config().get("vocabulary") is not None:
        return {}
    lookup: Any = getattr(layer, "_lookup_layer", layer)
    words = [_plain(word) for word in lookup.get_vocabulary(include_special_tokens=False)]
    if not words:
        return {}
    weights = getattr(lookup, "idf_weights_const", None) if lookup.output_mode == "tf_idf" else None
    if weights is None:
        return {"vocabulary": words}
    numbers = keras.ops.convert_to_numpy(weights)
    first = lookup.vocabulary_size() - len(words)
    return {"vocabulary": words, "idf_weights": [float(one) for one in numbers[first : first + len(words)]]}


def _plain(word: Any) -> str | int:  # noqa: ANN401 - of NumPy
    return word if isinstance(word, str) else int(word)
