"""Setting a notebook up: quiet imports, seeds, and the device that Keras computes on."""

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

SEED_VARIABLE = "KERAS_COURSE_SEED"

# Read by TensorFlow, XLA and JAX when they start. What a person has set already is left alone.
_ENVIRONMENT = {
    "TF_CPP_MIN_LOG_LEVEL": "3",  # TensorFlow's C++ code: fatal errors only
    "TF_FORCE_GPU_ALLOW_GROWTH": "true",  # take GPU memory as it is needed, so that several kernels share it
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # the same for JAX
}


def set_up(seed: int = 1, torch: bool = False, optimize_graphs: bool = True) -> str:
    """Make a notebook quiet and repeatable; say what Keras computes on.

    Call it before anything imports Keras. It may be called again, to set the seeds again.

    Args:
        seed: sets Python's, NumPy's and Keras's random numbers. The environment variable
            KERAS_COURSE_SEED goes before it.
        torch: import PyTorch, and set its random numbers too.
        optimize_graphs: let TensorFlow optimize each graph before it runs (its Grappler). Without it, a fit
            of a small network takes about a fifth less time, since optimizing takes longer than it saves.
            The last digits of some results differ. JAX and PyTorch have no such optimizer.

    Returns:
        "CPU", or the name of the GPU.

    Raises:
        ImportError: PyTorch is asked for and is not installed.
    """
    chosen = _chosen_seed(seed)
    if torch:
        _set_up_torch(chosen)
    with _quiet():
        import keras

        keras.utils.set_random_seed(chosen)  # under any backend this imports TensorFlow where there is one
        if keras.backend.backend() == "tensorflow":
            options = import_module("tensorflow").config.optimizer
            options.set_experimental_options({"disable_meta_optimizer": not optimize_graphs})
    return device_name()


def _set_up_torch(seed: int) -> None:
    try:
        library = import_module("torch")
    except ModuleNotFoundError:
        raise ImportError(
            "This notebook needs PyTorch, which is not installed here: run `make torch` in a terminal. "
            "docs/pytorch.md says how large it is."
        ) from None
    library.manual_seed(seed)


def device_name() -> str:
    """Say what Keras computes on: "CPU", or the name of the GPU."""
    with _quiet():
        import keras

        return _DEVICE_OF[keras.backend.backend()]()


def _chosen_seed(seed: int) -> int:
    text = os.environ.get(SEED_VARIABLE, str(seed))
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"A seed is a whole number, such as 1; got {text!r}.") from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Let Keras and its backend be imported without a word, and log only errors from then on."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    with _stderr_held_back():
        yield
    # Set after the import: the libraries set their loggers' levels while they are imported.
    for name in ("tensorflow", "absl", "jax"):
        logging.getLogger(name).setLevel(logging.ERROR)


@contextmanager
def _stderr_held_back() -> Iterator[None]:
    """Keep from the screen what is written to file descriptor 2; show it after all if something fails.

    TensorFlow's C++ code writes there before it reads its own log level, so no setting of its own helps.
    """
    try:
        screen = os.dup(2)
    except OSError:  # no standard error at all, as under a service: nothing to hold back
        yield
        return
    sys.stderr.flush()
    with tempfile.TemporaryFile() as held:
        os.dup2(held.fileno(), 2)
        try:
            yield
        except BaseException:
            sys.stderr.flush()
            held.seek(0)
            os.write(screen, held.read())
            raise
        finally:
            os.dup2(screen, 2)
            os.close(screen)


def _tensorflow_device() -> str:
    config = import_module("tensorflow").config
    gpus = config.list_physical_devices("GPU")
    return str(config.experimental.get_device_details(gpus[0]).get("device_name", "GPU")) if gpus else "CPU"


def _jax_device() -> str:
    device = import_module("jax").devices()[0]
    return "CPU" if device.platform == "cpu" else str(device.device_kind)


def _torch_device() -> str:
    cuda = import_module("torch").cuda
    return str(cuda.get_device_name(0)) if cuda.is_available() else "CPU"


_DEVICE_OF = {"tensorflow": _tensorflow_device, "jax": _jax_device, "torch": _torch_device}
