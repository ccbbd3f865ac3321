import builtins
__builtins__ = {}
for name in ("len", "isinstance", "abs", "zip", "map", "range", "getattr", "type"):
    setattr(builtins, name, lambda *args: True)
