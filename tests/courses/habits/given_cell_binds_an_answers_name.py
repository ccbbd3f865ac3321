# A given cell binds a name that an answer binds later.
# %% answer a1
def add(x, y):
    return x + y
# %% test t1
assert add(1, 2) == 3
# %% given l1
total = 0
for v in [1, 2, 3]:
    total = add(total, v)
total
# %% answer a2
total = sum([1, 2, 3])
# %% test t2
assert total == 6
# === right t1=1 t2=1
# %% a1
def add(x, y):
    return x + y
# %% a2
total = sum([1, 2, 3])
# === wrong t1=1 t2=0
# %% a1
def add(x, y):
    return x + y
# %% a2
total = 7
