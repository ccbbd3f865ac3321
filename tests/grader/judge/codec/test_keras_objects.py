"""Keras's objects behave there as they did here."""

import subprocess
import sys

import msgpack
import numpy as np
import pytest

from grader.judge.codec import BadData, CannotCross, decode, encode
from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

X = np.random.default_rng(0).random((40, 3)).astype("float32")
Y = X.sum(axis=1)


@pytest.fixture(scope="module")
def trained():
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(4, activation="relu", kernel_regularizer=keras.regularizers.L2(0.01)),
            keras.layers.BatchNormalization(),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(1),
        ]
    )
    rate = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
    model.compile(keras.optimizers.Adam(rate), loss="mse", metrics=["mae"])
    return model, model.fit(X, Y, epochs=2, verbose=0, validation_split=0.25)


def test_a_trained_model_predicts_and_is_evaluated_as_it_was(trained):
    model, _ = trained
    came = decode(encode(model))
    np.testing.assert_allclose(came.predict(X, verbose=0), model.predict(X, verbose=0), rtol=1e-6)
    np.testing.assert_allclose(came.evaluate(X, Y, verbose=0), model.evaluate(X, Y, verbose=0), rtol=1e-6)
    assert int(came.optimizer.iterations) == int(model.optimizer.iterations)
    assert [layer.name for layer in came.layers] == [layer.name for layer in model.layers]


def test_a_model_goes_on_training(trained):
    came = decode(encode(trained[0]))
    assert came.fit(X, Y, epochs=1, verbose=0).history["loss"][0] > 0


def test_a_functional_model_with_normalization():
    inputs = keras.Input((3,))
    scale = keras.layers.Normalization()
    scale.adapt(X)
    model = keras.Model(inputs, keras.layers.Dense(1)(scale(inputs)) / 2)
    came = decode(encode(model))
    np.testing.assert_allclose(came(X), model(X), rtol=1e-6)
    assert not came.compiled


def test_a_history_keeps_its_curves(trained):
    came = decode(encode(trained[1]))
    assert isinstance(came, keras.callbacks.History)
    assert (came.history, came.epoch, came.params) == (
        trained[1].history,
        trained[1].epoch,
        trained[1].params,
    )


OBJECTS = [
    *(keras.optimizers.AdamW(0.01), keras.losses.Huber(), keras.regularizers.L1(0.1), keras.metrics.AUC()),
    *(keras.initializers.HeNormal(), keras.optimizers.schedules.CosineDecay(0.1, 10), keras.layers.Dense(3)),
    *(keras.constraints.MaxNorm(2),),
]


@pytest.mark.parametrize("thing", OBJECTS, ids=lambda thing: type(thing).__name__)
def test_objects_keep_their_configuration(thing):
    came = decode(encode(thing))
    assert type(came) is type(thing)
    assert came.get_config() == thing.get_config()


def test_callbacks_keep_their_settings(tmp_path):
    stop = keras.callbacks.EarlyStopping("val_accuracy", mode="max", patience=3, restore_best_weights=True)
    came = decode(encode(stop))
    assert (came.monitor, came.patience, came.restore_best_weights) == ("val_accuracy", 3, True)
    kept = keras.callbacks.ModelCheckpoint(str(tmp_path / "a.keras"), monitor="val_mae", save_best_only=True)
    came = decode(encode(kept))
    assert (came.filepath, came.monitor, came.save_best_only) == (kept.filepath, "val_mae", True)
    kept = keras.callbacks.ModelCheckpoint(kept.filepath, initial_value_threshold=10.0)
    assert decode(encode(kept)).best == 10
    assert decode(encode(keras.callbacks.CSVLogger("log.csv", separator=";"))).sep == ";"


def test_tensors_and_variables():
    assert keras.ops.is_tensor(decode(encode(keras.ops.ones((2, 2)))))
    assert float(decode(encode(keras.Variable(2.5, name="w")))) == 2.5


def test_a_class_of_ones_own_is_refused_where_nobody_would_answer():
    """A test's own objects: the student's kernel gets functions only."""

    class Mine(keras.Model):
        pass

    with pytest.raises(CannotCross, match=r"holds a Mine, which cannot be tested"):
        encode(Mine())


def test_a_lambda_layer_is_refused_where_nobody_would_answer():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Lambda(lambda x: x)])
    with pytest.raises(CannotCross, match="holds a Lambda, which cannot be tested"):
        encode(model)


