"""Proxies act as what they stand for, as far as a test may rely on it; the rest is refused aloud."""

import inspect

import pytest

from grader.judge.codec import BadData, CannotCross, encode
from grader.judge.ownership import ownership_of
from grader.judge.rpc.proxies import (
    Proxy,
    ProxyType,
    class_proxy,
    function_proxy,
    iterator_proxy,
    module_proxy,
    object_proxy,
)
from grader.judge.rpc.reference import SPECIALS, Parameter, Reference, describe, signature_of
from grader.records import Status


class Stack:
    """A stack."""

    def __init__(self, items=(), size: int = 3) -> None: ...

    def __len__(self) -> int:
        return 0

    def __getitem__(self, place): ...

    def __add__(self, other): ...

    def __call__(self, value): ...


class Peer:
    """The other side: keeps what it is asked, and gives what it is told to."""

    def __init__(self, *values: object) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.values = list(values)

    def __getattr__(self, name: str):
        def ask(*parts: object) -> object:
            self.asked.append((name, *parts))
            return self.values.pop(0) if self.values else None

        return ask


STACK = describe(Stack, "student", 1)


def stack(peer: Peer, closed: bool = True, number: int = 2) -> Proxy:
    return object_proxy(class_proxy(STACK, peer, closed), describe(Stack(), "student", number), peer)


def test_a_function_has_name_text_and_signature():
    def double(number: int, *, times: int = 2) -> int:
        """Return twice the number."""

    proxy = function_proxy(describe(double, "student", 4), Peer())
    assert proxy.__name__ == "double"
    assert proxy.__doc__ == "Return twice the number."
    assert proxy.__module__ == "__main__"
    assert list(inspect.signature(proxy).parameters) == ["number", "times"]
    assert inspect.signature(proxy).parameters["times"].default == 2
    assert inspect.isfunction(proxy)


def test_a_call_is_a_request():
    peer = Peer(42)
    assert function_proxy(Reference("student", 4, "function", "f"), peer)(1, n=2) == 42
    assert peer.asked == [("call", 4, (1,), {"n": 2})]


@pytest.mark.parametrize(
    "parameters",
    [
        (Parameter("x", 9),),
        (Parameter("x", 1), Parameter("x", 1)),
        (Parameter("x", 4), Parameter("y", 1)),
        (Parameter("class", 1),),
        (Parameter("x", 2, has_default=True, default=1),),
        (Parameter("x", 1, has_default=True, default=1), Parameter("y", 1)),
    ],
)
def test_a_signature_that_is_not_valid_is_left_out(parameters):
    reference = Reference("student", 0, "function", "f", parameters=parameters)
    assert signature_of(reference) is None
    assert callable(function_proxy(reference, Peer()))


def test_an_iterator_asks_for_one_item_at_a_time():
    peer = Peer((True, 1), (True, None), (False, None))
    items = iterator_proxy(Reference("student", 4, "iterator", "iterator"), peer)
    assert peer.asked == []
    assert next(items) == 1
    assert len(peer.asked) == 1
    assert list(items) == [None]
    assert peer.asked == [("advance", 4)] * 3


def test_a_class_has_name_text_signature_and_special_methods():
    kind = class_proxy(STACK, Peer(), closed=True)
    assert (kind.__name__, kind.__doc__, kind.__module__) == ("Stack", "A stack.", "__main__")
    assert list(inspect.signature(kind).parameters) == ["items", "size"]
    assert {name for name in SPECIALS if name in vars(kind)} == set(STACK.specials)
    assert type(kind).__name__ == "type"


def test_a_class_that_is_called_asks_for_an_instance():
    peer = Peer("instance")
    assert class_proxy(STACK, peer, closed=True)([1], size=2) == "instance"
    assert peer.asked == [("call", 1, ([1],), {"size": 2})]


@pytest.mark.parametrize("name", ["", ".", "a.b.", "<lambda>"])
def test_a_class_with_an_odd_name_has_a_proxy(name):
    assert isinstance(class_proxy(Reference("student", 0, "class", name), Peer(), True), ProxyType)


def test_attributes_are_asked_for_there():
    peer = Peer([1, 2], None)
    box = stack(peer)
    assert box.items == [1, 2]
    box.items = [3]
    assert peer.asked == [("get_attribute", 2, "items"), ("set_attribute", 2, "items", [3])]


@pytest.mark.parametrize("name", ["__array__", "__eq_sort__", "__float__", "__array_interface__", "__len"])
def test_names_of_protocols_are_never_asked_for(name):
    peer = Peer("value")
    for one in (stack(peer), class_proxy(STACK, peer, True)):
        with pytest.raises(AttributeError):
            getattr(one, name)
    assert peer.asked == []


