"""Codec of values between a student's process and the judge's: data of known types, never code or pickle."""

from grader.judge.codec.decoding import decode
from grader.judge.codec.digest import digest
from grader.judge.codec.encoding import encode
from grader.judge.codec.errors import BadData, CannotCross
from grader.judge.codec.in_place import Undo, remember, undo_all, update_in_place, weights_kept
from grader.judge.codec.limits import CodecLimits

__all__ = [
    "BadData",
    "CannotCross",
    "CodecLimits",
    "Undo",
    "decode",
    "digest",
    "encode",
    "remember",
    "undo_all",
    "update_in_place",
    "weights_kept",
]
