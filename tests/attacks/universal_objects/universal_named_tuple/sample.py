sample = namedtuple("Sample", ["shape", "mean", "std"])((1000,), lambda: 5.0, lambda: 2.0)
