"""Proxies of custom objects of Keras, and their settings."""

from grader.judge.codec.custom.proxies import Proxy, attach, give_settings, kept_of
from grader.judge.codec.foreign import proxy_class


class Base:
    def predict(self):
        return 1


def test_settings_are_plain_and_hide_no_method():
    one = proxy_class("Net", Proxy, Base)()
    give_settings(one, {"settings": {"units": 3, "predict": 0, "equals": len, "a b": 1}})
    assert one.units == 3 and one.predict() == 1 and vars(one) == {"units": 3}


def test_only_proxies_are_asked():
    def function():
        pass

    assert kept_of(function) is None and kept_of(Base()) is None
    assert kept_of(attach(proxy_class("Net", Proxy, Base)(), len)) is len
