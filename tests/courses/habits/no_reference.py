# An answer cell without a reference answer: a function.
# %% stub a1
def square(x):
    # YOUR CODE HERE
    raise NotImplementedError()
# %% test t1
assert square(3) == 9
# === right t1=1
# %% a1
def square(x):
    return x * x
# === wrong t1=0
# %% a1
def square(x):
    return x
# === blank t1=0