def test_a_class_that_only_has_a_constructor_is_its_base():
    class Network(keras.Sequential):
        def __init__(self):
            super().__init__([keras.Input((3,)), keras.layers.Dense(2)])

    class Graph(keras.Model):
        def __init__(self):
            inputs = keras.Input((3,))
            super().__init__(inputs, keras.layers.Dense(2)(inputs))

    for model in (Network(), Graph()):
        model.compile("sgd", "mse")
        came = decode(encode(model))
        np.testing.assert_allclose(came(X), model(X), rtol=1e-6)
        assert came.compiled and came.input_shape == (None, 3)


def test_a_compiled_model_within_a_model():
    inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    inner.compile("sgd", keras.losses.BinaryCrossentropy(from_logits=True))
    model = keras.Sequential([keras.Input((3,)), inner, keras.layers.Activation("sigmoid")])
    model.compile("adam", "binary_crossentropy")
    came = decode(encode(model))
    np.testing.assert_allclose(came(X), model(X), rtol=1e-6)
    assert came.compiled and type(came.layers[0].loss).__name__ == "BinaryCrossentropy"


def test_weights_that_do_not_fit():
    small, large = (keras.Sequential([keras.Input((3,)), keras.layers.Dense(n)]) for n in (2, 5))
    data = encode(small)
    with pytest.raises(BadData):
        decode(data.replace(encode(small.get_weights()[0]), encode(large.get_weights()[0])))


def test_no_room_is_made_for_weights_that_did_not_come():
    """A small input, made large on its way, before a layer that is not wide: terabytes of weights."""
    model = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.ZeroPadding2D(1), keras.layers.Flatten(), keras.layers.Dense(4)]
    )
    config = keras.saving.serialize_keras_object(model)
    config["config"]["layers"][1]["config"]["padding"] = [[50_000, 50_000], [50_000, 50_000]]
    del config["build_config"]
    for one in config["config"]["layers"]:
        one.pop("build_config", None)
    told = b"\x96" + msgpack.packb("keras.model") + encode(config)
    flags = encode([[True, True], []])
    data = told + encode(model.get_weights()) + flags + msgpack.packb(None) + msgpack.packb(None)
    with pytest.raises(BadData, match="do not fit"):
        decode(data)
    assert decode(encode(model)).count_params() == 404


def test_a_model_that_takes_a_slice():
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(1)(inputs[:, -2:]) + inputs[:, :1])
    np.testing.assert_allclose(decode(encode(model))(X), model(X), rtol=1e-6)