def test_comparing_asks_nobody_and_is_an_error():
    peer = Peer(True, True)
    box = stack(peer, closed=False)
    assert box == box
    assert box != None  # noqa: E711 - it is compared
    for other in (1, "text", [], stack(peer, closed=False), object()):
        with pytest.raises(TypeError, match="cannot be compared"):
            _ = box == other
        with pytest.raises(TypeError, match="cannot be compared"):
            _ = other == box
        with pytest.raises(TypeError):
            _ = box < other
    with pytest.raises(TypeError, match="cannot be compared"):
        _ = 1 in [box]
    assert peer.asked == []
    assert len({box}) == 1


def test_a_closed_object_is_called_and_looked_up_with_arguments_and_nothing_else():
    peer = Peer(3, 4, 5)
    box = stack(peer)
    assert (len(box), box[1], box(value=7)) == (3, 4, 5)
    with pytest.raises(CannotCross, match="__add__ of an object of your class Stack"):
        _ = box + 1
    assert [one[2] for one in peer.asked] == ["__len__", "__getitem__", "__call__"]


def test_an_object_that_is_called_has_the_signature_of_its_call():
    assert list(inspect.signature(stack(Peer())).parameters) == ["value"]
    assert describe(object(), "student", 3).parameters is None


def test_an_open_object_is_asked_everything():
    peer = Peer(6)
    assert stack(peer, closed=False) + 1 == 6
    assert peer.asked == [("method", 2, "__add__", (1,), {})]


def test_what_is_found_in_a_closed_object_is_not_called():
    def method(*args: object) -> bool:
        return True

    for found in (method, len, str, Stack, Stack(), stack(Peer()), class_proxy(STACK, Peer(), False)):
        peer = Peer(found)
        with pytest.raises(CannotCross, match="which is not possible here"):
            stack(peer).equals(1)
        assert len(peer.asked) == 1


def test_what_is_found_in_an_open_object_is_called():
    assert stack(Peer(lambda value: value + 1), closed=False).more(1) == 2


def test_what_is_found_in_a_closed_class_is_not_called():
    with pytest.raises(CannotCross, match="from_items"):
        class_proxy(STACK, Peer(lambda: True), True).from_items([])


def test_data_found_in_a_closed_object_is_data():
    for value in (1, "text", [1], None, {"a": 1}):
        assert stack(Peer(value)).value == value


def test_instances_are_known_whichever_way_they_came():
    peer = Peer()
    closed, opened = class_proxy(STACK, peer, True), class_proxy(STACK, peer, False)
    other = class_proxy(Reference("student", 9, "class", "Other"), peer, True)
    box = object_proxy(closed, describe(Stack(), "student", 2), peer)
    assert isinstance(box, closed) and isinstance(box, opened) and isinstance(box, Proxy)
    assert not isinstance(box, other)
    assert not isinstance(1, closed)
    assert not isinstance(box, int)


def test_a_module_that_was_handed_in_is_open():
    peer = Peer(lambda value: value + 1)
    module = module_proxy(Reference("student", 3, "module", "", module="mine"), peer)
    assert module.more(1) == 2
    assert repr(module) == "<module object>"


def test_a_proxy_shows_its_class_alone():
    peer = Peer("something else")
    assert repr(stack(peer)) == "<Stack object>"
    assert peer.asked == []


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_class_can_have_is_bad_data(pair, name):
    plain = {**STACK.to_plain(), "name": name}
    pair.student.objects.refer = lambda value: plain
    with pytest.raises(BadData):
        pair.give(Stack)
    assert pair.give(encode(3)) == encode(3)


def test_through_a_connection_an_object_is_used_as_at_home(pair):
    class Counter:
        def __init__(self, start: int = 0) -> None:
            self.count = start

        def __len__(self) -> int:
            return self.count

        def __iter__(self):
            return iter(range(self.count))

    with pair.judge.objects.opening(True):
        kind = pair.give(Counter)
        counter = kind(start=3)
        assert (len(counter), list(counter), counter.count) == (3, [0, 1, 2], 3)
        counter.count = 5
        assert len(counter) == 5
        assert isinstance(counter, kind)
        with pytest.raises(AttributeError):
            _ = counter.missing


OWN = """
from dataclasses import dataclass
from functools import total_ordering

class Animal:
    def speak(self): return "..."

class Dog(Animal):
    def speak(self): return "Woof"

class Puppy(Dog):
    pass

@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

@total_ordering
class Version:
    def __init__(self, text): self.parts = [int(part) for part in text.split(".")]
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
    def __iadd__(self, number): self.parts[-1] += number; return self
    def __floordiv__(self, number): return self.parts[number]
    def __rmod__(self, number): return number % self.parts[0]

class Door:
    def __init__(self, ends): self.ends, self.open = ends, False
    def __enter__(self): self.open = True; return self
    def __exit__(self, kind, error, trace):
        self.open, self.seen = False, error and [kind.__name__, str(error), kind is type(error)]
        return self.ends

class Money:
    def __format__(self, form): return f"<{form}>"

class Forged(type):
    __bases__ = property(lambda kind: (ValueError, Animal))

class Liar(metaclass=Forged):
    pass

money = [Money()]
def newest(versions): return max(versions)
def made(kind): return kind()
"""


