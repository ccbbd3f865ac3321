class Recorder:
    lines = None

    def __enter__(self):
        return self

    def __exit__(self, *parts):
        return True

    def __getattr__(self, name):
        raise AssertionError
