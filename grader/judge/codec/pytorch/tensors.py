"""Tensors of PyTorch, as raw bytes with their dtype and shape, and the small types around them."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from typing import Any

import torch

from grader.frames import MOST_BYTES
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts, below, exactly
from grader.judge.codec.linked import Call, Links, Number, links

DTYPES: dict[str, torch.dtype] = {
    name: getattr(torch, name)
    for name in (
        *("bool", "uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64"),
        *("float16", "bfloat16", "float32", "float64"),
    )
}
"""Dtypes whose tensors cross. Complex numbers do not: the square of an error could be negative."""
NAMES = {dtype: name for name, dtype in DTYPES.items()}
DEVICES = ("cpu", "cuda", "mps", "meta", "xpu")
MOST_DIMENSIONS = 32
MOST_OF_NOTHING = 10_000
RESULTS: dict[str, Any] = {
    name: kind
    for name, kind in vars(torch.return_types).items()
    if isinstance(kind, type) and issubclass(kind, tuple)
}
"""Named results of functions such as `torch.max`."""

PLAIN, PARAMETER = "tensor", "parameter"


def _tensor(value: torch.Tensor) -> Parts:
    with torch._C.DisableTorchFunctionSubclass():  # a subclass of the student's could override attributes
        form = PARAMETER if isinstance(value, torch.nn.Parameter) else PLAIN
        wanted = bool(value.requires_grad)
        number, output = _numbers(value, form == PARAMETER or (wanted and value.is_leaf), wanted)
        grad = value.grad if value.is_leaf else None
        return [form, *content(value), wanted, None if grad is None else _copy(grad), number, output]


def _numbers(value: torch.Tensor, known: bool, wanted: bool) -> tuple[Number | None, int]:
    """Return a tensor's number, or None, and its number among the results of the call, or -1."""
    ours = links()
    if ours is None:
        return None, -1
    number = ours.number(value) if known else None
    if wanted:
        ours.add_input(value, known)
    return number, ours.add_output(value) if wanted and not value.is_leaf else -1


def content(value: torch.Tensor) -> list[object]:
    """Return dtype, shape and bytes of a tensor. Raises `CannotCross` for one that has no such bytes."""
    if value.layout != torch.strided or value.is_quantized or value.is_nested:
        raise CannotCross("A sparse, nested or quantized tensor cannot be tested; give an ordinary one.")
    if value.device.type == "meta":
        raise CannotCross("A tensor on the device meta has no values that could be tested.")
    if value.dtype not in NAMES:
        raise CannotCross(f"A tensor of {value.dtype} cannot be tested; give one of real numbers.")
    if value.numel() * value.itemsize > MOST_BYTES:
        raise CannotCross(
            f"A tensor of the shape {tuple(value.shape)} is too large. Is it what was asked for?"
        )
    if value.device.type != "cpu":
        warnings.warn(f"A tensor on {value.device} is tested as one on the CPU.", stacklevel=2)
    plain = _copy(value).cpu()
    if plain.dtype is torch.bfloat16:  # NumPy has no such type
        plain = plain.view(torch.int16)
    return [NAMES[value.dtype], list(value.shape), plain.numpy().tobytes()]


def _copy(value: torch.Tensor) -> torch.Tensor:
    """Return a tensor's values as a tensor of PyTorch's own class, without a gradient."""
    plain = value.detach().as_subclass(torch.Tensor)
    return plain.resolve_neg()


def filled(name: object, shape: Any, raw: object) -> torch.Tensor:  # noqa: ANN401 - untrusted
    """Return the tensor with this dtype, shape and bytes. Raises `ValueError` if they do not fit."""
    dtype = DTYPES[name]  # type: ignore[index]  # KeyError for an unknown dtype
    if len(shape) > MOST_DIMENSIONS or not all(type(size) is int and size >= 0 for size in shape):
        raise ValueError("no shape")
    if type(raw) is not bytes or math.prod(shape) * dtype.itemsize != len(raw):
        raise ValueError("the bytes do not fill the shape")
    if not raw:
        most = math.prod(size for size in shape if size)
        return torch.zeros(shape if most <= MOST_OF_NOTHING else [0], dtype=dtype)
    made = torch.frombuffer(bytearray(raw), dtype=torch.uint8)
    if dtype is torch.bool and int(made.max()) > 1:
        raise ValueError("no truth values")
    return made.view(dtype).reshape(shape)


def _make_tensor(parts: list[Any]) -> torch.Tensor:
    form, name, shape, raw, wanted, grad, number, output = parts
    made = filled(name, shape, raw)
    if grad is not None and not is_like(grad, made):
        raise ValueError("no gradient of this tensor")
    wanted = wanted is True and made.is_floating_point()
    ours = links()
    if form == PARAMETER:
        made = torch.nn.Parameter(made, requires_grad=wanted)
    elif form != PLAIN:
        raise ValueError("no tensor")
    elif wanted:
        made.requires_grad_()
    made.grad = grad
    if ours is None:
        return made
    if number is not None:
        made = _identified(ours, number, made, (name, tuple(shape), hash(raw), wanted))
    elif wanted and ours.call is not None and ours.call.differentiate and output != -1:
        return _connected(ours.call, output, made.detach())
    if wanted:
        ours.add_input(made, number is not None)
    return made