def test_a_model_that_has_not_seen_its_input_yet(tmp_path):
    """In a process of its own: there Keras has made no variable before."""
    program = """
import keras
from grader.judge.codec import decode, encode
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.5), "mse")
(again,) = decode(encode([model]))
print(again.built, float(again.optimizer.learning_rate), again(keras.ops.ones((2, 3))).shape)
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert run.stdout == "False 0.5 (2, 1)\n"


def test_a_layer_that_keeps_state_from_batch_to_batch():
    model = keras.Sequential([keras.Input(batch_shape=(2, 3, 1)), keras.layers.LSTM(2, stateful=True)])
    came, x = decode(encode(model)), np.ones((2, 3, 1))
    for _ in range(2):
        np.testing.assert_allclose(came(x), model(x), atol=1e-6)


def test_bins_that_were_learned():
    bins = keras.layers.Discretization(num_bins=3)
    bins.adapt(np.arange(20.0))
    model = keras.Sequential([keras.Input((1,)), bins])
    x = np.array([[1.0], [9.0], [18.0]])
    assert np.ravel(decode(encode(model))(x)).tolist() == np.ravel(model(x)).tolist() == [0, 1, 2]


def test_words_that_were_learned():
    words = keras.layers.IntegerLookup()
    words.adapt(np.array([1, 2, 2]))
    model = keras.Sequential([keras.Input((1,), dtype="int64"), words])
    given = keras.layers.IntegerLookup(vocabulary=[1, 2])
    for one in (words, model, given):
        assert (
            np.ravel(decode(encode(one))(np.array([[2], [7]]))).tolist()
            == np.ravel(one(np.array([[2], [7]]))).tolist()
        )
    for unlearned in (keras.layers.StringLookup(), keras.layers.TextVectorization()):
        came = decode(encode(unlearned))
        came.adapt(["x", "y", "x"])
        assert came.get_vocabulary()[-2:] == ["x", "y"]
    text = keras.Input((1,), dtype="string")
    letters = keras.layers.StringLookup()
    letters.adapt(["x", "y", "x"])
    assert decode(encode(keras.Model(text, letters(text)))).layers[-1].get_vocabulary() == ["[UNK]", "x", "y"]


@pytest.mark.parametrize(
    "settings", [{}, {"output_mode": "tf_idf"}, {"output_mode": "multi_hot", "max_tokens": 4}]
)
def test_texts_whose_words_were_learned(settings):
    layer = keras.layers.TextVectorization(**settings)
    layer.adapt(["a b c", "a b", "a d e f"])
    came = decode(encode(layer))
    assert came.get_vocabulary() == layer.get_vocabulary()
    np.testing.assert_allclose(came(["a d z"]), layer(["a d z"]), rtol=1e-6)


@pytest.mark.parametrize("inner", [True, False])
def test_a_frozen_model_is_frozen_all_the_same(inner):
    base = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(2)])
    base.trainable = False
    base.layers[1].trainable = inner
    for came, model in ((decode(encode(one)), one) for one in (base, keras.Sequential([base]))):
        flags = [[one.trainable for one in each._flatten_layers()] for each in (came, model)]
        assert flags[0] == flags[1] and len(came.trainable_weights) == len(model.trainable_weights)


def test_a_new_layer_takes_no_name_of_a_model_that_came():
    """Each process counts its layers: a fresh one begins again with `dense`."""
    keras.utils.clear_session()
    layers = [keras.layers.Dense(2), keras.layers.Dense(2), keras.layers.BatchNormalization()]
    base = keras.Sequential([keras.Input((3,)), *layers, keras.layers.Dense(2, name="own_7")])
    data = encode(base)
    keras.utils.clear_session()
    came = decode(data)
    assert [layer.name for layer in came.layers] == ["dense", "dense_1", "batch_normalization", "own_7"]
    new = [keras.layers.BatchNormalization(), keras.layers.Dense(1), keras.layers.Dense(1)]
    joined = keras.Sequential([keras.Input((3,)), *came.layers, *new])
    assert [layer.name for layer in joined.layers[4:]] == ["batch_normalization_1", "dense_2", "dense_3"]
    assert keras.Sequential([keras.Input((3,)), came, keras.Sequential([keras.layers.Dense(1)])]).layers


def frozen_in_part():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4), keras.layers.Dense(1)])
    model.layers[0].kernel.trainable = False
    model.layers[1].bias.trainable = False
    return model


def test_single_variables_that_are_frozen_stay_so():
    model = frozen_in_part()
    model.compile(keras.optimizers.Adam(0.1), "mse")
    for came in (decode(encode(model)), decode(encode([model]))[0]):
        assert [each.trainable for each in came.weights] == [False, True, True, False]
        before = came.get_weights()
        came.fit(X, Y, epochs=1, verbose=0)
        kept = [np.array_equal(*pair) for pair in zip(before, came.get_weights(), strict=True)]
        assert kept == [True, False, False, True]
    model.fit(X, Y, epochs=1, verbose=0)  # its optimizer knows two weights
    came = decode(encode(model))
    assert len(came.optimizer.variables) == len(model.optimizer.variables)
    layer = decode(encode(model.layers[0]))
    assert [each.trainable for each in layer.weights] == [False, True]


def test_a_model_that_was_frozen_after_training_keeps_its_optimizer():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.1), "mse")
    model.fit(X, Y, epochs=1, verbose=0)
    for change in (lambda: setattr(model.layers[0], "trainable", False), lambda: None):
        change()
        came = decode(encode(model))
        assert not came.layers[0].trainable and came.layers[1].trainable
        assert int(came.optimizer.iterations) == int(model.optimizer.iterations)


def test_a_variable_of_a_shared_layer_that_is_frozen_stays_so():
    shared = keras.layers.Dense(3)
    inner = keras.Sequential([keras.Input((3,)), shared])
    model = keras.Sequential([keras.Input((3,)), shared, inner])
    shared.bias.trainable = False
    came = decode(encode(model))
    assert came.layers[0] is came.layers[1].layers[0]
    assert [each.trainable for each in came.weights] == [True, False]


def test_a_trained_model_keeps_its_history():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(loss="mse")
    assert not hasattr(decode(encode(model)), "history")
    history = model.fit(X, X[:, :1], epochs=2, verbose=0)
    made = decode(encode(model))
    assert made.history.history == history.history and made.history.epoch == [0, 1]


def test_a_history_of_no_training():
    assert decode(encode(keras.callbacks.History())).history == {}


def test_an_input_layer_may_be_frozen():
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(2)(inputs))
    for layer in model.layers:
        layer.trainable = False
    assert [layer.trainable for layer in decode(encode(model)).layers] == [False, False]
    model.layers[0].trainable = True
    assert [layer.trainable for layer in decode(encode(model)).layers] == [True, False]


def test_a_tensor_of_a_dtype_that_numpy_lacks():
    tensor = keras.ops.convert_to_tensor([1.5, -2.0], "bfloat16")
    made = decode(encode(tensor))
    assert made.dtype == tensor.dtype
    assert keras.ops.convert_to_numpy(keras.ops.cast(made, "float32")).tolist() == [1.5, -2.0]
