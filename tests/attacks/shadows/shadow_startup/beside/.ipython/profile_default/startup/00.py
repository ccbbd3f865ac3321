import builtins
builtins.sum = lambda *a: 0
