"""Tensors cross as their values."""

import subprocess
import sys
from contextlib import suppress

import msgpack
import pytest

torch = pytest.importorskip("torch", reason="needs PyTorch: make torch")

from grader.judge.codec import BadData, CannotCross, decode, encode  # noqa: E402
from grader.judge.codec.pytorch.tensors import DTYPES  # noqa: E402

pytestmark = pytest.mark.torch


def crossed(value):
    return decode(encode(value))


VALUES = {
    "0-d": torch.tensor(2.5),
    "empty": torch.zeros(0, 3),
    "empty, other": torch.zeros(2, 0, dtype=torch.int64),
    "transposed": torch.arange(6).reshape(2, 3).T,
    "strided": torch.arange(10.0)[::3],
    "expanded": torch.ones(1, 3).expand(4, 3),
    "negated view": torch.tensor([1.0 + 2.0j]).conj().imag,
    "missing": torch.tensor([float("nan"), float("inf"), -0.0]),
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_tensor_keeps_values_shape_and_dtype(value):
    back = crossed(value)
    assert type(back) is torch.Tensor and back.dtype == value.dtype and back.shape == value.shape
    assert torch.equal(back.nan_to_num(7.0), value.nan_to_num(7.0)) if value.is_floating_point() else True
    assert back.tolist() == value.tolist() or value.isnan().any()
    assert not back.requires_grad and back.grad is None


@pytest.mark.parametrize("name", DTYPES)
def test_every_dtype_crosses_and_so_does_its_tensor(name):
    value = torch.tensor([0, 1, 1]).to(DTYPES[name])
    back = crossed(value)
    assert (back.dtype, back.tolist()) == (value.dtype, value.tolist())
    assert crossed(value.dtype) is value.dtype


def test_what_needs_a_gradient_does_so_on_the_other_side_and_has_it():
    leaf = torch.tensor([1.0, 2.0], requires_grad=True)
    (leaf**2).sum().backward()
    back = crossed(leaf)
    assert back.requires_grad and back.grad.tolist() == [2.0, 4.0]
    parameter = torch.nn.Parameter(torch.ones(2), requires_grad=False)
    assert type(crossed(parameter)) is torch.nn.Parameter and not crossed(parameter).requires_grad
    assert crossed(leaf * 2).requires_grad


def test_one_tensor_in_two_places_stays_one():
    one = torch.ones(3)
    first, second = crossed([one, {"again": one}])
    assert second["again"] is first


def test_the_small_types_cross():
    device = torch.device("cuda", 1)
    for value in (device, torch.device("cpu"), torch.Size([2, 3])):
        assert crossed(value) == value and type(crossed(value)) is type(value)
    best = crossed(torch.max(torch.tensor([[1, 3, 2]]), dim=1))
    assert (best.values.tolist(), best.indices.tolist()) == ([3], [1])
    generator = torch.Generator().manual_seed(3)
    torch.rand(5, generator=generator)
    assert torch.equal(torch.rand(4, generator=crossed(generator)), torch.rand(4, generator=generator))


def test_a_state_dict_crosses_in_order():
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    back = crossed(model.state_dict())
    assert list(back) == list(model.state_dict())
    model.load_state_dict(back)


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return torch.tensor(True)


def test_a_subclass_comes_as_a_plain_tensor_of_its_values():
    back = crossed(torch.tensor([1.0, 2.0]).as_subclass(Liar))
    assert type(back) is torch.Tensor and back.tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (torch.eye(2).to_sparse(), "A sparse"),
        (torch.ones(2, dtype=torch.complex64), "complex64 cannot be tested"),
        (torch.ones(2, device="meta"), "meta"),
        (torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8), "quantized"),
    ],
    ids=["sparse", "complex", "meta", "quantized"],
)
def test_other_tensors_are_refused_in_words(value, words):
    with pytest.raises(CannotCross, match=words):
        encode(value)


REST = [False, None, None, -1]