def _identified(ours: Links, number: list[Any], came: torch.Tensor, content: object) -> torch.Tensor:
    """Return the tensor that has this number already, or the one that came."""
    is_theirs, place = number
    if is_theirs is not True:
        own: torch.Tensor = ours.own(place)
        if ours.takes_content:
            take(own, came)
        return own
    known, before = ours.theirs(place)
    if known is not None and type(known) is type(came) and is_like(known, came):
        if before != (content, came.grad is None) or ours.takes_content:
            take(known, came)
        came = known
    ours.keep(place, came, (content, came.grad is None))
    return came


def take(own: torch.Tensor, came: torch.Tensor) -> None:
    """Give a tensor the values, gradient and `requires_grad` of a like one; else raise `ValueError`."""
    if not is_like(own, came):
        raise ValueError("no tensor of this shape")
    own.data.copy_(came.data)
    if own.is_leaf and own.requires_grad != came.requires_grad:
        own.requires_grad_(came.requires_grad)
    if own.is_leaf:
        own.grad = None if came.grad is None else came.grad.detach().clone()


def is_like(one: object, other: torch.Tensor) -> bool:
    """Tell whether a value is a tensor with the dtype and shape of another one."""
    return isinstance(one, torch.Tensor) and one.shape == other.shape and one.dtype == other.dtype


def _connected(call: Call, output: object, values: torch.Tensor) -> torch.Tensor:
    """Return a result whose gradient the other process computes."""
    if type(output) is not int or not any(one.requires_grad for one in call.inputs):
        return values.requires_grad_()
    made: torch.Tensor = _Output.apply(call, output, [values], *call.inputs)
    return made


class _Output(torch.autograd.Function):  # type: ignore[misc]  # PyTorch is not looked at
    """A result of a call in the other process, as a function of the tensors that the call was given."""

    @staticmethod
    def forward(ctx: Any, call: Call, output: int, values: list[torch.Tensor], *_: torch.Tensor) -> Any:  # noqa: ANN401
        """Return the values that came."""
        ctx.asked = call, output
        return values[0]

    @staticmethod
    @torch.autograd.function.once_differentiable  # type: ignore[untyped-decorator]
    def backward(ctx: Any, grad: torch.Tensor) -> Any:  # noqa: ANN401
        """Ask the other process for the gradients."""
        call, output = ctx.asked
        found = call.differentiate(output, grad)
        if not isinstance(found, list) or len(found) != len(call.inputs):
            raise CannotCross("The gradients of your answer do not fit what it was given.")
        for one, tensor in zip(found, call.inputs, strict=True):
            if one is not None and not is_like(one, tensor):
                raise CannotCross("A gradient of your answer does not have the shape of its tensor.")
        return None, None, None, *found


def gradients_of(call: Call, output: object, grad: object) -> list[torch.Tensor | None]:
    """Return the gradient of a result for each tensor that a call was given. Raises `ValueError`."""
    if type(output) is not int or not 0 <= output < len(call.outputs):
        raise ValueError("no such result")
    out, wanted = call.outputs[output], [one for one in call.inputs if one.requires_grad]
    if not is_like(grad, out):
        raise ValueError("no gradient of this result")
    found: Sequence[torch.Tensor | None] = torch.autograd.grad(
        [out], wanted, [grad], retain_graph=True, allow_unused=True
    )
    waiting = iter(found)
    return [next(waiting) if one.requires_grad else None for one in call.inputs]


def _result(value: Any) -> Parts:  # noqa: ANN401 - a named result
    return [type(value).__name__, *tuple.__iter__(value)]


def _make_result(parts: list[Any]) -> object:
    name, *values = parts
    if any(map(callable, values)):
        raise ValueError("no result")
    return RESULTS[name](values)


def _generator(value: torch.Generator) -> Parts:
    if value.device.type != "cpu":
        raise CannotCross("A generator of another device than the CPU cannot be tested.")
    return [value.get_state()]


def _make_generator(parts: list[Any]) -> torch.Generator:
    (state,) = parts
    made = torch.Generator()
    made.set_state(state)  # it looks at the state
    return made


def _make_device(parts: list[Any]) -> torch.device:
    kind, index = parts
    if kind not in DEVICES or not (index is None or (type(index) is int and 0 <= index < 100)):
        raise ValueError("no device")
    return torch.device(kind) if index is None else torch.device(kind, index)


def _make_size(parts: list[Any]) -> torch.Size:
    if len(parts) > MOST_DIMENSIONS or not all(type(size) is int for size in parts):
        raise ValueError("no size")
    return torch.Size(parts)


KINDS = (
    Kind("torch.tensor", below(torch.Tensor), _tensor, _make_tensor),
    Kind(
        "torch.dtype",
        exactly(torch.dtype),
        lambda value: [str(value).removeprefix("torch.")],
        lambda parts: DTYPES[parts[0]],
    ),
    Kind("torch.device", exactly(torch.device), lambda value: [value.type, value.index], _make_device),
    Kind("torch.size", exactly(torch.Size), list, _make_size),
    Kind("torch.result", lambda kind: kind in RESULTS.values(), _result, _make_result),
    Kind("torch.generator", exactly(torch.Generator), _generator, _make_generator),
)
