"""The course's own zygote: it imports TensorFlow and runs nothing on it."""

import os

import pytest

from grader.kernels.measure import private_memory, run_cell
from grader.kernels.preload import thread_names
from grader.kernels.registry import registry
from grader.kernels.settings import COURSE_MODULES
from tests.grader.kernels.conftest import displayed, running, spec_manager

TRAIN = """
import keras, numpy as np
keras.utils.set_random_seed(1)
x = np.random.default_rng(1).normal(size=(400, 3)).astype("float32")
y = x @ np.array([1.0, -2.0, 3.0], dtype="float32")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.1), "mse")
model.fit(x, y, epochs=20, verbose=0)
print(model.get_weights()[0].ravel().round(2).tolist())
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return spec_manager(tmp_path_factory.mktemp("prefix"), None)


def test_nothing_runs_in_the_zygote_and_its_kernels_train(course):
    zygote = registry.zygote(COURSE_MODULES)
    assert len(thread_names(zygote.pid)) == 1
    with running(course) as (_, one), running(course) as (_, other):
        weights = [run_cell(client, TRAIN) for client in (one, other)]
        assert weights == ["[1.0, -2.0, 3.0]\n"] * 2
        assert "tf_Compute" in thread_names(one.parent.provisioner.pid)  # the count sees such threads
    assert len(thread_names(zygote.pid)) == 1


def test_it_is_small_and_has_keras_at_once(course):
    with running(course) as (manager, client):
        timed = "import time; start = time.perf_counter(); import keras; print(time.perf_counter() - start)"
        assert float(run_cell(client, timed)) < 0.3
        assert private_memory(manager.provisioner.pid) < 70


def test_tensorflow_is_quiet(course):
    with running(course) as (_, client):
        assert run_cell(client, "import tensorflow as tf; _ = tf.constant(1) + 1") == ""


def test_tensorflows_threads_are_the_kernels_choice(course):
    counts = [threads_after_a_product(course, threads) for threads in (1, 3)]
    assert counts[1] - counts[0] == 2


def threads_after_a_product(course, threads: int) -> int:
    env = {**os.environ, "TF_NUM_INTRAOP_THREADS": str(threads), "TF_NUM_INTEROP_THREADS": "1"}
    with running(course, start={"env": env}) as (manager, client):
        run_cell(client, "import tensorflow as tf; a = tf.ones((500, 500)); _ = (a @ a).numpy()")
        return len(thread_names(manager.provisioner.pid))


@pytest.mark.parametrize(("threads", "tuned"), [("1", "False False"), ("2", "None True")])
def test_datasets_are_tuned_only_where_there_are_threads_to_tune(course, threads, tuned):
    env = {**os.environ, "TF_NUM_INTRAOP_THREADS": threads}
    options = """
import tensorflow as tf
options, asked = tf.data.Options(), tf.data.Options()
asked.autotune.enabled = True
told = options._to_proto().autotune_options
print(options.autotune.enabled, told.enabled or not told.WhichOneof("optional_enabled"))
print(asked._to_proto().autotune_options.enabled)
"""
    with running(course, start={"env": env}) as (_, client):
        assert run_cell(client, options) == f"{tuned}\nTrue\n"


SEQUENCE = """
import hashlib, keras, numpy as np, tensorflow as tf
def digest(default):
    kind = tf.data.experimental.OptimizationOptions
    kind.apply_default_optimizations = property(lambda of: default, lambda of, value: None)
    keras.utils.set_random_seed(0)
    x = np.random.normal(size=(200, 3))
    layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dropout(0.2), keras.layers.Dense(1)]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="mse")
    losses = model.fit(x, x.sum(axis=1), epochs=3, batch_size=32, validation_split=0.2, verbose=0).history
    numbers = tf.data.Dataset.range(30).shuffle(7, seed=1).repeat(2).map(lambda n: n * 2).batch(4)
    items = list(numbers.as_numpy_iterator())
    return hashlib.sha256(repr((losses, items, model.predict(x, verbose=0).tobytes())).encode()).hexdigest()
found = tf.data.Options().experimental_optimization.apply_default_optimizations
print(found, digest(False) == digest(None))
"""


@pytest.mark.parametrize(("threads", "default"), [("1", False), ("2", None)])
def test_datasets_are_rewritten_only_where_there_are_threads_and_are_the_same(course, threads, default):
    env = {**os.environ, "TF_NUM_INTRAOP_THREADS": threads}
    with running(course, start={"env": env}) as (_, client):
        assert run_cell(client, SEQUENCE) == f"{default} True\n"


def test_a_figure_is_drawn_inline(course):
    with running(course) as (_, client):
        assert "image/png" in displayed(client, "import matplotlib.pyplot as plt; plt.plot([1, 2]);")
