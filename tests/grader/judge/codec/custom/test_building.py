"""Marks that anybody may have written."""

import pytest

from grader.judge.codec import BadData, decode, encode
from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up
import msgpack  # noqa: E402

from grader.judge.codec.custom.building import check_kept  # noqa: E402
from grader.judge.codec.marks import mark  # noqa: E402

DESCRIPTION = {"role": "layer", "name": "Mine", "base": ["os", "system"], "settings": {}}


def made(*parts):
    return bytes([0x90 + len(parts) + 1]) + msgpack.packb("keras.object") + b"".join(map(encode, parts))


@pytest.mark.parametrize(
    "parts",
    [
        [mark(0)],
        [mark(1), len.__name__, DESCRIPTION],
        [mark(0), "no reference", DESCRIPTION],
        [mark(0), None, DESCRIPTION],
        [mark(0), "a", {"role": "nothing"}],
        [{**mark(0), "more": 1}, "a", DESCRIPTION],
    ],
)
def test_a_mark_without_an_object_of_the_other_process(parts):
    with pytest.raises(BadData):
        decode(made(*parts))


def test_only_a_proxy_of_the_other_process_is_asked():
    for one in (len, print, "x", keras.layers.Dense(1), lambda *_: None):
        with pytest.raises(ValueError, match="nowhere"):
            check_kept(one)
