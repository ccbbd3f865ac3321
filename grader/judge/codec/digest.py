"""Digests of data: equal for equal data in two processes."""

from __future__ import annotations

import hashlib

from grader.judge.codec.encoding import encode
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kinds import kind_of
from grader.judge.codec.limits import CodecLimits

DATA = ("builtins", "numpy", "pandas", "scipy")
"""Libraries whose values have digests. Models and estimators have none: no two are written alike."""
TAGS = (
    *("torch.tensor", "torch.size", "torch.dtype", "torch.device", "torch.tensors"),
    *("tensorflow.variable", "keras.variable"),
)
"""Values of other libraries that have digests too."""


def digest(value: object, limits: CodecLimits = CodecLimits()) -> str:  # noqa: B008 - frozen
    """Return the digest of a value as it crosses; empty if it is not data, or over the limits."""
    kind = kind_of(type(value))
    if kind is not None and kind.tag.partition(".")[0] not in DATA and kind.tag not in TAGS:
        return ""
    try:
        return hashlib.sha256(encode(value, limits=limits)).hexdigest()
    except CannotCross:
        return ""
