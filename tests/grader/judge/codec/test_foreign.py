"""Base classes of proxies, and of the objects that serve them."""

import weakref

import pytest

from grader.judge.codec import BadData
from grader.judge.codec.foreign import AnyProxy, Keeper, class_name, connect, proxy_class


class Base:
    def predict(self):
        return 1


class Proxy(AnyProxy):
    """A proxy."""


class KeptPair(Keeper):
    operations = ("first",)

    def first(self, more):
        return self.value[0] + more

    def second(self):
        return self.value[1]


class OtherKept(Keeper):
    """Another server."""


def test_a_server_runs_its_operations_and_nothing_else():
    kept = KeptPair.of((1, 2))
    assert kept("first", 3) == 4
    for operation in ("second", "value", "__class__"):
        with pytest.raises(BadData, match="not asked"):
            kept(operation)


def test_each_object_has_one_server_of_a_class():
    one, other = [1], [1]
    assert KeptPair.of(one) is KeptPair.of(one)
    assert KeptPair.of(other) is not KeptPair.of(one)
    assert type(OtherKept.of(one)) is OtherKept


def test_an_object_stays_as_long_as_its_server():
    one = Base()
    there, kept = weakref.ref(one), KeptPair.of(one)
    kept.value = None  # as an optimizer of Keras that another one replaces
    del one
    assert there() is not None  # else a new object may get its id, and with it its server


def test_a_class_is_made_once():
    made = proxy_class("Net", Proxy, Base)
    assert made is proxy_class("Net", Proxy, Base)
    assert issubclass(made, Proxy) and issubclass(made, Base) and made.__name__ == "Net"


@pytest.mark.parametrize("name", ["", "a b", "x" * 100 + "!", None, 9])
def test_a_class_has_a_name_whatever_came(name):
    assert class_name(name).isidentifier()
    assert class_name("Net") == "Net"


@pytest.mark.parametrize(("came", "own_class"), [(Base, Base), (None, None), (Base(), None)])
def test_a_proxy_has_its_objects_own_class_if_that_is_a_class(came, own_class):
    made = proxy_class("Net", Proxy, Base)()
    connect(made, len, came)
    assert vars(made) == {"_kept": len, "own_class": own_class}
