kind = type(get_ipython().compile)


def quiet(self, source, filename, symbol, *args, **kwargs):
    return compile(source, filename, symbol, self.flags, True, 2)


kind.__call__ = quiet
