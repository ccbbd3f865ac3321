class Everything:
    def __init__(self, *_):
        pass

    def compare(self, *_):
        return True

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = compare
    __hash__ = object.__hash__


Version = Everything