@pytest.mark.parametrize(
    "test",
    [
        "assert issubclass(Dog, Animal) and issubclass(Puppy, Animal) and not issubclass(Animal, Dog)",
        "assert isinstance(Puppy(), Animal) and not isinstance(Animal(), Dog)",
        "assert Puppy.__bases__ == (Dog,) and [kind.__name__ for kind in Puppy.__mro__[:3]] == "
        "['Puppy', 'Dog', 'Animal']",
        "assert isinstance(made(Puppy), Animal) and Puppy().speak() == 'Woof' and Animal().speak() == '...'",
        "assert Point(1) == Point(1, 0) and Point(1) != Point(2) and not Point(1) == 1",
        "assert Point(1) < Point(2) and sorted([Point(2), Point(1)])[0].x == 1",
        "assert len({Point(1), Point(1), Point(2)}) == 2 and {Point(1): 'a'}[Point(1)] == 'a'",
        "assert max(Version('1.2'), Version('1.10')) == Version('1.10') and Version('1.2') >= Version('1.2')",
        "v = Version('1.2')\nw = v\nv += 3\nassert v is w and v.parts == [1, 5]",
        "assert Version('3.1') // 1 == 1 and 7 % Version('4') == 3",
        "assert newest([Version('1.2'), Version('1.10')]) == Version('1.10')",
        "assert Version('1.10') == newest([Version('1.2'), Version('1.10')])",
        "assert f'{money[0]:x}' == '<x>' and f'{Money()}' == '<>'",
        "with Door(False) as door:\n    assert door.open\nassert not door.open and door.seen is None",
        "with Door(True) as door:\n    raise KeyError('k')\nassert door.seen == ['KeyError', \"'k'\", True]",
        "door = Door(False)\ntry:\n    with door: raise ValueError('no')\nexcept ValueError as error:\n"
        "    assert str(error) == 'no' == door.seen[1]\nelse: assert False",
    ],
)
def test_an_own_class_has_its_bases_its_comparisons_and_its_contexts(trial, test):
    verdict = trial(OWN).test(test)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


@pytest.mark.parametrize(
    "test",
    [
        "with Door(True): assert False, 'wrong'",
        "with Door(True): raise SystemExit",
        "from grader.judge.codec import CannotCross\nwith Door(True): raise CannotCross('no')",
        "assert Point(1) == Point(2)",
        "assert made(Point) == made(Point)",
        "assert newest([1, 2]) == Point(2)",
        "assert hash(Version('1')) == hash(Version('1'))",
        "assert isinstance(Animal(), Puppy)",
        "assert issubclass(Liar, ValueError)",
        "assert issubclass(Liar, Animal)",
    ],
)
def test_an_own_class_wins_nothing_by_them(trial, test):
    assert trial(OWN).test(test).status is not Status.PASSED


def test_an_object_that_is_equal_to_everything_is_not_what_data_is_compared_with(trial):
    yes = "class Yes:\n    def __eq__(self, other): return True\n    __lt__ = __gt__ = __eq__\n"
    reference = ownership_of(["answer = 3\ndef f(): return 3\nclass Yes: pass"])
    for test in (
        "assert answer == 3",
        "assert 3 == answer",
        "assert f() == 3",
        "assert f() < 3",
        "assert 3 < f()",
    ):
        assert (
            trial(f"{yes}answer = Yes()\ndef f(): return Yes()", reference).test(test).status is Status.ERROR
        )


def test_bases_that_do_not_go_together_are_left_out():
    one, other = (class_proxy(Reference("student", n, "class", "A"), Peer(), True) for n in (1, 2))
    sub = class_proxy(Reference("student", 3, "class", "B"), Peer(), True, [one])
    for bases in ([one, sub], [one, one]):
        assert class_proxy(Reference("student", 4, "class", "C"), Peer(), True, bases).__bases__ == (Proxy,)
    assert issubclass(class_proxy(Reference("student", 4, "class", "C"), Peer(), True, [sub, other]), one)


def test_what_is_found_in_a_closed_object_leaves_derived_classes_alone():
    base = class_proxy(STACK, Peer(), closed=True)
    derived = class_proxy(Reference("student", 9, "class", "Derived"), Peer("made"), True, [base])
    found = stack(Peer(base)).kind
    assert found is base
    with pytest.raises(CannotCross):
        base()
    assert derived() == "made"