@pytest.mark.parametrize(
    "parts",
    [
        ["tensor", "complex64", [2], b"\0" * 16, False, None, None, -1],
        ["tensor", "float32", [3], b"\0" * 8, False, None, None, -1],
        ["tensor", "float32", [-1], b"\0" * 8, False, None, None, -1],
        ["tensor", "float32", [2**40, 0], b"", False, None, None, -1],
        ["tensor", "float32", [1] * 40, b"\0" * 4, False, None, None, -1],
        ["tensor", "float32", [2.0], b"\0" * 8, False, None, None, -1],
        ["tensor", "bool", [2], b"\1\2", False, None, None, -1],
        ["other", "float32", [2], b"\0" * 8, False, None, None, -1],
        ["tensor", "float32", [2], b"\0" * 8, True, 5, None, -1],
        ["tensor", "float32", [2], "text", False, None, None, -1],
        ["tensor", "float32"],
        [],
    ],
    ids=str,
)
def test_odd_parts_are_refused_and_no_room_is_made(parts):
    shape = [["builtins.list", *part] if isinstance(part, list) else part for part in parts]
    data = msgpack.packb(["torch.tensor", *shape])
    with suppress(BadData):
        assert decode(data).numel() == 0


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("torch.device", ["evil", 1]),
        ("torch.device", ["cuda", -5]),
        ("torch.dtype", ["Tensor"]),
        ("torch.size", ["a"]),
        ("torch.result", ["__class__", 1]),
        ("torch.generator", [["torch.tensor", "tensor", "uint8", ["builtins.list", 3], b"abc", *REST]]),
    ],
)
def test_odd_small_values_are_refused(tag, parts):
    with pytest.raises(BadData):
        decode(msgpack.packb([tag, *parts]))


def test_a_result_is_differentiated_where_it_was_computed(passes):
    passes(
        """
weights = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
found = penalty(weights, 0.5)
assert found.requires_grad and found.item() == 7.0
(3 * found).backward()
assert weights.grad.tolist() == [3.0, 6.0, 9.0]
inner = weights * 2  # no leaf
two = pair(inner)
(two[0].sum() + two[1]).backward()
assert weights.grad.tolist() == [3.0 + 4 + 2, 6.0 + 4 + 2, 9.0 + 4 + 2], weights.grad
with torch.no_grad():
    assert not penalty(weights, 0.5).requires_grad
assert not penalty(weights.detach(), 0.5).requires_grad
""",
        "def penalty(w, by): return by * (w**2).sum()\ndef pair(w): return [2 * w, w.sum()]",
    )


def test_a_function_of_the_tests_is_differentiated_in_the_students_process(passes):
    passes(
        """
assert slope(lambda w: (w**3).sum(), 2.0) == 12.0
""",
        """
def slope(function, at):
    w = torch.tensor(at, requires_grad=True)
    function(w).backward()
    return w.grad.item()
""",
    )


def test_what_a_call_does_to_a_tensor_is_seen_and_undone(runs, trial):
    from grader.judge.process.runner import Status

    both = trial("import torch\ndef double(t):\n    t.mul_(2)\ndef slope(t):\n    (t**2).backward()")
    both.given("import torch\ngiven = torch.ones(2)\nleaf = torch.tensor(3.0, requires_grad=True)")
    test = "double(given); assert given.tolist() == [2, 2]\nslope(leaf); assert leaf.grad.item() == 6"
    done = both.test(test)
    assert done.status is Status.PASSED, done.message
    again = both.test("assert given.tolist() == [1, 1] and leaf.grad is None")
    assert again.status is Status.PASSED, again.message


def test_the_other_values_do_not_import_pytorch():
    """In a process of its own: a kernel of another unit would pay for it."""
    code = """
import sys
from grader.judge.codec import encode
import keras, numpy, pandas, grader.judge.codec.keras_objects, grader.judge.codec.estimators
encode([1, numpy.ones(2), pandas.DataFrame()])
assert "torch" not in sys.modules
import torch
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
