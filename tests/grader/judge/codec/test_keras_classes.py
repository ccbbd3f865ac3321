"""Which configurations may be built."""

from collections import deque

import numpy as np
import pytest

from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

from grader.judge.codec.keras_classes import refused  # noqa: E402


def layer(name="Dense", module="keras.layers", registered=None, **config):
    return {"class_name": name, "module": module, "config": config, "registered_name": registered}


def function(name, module="builtins"):
    return {"class_name": "function", "module": module, "config": name, "registered_name": "function"}


def test_keras_own_models_may():
    inputs = keras.Input((8, 2))
    hidden = keras.layers.LSTM(4)(keras.layers.Conv1D(3, 2)(inputs))
    model = keras.Model(inputs, keras.layers.Dense(1)(hidden))
    model.compile("adam", keras.losses.mean_squared_error, metrics=[keras.metrics.AUC(), "mae"])
    assert refused(keras.saving.serialize_keras_object(model)) == ""


def test_a_network_for_pictures_may():
    layers = [layer("InputLayer", batch_shape=[None, 224, 224, 3])]
    layers += [layer("Conv2D", filters=512, kernel_size=[3, 3])] * 16
    assert refused([*layers, layer("Dense", units=1000)]) == ""


@pytest.mark.parametrize(
    "config",
    [
        layer("Lambda"),
        layer("TFSMLayer"),
        layer("system", "os"),
        layer("Popen", "subprocess"),
        layer("Dense", "keras.layers", registered="mine>Dense"),
        layer("load_model", "keras.saving"),
        layer("get_file", "keras.utils"),
        layer("enable_unsafe_deserialization", "keras.config"),
        function("exec"),
        function("get"),
        function("deserialize"),
        function("Mean"),
        function("mean_squared_error", module="os"),
        layer("StringLookup", vocabulary="/etc/passwd"),
        {"class_name": "__numpy__", "config": {"value": ["x"], "dtype": "S1000000000"}},
        {"class_name": "__numpy__", "config": {"value": ["x"], "dtype": "O"}},
        {"class_name": "__lambda__", "config": {"value": "x"}},
        {"class_name": "__typespec__", "config": {}},
        {"registered_name": "x"},
        {"config": {"layers": [layer("Dense", units=1), layer("Lambda")]}},
    ],
    ids=str,
)
def test_what_runs_code_may_not(config):
    assert refused([config])


@pytest.mark.parametrize(
    "config",
    [
        [layer("Dense", units=10**9)],
        [layer("InputLayer", batch_shape=[None, 100_000]), layer("Dense", units=100_000)],
        [layer("Embedding", input_dim=10**8, output_dim=1000)],
        [layer("Conv2D", filters=8, kernel_size=[10**5, 10**5])],
        [layer("EinsumDense", output_shape=[None, 10**5, 10**5])],
        [layer("MultiHeadAttention", num_heads=10**5, key_dim=10**5)],
        [layer("MeanIoU", "keras.metrics", num_classes=10**5)],
        [layer("AUC", "keras.metrics", num_thresholds=10**9)],
        [layer("CategoryEncoding", num_tokens=10**12)],
        [layer("Dense", units=1)] * 30_000,
    ],
    ids=["wide", "wide input", "embedding", "kernel", "einsum", "heads", "matrix", "metric", "token", "many"],
)
def test_what_would_fill_the_memory_may_not(config):
    assert "too" in refused(config)


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (len, "a builtin_function_or_method"),
        (iter([layer("Lambda")]), "a list_iterator"),
        (deque([layer("Lambda")]), "a deque"),
        (np.array([layer("Lambda")], dtype=object), "a ndarray"),
    ],
)
def test_what_is_no_plain_data_is_refused(odd, why):
    assert refused(layer("Dense", units=2, activation=odd)) == f"its configuration holds {why}"


def test_nesting_without_end():
    nested: list[object] = []
    for _ in range(50):
        nested = [nested]
    assert refused(nested) == "it is nested too deeply"
