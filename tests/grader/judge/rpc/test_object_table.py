"""The table gives out references to what may be exported, and takes back only numbers that it gave out."""

import itertools
import math
import statistics
from types import SimpleNamespace

import numpy as np
import pytest

from grader.judge.codec import BadData
from grader.judge.rpc import object_table
from grader.judge.rpc.object_table import JUDGE, LIBRARY, STUDENT, ObjectTable, Scope
from grader.judge.rpc.proxies import Proxy, ProxyType
from grader.judge.rpc.reference import Reference


class Box:
    """A class of a notebook."""


class Peer:
    """The other side; keeps what it was asked and whether the table was open meanwhile."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.opened: list[bool] = []
        self.table: ObjectTable | None = None

    def __getattr__(self, name: str):
        def ask(*parts: object) -> object:
            self.asked.append((name, *parts))
            self.opened.append(self.table.opens)
            return (True, 1) if name == "advance" else None

        return ask


def table(side: str = JUDGE, may_export=lambda value: True, find_own=lambda reference: None) -> ObjectTable:
    made = ObjectTable(side, may_export, find_own)
    made.peer = Peer()
    made.peer.table = made
    return made


def reference(number: int = 0, kind: str = "function", owner: str = STUDENT, **others: object) -> dict:
    plain = Reference(owner, number, kind, "found", module="__main__").to_plain()
    return {**plain, **others}


CLASS = reference(1, "class")


def test_an_object_has_one_number():
    ours = table()
    box, other = Box(), Box()
    first = ours.refer(box)
    assert ours.refer(box) == first
    assert ours.refer(other)["number"] not in (first["number"], first["of"]["number"])
    assert ours.refer(other)["of"] == first["of"]
    assert ours.exported(first["number"]) is box
    assert ours.exported(first["of"]["number"]) is Box


def test_an_object_stays_while_its_number_may_come():
    """Else the number of one that has gone would be another's, with the same id."""
    ours = table()
    numbers = [ours.refer(Box())["number"] for _ in range(100)]
    assert len(set(numbers)) == 100
    assert all(isinstance(ours.exported(number), Box) for number in numbers)


def test_an_object_that_may_not_be_exported_has_no_reference():
    assert table(may_export=lambda value: False).refer(Box()) is None


@pytest.mark.parametrize("number", [-1, 2, 10**9, 2**64, True, 0.0, math.nan, "0", None, [0], b"0"])
def test_no_number_but_those_given_out_is_taken(number):
    ours = table()
    ours.refer(Box())  # numbers 0 and 1
    with pytest.raises(BadData, match="No object was exported"):
        ours.exported(number)


def test_an_own_reference_resolves_to_the_object_itself():
    ours = table()
    box = Box()
    assert ours.resolve(ours.refer(box)) is box


def test_an_own_reference_with_a_forged_number_is_bad_data():
    ours = table()
    forged = {**ours.refer(Box()), "number": 7}
    with pytest.raises(BadData):
        ours.resolve(forged)


def test_a_forged_kind_of_an_own_reference_changes_nothing():
    ours = table()
    box = Box()
    assert ours.resolve({**ours.refer(box), "kind": "function", "name": "eval", "module": "builtins"}) is box


def test_a_proxy_goes_back_as_the_reference_that_it_came_by():
    ours = table()
    plain = reference(5)
    proxy = ours.resolve(plain)
    assert ours.resolve(plain) is proxy
    assert ours.refer(proxy) == Reference.from_plain(plain).to_plain()


def test_an_open_and_a_closed_proxy_of_one_object_are_two():
    ours = table()
    plain = reference(5, "object", of=CLASS)
    closed = ours.resolve(plain)
    with ours.opening(True):
        opened = ours.resolve(plain)
        assert ours.resolve(plain) is opened
    assert closed is not opened
    assert type(closed).closed and not type(opened).closed
    assert ours.resolve(plain) is closed


