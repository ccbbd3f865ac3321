# A test gives a name of a given cell another value.
# %% given l1
rate = 0.1
# %% answer a1
def tax(x):
    return x * rate
# %% test t1
rate = 0.5
assert tax(10) == 5
# === right t1=1
# %% a1
def tax(x):
    return x * rate
# === wrong t1=0
# %% a1
def tax(x):
    return x * 0.1
