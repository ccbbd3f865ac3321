# An answer brings a helper of its own.
# %% answer a1
def f(n):
    return n + 1
# %% test t1
assert f(1) == 2
# === right t1=1
# %% a1
g = lambda n: n + 1
def f(n):
    return g(n)
