"""Objects of classes that a test has written."""

import numpy as np

from grader.judge.codec import undo_all
from grader.judge.process.snapshots import held, remember_object, state_of


class Slotted:
    __slots__ = ("inner", "later")
    __module__ = "__main__"

    def __init__(self, inner):
        self.inner = inner


class Free:
    __module__ = "__main__"

    def __init__(self):
        self.numbers, self.names = np.ones(2), ["a"]


def test_what_an_object_holds_at_any_remove():
    inner = Free()
    one = Slotted({"in": [inner]})
    inner.back = one
    assert list(held(one)) == [one, inner]
    assert state_of(one) == [{}, {"inner": {"in": [inner]}}]


def test_a_chain_of_objects_is_found_to_its_end():
    one = inner = Slotted(None)
    for _ in range(20):
        inner.inner = inner = Slotted(None)
    chain = list(held(one))
    assert len(chain) == 21 and chain[-1] is inner


def test_all_is_put_back():
    inner = Free()
    one, undo, numbers = Slotted([inner]), [], inner.numbers
    for found in held(one):
        remember_object(found, undo)
    one.later, one.inner = 1, None
    inner.numbers[0], inner.numbers, inner.new = 5, None, 3
    inner.names.clear()
    undo_all(undo)
    assert not hasattr(one, "later") and one.inner == [inner]
    assert vars(inner) == {"numbers": numbers, "names": ["a"]} and numbers.tolist() == [1, 1]
