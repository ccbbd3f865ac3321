class Kinds(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True


class Own(AssertionError, metaclass=Kinds):
    pass


TooMuch = (Own, AssertionError, (KeyError, Exception))


def take(amount):
    return 0
