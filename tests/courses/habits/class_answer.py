# The answer is a class that compares and prints itself.
# %% answer a1
class P:
    def __init__(self, x):
        self.x = x
    def __eq__(self, o):
        return self.x == o.x
    def __repr__(self):
        return f"P({self.x})"
# %% test t1
p = P(3)
assert p.x == 3
assert p == P(3)
assert repr(p) == "P(3)"
assert isinstance(p, P)
# === right t1=1
# %% a1
class P:
    def __init__(self, x):
        self.x = x
    def __eq__(self, o):
        return self.x == o.x
    def __repr__(self):
        return f"P({self.x})"
# === wrong t1=0
# %% a1
class P:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f"P({self.x})"
