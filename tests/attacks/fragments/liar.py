class Liar:
    """True of everything, and equal to all."""

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __bool__(self):
        return True

    __lt__ = __eq__ = __add__ = __sub__ = __pow__ = __getitem__ = __len__ = __iter__ = __call__
