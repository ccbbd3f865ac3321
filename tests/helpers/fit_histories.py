"""Fits the small models whose histories stand in `histories/`: `python tests/helpers/fit_histories.py`.

Each name begins with the shape that its curve was seen to have. The tests judge the saved histories, since a
fit takes seconds.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from helpers import set_up
from helpers.datasets import load_auto_mpg, load_concrete

set_up()

import keras  # noqa: E402 - after set_up, as in a notebook
import pandas as pd  # noqa: E402
from keras.layers import Dense, Input, Normalization  # noqa: E402

FOLDER = Path(__file__).with_name("histories")


def network(
    *units: int,
    optimizer: keras.optimizers.Optimizer,
    epochs: int,
    rows: int | None = None,
    batch=32,
    scale=True,
):
    """A fit of a small network; `units` empty makes it linear, `rows` keeps a few training rows."""

    def fit(load: Callable) -> dict[str, list[float]]:
        features, target = load(return_X_y=True)
        features = pd.get_dummies(features, dtype=float).sample(frac=1, random_state=1)
        target = target[features.index].to_numpy("float32")
        x_train, x_val = features[80:].to_numpy("float32"), features[:80].to_numpy("float32")
        x_train, y_train = x_train[:rows], target[80:][:rows]
        layers = [Input((x_train.shape[1],))]
        if scale:
            layers.append(Normalization())
            layers[-1].adapt(x_train)
        layers += [*(Dense(one, activation="relu") for one in units), Dense(1)]
        model = keras.Sequential(layers)
        model.compile(optimizer=optimizer(), loss="mse", metrics=["mae"])
        return model.fit(
            x_train, y_train, validation_data=(x_val, target[:80]), epochs=epochs, batch_size=batch, verbose=0
        ).history

    return fit


def adam(rate):
    return lambda: keras.optimizers.Adam(rate)


def sgd(rate):
    return lambda: keras.optimizers.SGD(rate)


FITS = {
    "good-linear-mpg": (load_auto_mpg, network(optimizer=adam(0.1), epochs=100)),
    "gap-network-mpg": (load_auto_mpg, network(64, 64, optimizer=adam(0.001), epochs=100)),
    "gap-small-mpg": (load_auto_mpg, network(16, optimizer=adam(0.02), epochs=120)),
    "good-network-concrete": (load_concrete, network(32, optimizer=adam(0.005), epochs=150)),
    "falling-10-epochs-mpg": (load_auto_mpg, network(64, 64, optimizer=adam(0.001), epochs=10)),
    "falling-small-steps-mpg": (load_auto_mpg, network(64, 64, optimizer=adam(0.0001), epochs=60)),
    "falling-concrete": (load_concrete, network(64, 64, optimizer=adam(0.001), epochs=20)),
    "falling-linear-concrete": (load_concrete, network(optimizer=adam(0.01), epochs=60)),
    "jagged-large-steps-mpg": (load_auto_mpg, network(64, 64, optimizer=adam(0.1), epochs=60, batch=16)),
    "jagged-larger-steps-concrete": (load_concrete, network(64, 64, optimizer=adam(0.1), epochs=60)),
    "falling-unscaled-mpg": (load_auto_mpg, network(64, 64, optimizer=adam(0.01), epochs=60, scale=False)),
    "diverged-sgd-mpg": (load_auto_mpg, network(64, optimizer=sgd(0.03), epochs=60, batch=4)),
    "overfitted-40-rows-mpg": (load_auto_mpg, network(256, 256, optimizer=adam(0.001), epochs=300, rows=40)),
    "overfitted-40-rows-concrete": (
        load_concrete,
        network(256, 256, optimizer=adam(0.01), epochs=120, rows=40),
    ),
    "overfitted-80-rows-concrete": (
        load_concrete,
        network(128, 128, optimizer=adam(0.01), epochs=200, rows=80),
    ),
    "overfitted-network-mpg": (load_auto_mpg, network(256, 256, optimizer=adam(0.003), epochs=200)),
    "diverged-unscaled-mpg": (load_auto_mpg, network(64, 64, optimizer=sgd(0.01), epochs=10, scale=False)),
    "diverged-large-steps-concrete": (load_concrete, network(64, optimizer=sgd(0.5), epochs=10)),
}

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else FOLDER
    for name, (load, fit) in FITS.items():
        keras.utils.set_random_seed(seed)
        history = {key: [float(f"{value:.5g}") for value in values] for key, values in fit(load).items()}
        (folder / f"{name}.json").write_text(json.dumps(history) + "\n", encoding="utf-8")