def test_opening_ends_with_its_block_also_by_an_error():
    ours = table()
    with pytest.raises(ValueError), ours.opening(True):
        raise ValueError
    assert not ours.opens
    assert table(STUDENT).opens


def test_the_other_sides_object_may_be_one_of_ours():
    own = table(find_own=lambda one: np.mean if one.name == "found" else None)
    assert own.resolve(reference(3)) is np.mean


@pytest.mark.parametrize("value", [np.mean, statistics.mean, math.sqrt, itertools.chain, np, Reference])
def test_the_judge_refers_to_a_library_by_name(value):
    plain = table(JUDGE, may_export=lambda value: False).refer(value)
    assert (plain["owner"], plain["number"]) == (LIBRARY, 0)


def test_a_function_that_only_says_it_is_a_librarys_is_not():
    def false(): ...

    false.__module__, false.__qualname__ = "numpy", "mean"
    assert table(JUDGE, may_export=lambda value: False).refer(false) is None


def test_a_librarys_reference_without_an_own_object_is_bad_data():
    with pytest.raises(BadData, match=r"no os.system here"):
        table().resolve(reference(0, "function", LIBRARY, module="os", name="system"))


@pytest.mark.parametrize("kind", ["module", "object", "other", "", "Function"])
def test_a_kind_without_a_proxy_is_bad_data(kind):
    with pytest.raises(BadData, match="cannot be imported"):
        table().resolve(reference(0, kind))


@pytest.mark.parametrize("of", [reference(1), reference(1, "iterator"), reference(1, "object", of=CLASS)])
def test_an_object_whose_class_is_none_is_bad_data(of):
    with pytest.raises(BadData):
        table().resolve(reference(0, "object", of=of))


def test_without_a_peer_nothing_is_imported():
    ours = table()
    ours.peer = None
    with pytest.raises(BadData):
        ours.resolve(reference())


def test_kinds_become_their_proxies():
    ours = table()
    assert callable(ours.resolve(reference(0)))
    assert isinstance(ours.resolve(CLASS), ProxyType)
    assert isinstance(ours.resolve(reference(2, "object", of=CLASS)), Proxy)
    assert next(ours.resolve(reference(3, "iterator"))) == 1


def test_more_objects_than_the_limit_are_refused(monkeypatch):
    monkeypatch.setattr(object_table, "MOST_EXPORTED", 3)
    ours = table()
    first = ours.refer(SimpleNamespace())  # with its class: two
    with pytest.raises(BadData, match="More than 3 objects"):
        for _ in range(3):
            ours.refer(Box())
    assert ours.exported(first["number"])


@pytest.mark.parametrize("opens", [True, False])
def test_a_scope_imports_as_its_proxy_was(opens):
    ours = table()
    scope = Scope(ours, ours.peer, opens)
    scope.call(1, (), {})
    scope.get_attribute(1, "value")
    scope.method(1, "__len__", (), {})
    scope.advance(1)
    scope.keep(1)
    assert ours.peer.opened == [opens] * 4 + [False]
    assert [one[0] for one in ours.peer.asked] == ["call", "get_attribute", "method", "advance", "keep"]
    scope.set_attribute(1, "value", 2)
    assert ours.peer.asked[-1] == ("set_attribute", 1, "value", 2)
    assert not ours.opens


class Pile(list):
    """A list with a method of its own."""

    def push(self, one: object) -> None:
        """Put one more on the pile."""
        self.append(one)


def test_data_with_methods_of_the_notebooks_own_goes_with_a_reference(monkeypatch):
    monkeypatch.setattr(Pile, "__module__", "__main__")
    monkeypatch.setattr(Pile.push, "__module__", "__main__")
    theirs, ours = table(STUDENT), table()
    assert ours.refer_too(Pile()) is None and theirs.refer_too([]) is None
    plain = theirs.refer_too(Pile([1]))
    assert plain["kind"] == "object" and plain["of"]["name"] == "Pile"
    assert ours.resolve(plain, [1]) == [1]
    with ours.opening(True):
        assert isinstance(ours.resolve(plain, [1]), Proxy)
