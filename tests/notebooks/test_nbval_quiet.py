"""What counts as noise in a cell's output."""

import pytest
from nbformat.v4 import new_output

from tests.notebooks.nbval_quiet import TAG, noise_of


def stream(name: str, text: str) -> list:
    return [new_output("stream", name=name, text=text)]


@pytest.mark.parametrize(
    "line",
    [
        "WARNING: All log messages before absl::InitializeLog() is called are written to STDERR",
        "I0000 00:00:1795231891.081359    4242 port.cc:153] oneDNN custom operations are on.",
        "2026-01-01 10:00:00.123456: I tensorflow/core/platform/cpu_feature_guard.cc:182] This",
    ],
)
@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_log_lines_are_noise_wherever_they_stand(name, line):
    assert noise_of(stream(name, "fine\n" + line), [TAG])


def test_stderr_is_noise_unless_it_is_meant():
    assert noise_of(stream("stderr", "UserWarning: careful"), [])
    assert not noise_of(stream("stderr", "UserWarning: careful"), [TAG])


def test_what_a_cell_prints_is_fine():
    assert not noise_of(stream("stdout", "Epoch 1/10\nloss: 3.2"), [])
    assert not noise_of([new_output("display_data", data={"text/plain": "I0000"})], [])
