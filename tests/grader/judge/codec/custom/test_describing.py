"""Configurations with marks in place of custom objects."""

from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

from grader.judge.codec.custom.describing import serialize  # noqa: E402
from grader.judge.codec.custom.kept import KeptObject  # noqa: E402
from grader.judge.codec.marks import MARK, mark  # noqa: E402


class Wide(keras.layers.Dense):
    def call(self, inputs):
        return super().call(inputs)


def double(x):
    return 2 * x


def test_one_object_has_one_mark():
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(2, activation=double),
            keras.layers.Dense(1, activation=double),
        ]
    )
    config, custom = serialize(model)
    layers = config["config"]["layers"]
    assert layers[1]["config"]["activation"] == layers[2]["config"]["activation"] == mark(0)["config"]
    kept, description = custom
    assert isinstance(kept, KeptObject) and kept.value is double
    assert description == {"role": "function", "name": "double"}


def test_a_layer_is_described_by_its_weights_and_the_settings_of_its_keras_class():
    layer = Wide(5)
    layer.build((None, 3))
    config, (_, description) = serialize(layer)
    assert config["class_name"] == MARK
    assert [shape for _, shape, *_ in description["own"]] == [[3, 5], [5]]
    assert description["settings"]["units"] == 5 and "activation" not in description["settings"]
    assert description["base"][1] == "Dense" and description["settled"]


def test_keras_is_as_it_was_afterwards():
    serialize(keras.Sequential([keras.layers.Lambda(double)]))
    assert "Lambda" in str(keras.saving.serialize_keras_object(keras.layers.Dense(1, name="Lambda")))
