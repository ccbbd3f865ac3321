import os
import subprocess
import sys

import pytest

from helpers import device_name, runtime, set_up

SILENT = """
import sys, helpers
heavy = {"keras", "tensorflow", "pandas", "matplotlib"} & set(sys.modules)
assert not heavy, heavy
print(helpers.set_up(), helpers.set_up(seed=2), helpers.device_name(), sep="|")
import keras, numpy as np
for _ in range(7):  # the fifth model that predicts is what TensorFlow warns of: "retracing"
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.predict(np.ones((4, 2)), verbose=0)
model.save(sys.argv[1])  # an old format, of which absl warns
"""


def in_a_new_process(code, *arguments, **environment):
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("TF_", "KERAS_"))}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )


def test_a_new_process_imports_fits_and_saves_without_a_word(tmp_path):
    done = in_a_new_process(SILENT, str(tmp_path / "model.h5"))
    assert (done.returncode, done.stderr) == (0, "")
    first, second, third = done.stdout.strip().split("|")
    assert first == second == third != ""


def test_what_failed_to_import_is_not_hidden(tmp_path):
    (tmp_path / "keras.py").write_text(
        "import os\nos.write(2, b'library missing')\nraise ImportError('broken')\n"
    )
    done = in_a_new_process("import helpers; helpers.set_up()", PYTHONPATH=str(tmp_path))
    assert done.returncode != 0
    assert "library missing" in done.stderr
    assert "ImportError: broken" in done.stderr


def test_without_standard_error_nothing_is_held_back():
    done = in_a_new_process(
        "import os; os.close(2)\nfrom helpers import runtime\nwith runtime._stderr_held_back(): print('ran')"
    )
    assert done.stdout == "ran\n"


def test_standard_error_is_held_back_and_given_back(capfd):
    with runtime._stderr_held_back():
        os.write(2, b"noise")
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"


def test_the_same_seed_gives_the_same_weights():
    def weights(seed):
        set_up(seed=seed)
        import keras

        layer = keras.layers.Dense(3)
        layer.build((None, 2))
        return layer.kernel.numpy().tolist()

    assert weights(3) == weights(3) != weights(4)


@pytest.mark.parametrize("wanted", [True, False])
def test_graphs_are_optimized_where_that_is_wanted(wanted):
    tensorflow = pytest.importorskip("tensorflow")
    set_up(optimize_graphs=wanted)
    try:
        told = tensorflow.config.optimizer.get_experimental_options()
        assert told["disable_meta_optimizer"] is not wanted
    finally:
        set_up()


def test_the_environment_goes_before_the_given_seed(monkeypatch):
    monkeypatch.setenv(runtime.SEED_VARIABLE, "7")
    assert runtime._chosen_seed(1) == 7


def test_without_pytorch_a_notebook_that_asks_for_it_says_what_to_do(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(runtime, "import_module", missing)
    with pytest.raises(ImportError, match=r"needs PyTorch, which is not installed here: run `make torch`"):
        set_up(torch=True)


@pytest.mark.torch
def test_the_same_seed_gives_the_same_numbers_of_pytorch():
    import torch

    def numbers(seed):
        set_up(seed=seed, torch=True)
        return torch.rand(3).tolist()

    assert numbers(3) == numbers(3) != numbers(4)


@pytest.mark.parametrize("text", ["seven", "", "1.5"])
def test_a_seed_that_is_no_number_is_named(monkeypatch, text):
    monkeypatch.setenv(runtime.SEED_VARIABLE, text)
    with pytest.raises(ValueError, match=f"whole number, such as 1; got {text!r}"):
        set_up()


def test_the_device_is_cpu_where_keras_sees_no_gpu():
    import tensorflow as tf

    assert (device_name() == "CPU") == (not tf.config.list_physical_devices("GPU"))


class Attributes:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


# No machine has all of these devices; the stand-ins answer as the libraries document.
DEVICES = {
    "tensorflow": Attributes(
        config=Attributes(
            list_physical_devices=lambda kind: ["gpu:0"],
            experimental=Attributes(get_device_details=lambda gpu: {"device_name": "A GPU"}),
        )
    ),
    "jax": Attributes(devices=lambda: [Attributes(platform="gpu", device_kind="A GPU")]),
    "torch": Attributes(cuda=Attributes(is_available=lambda: True, get_device_name=lambda index: "A GPU")),
}
NO_DEVICES = {
    "tensorflow": Attributes(config=Attributes(list_physical_devices=lambda kind: [])),
    "jax": Attributes(devices=lambda: [Attributes(platform="cpu", device_kind="cpu")]),
    "torch": Attributes(cuda=Attributes(is_available=lambda: False)),
}


@pytest.mark.parametrize("backend", DEVICES)
@pytest.mark.parametrize(("libraries", "name"), [(DEVICES, "A GPU"), (NO_DEVICES, "CPU")])
def test_each_backend_names_its_device(monkeypatch, backend, libraries, name):
    monkeypatch.setattr(runtime, "import_module", libraries.get)
    assert runtime._DEVICE_OF[backend]() == name
