# An answer cell without a reference answer: a value.
# %% stub a1
# YOUR CODE HERE
raise NotImplementedError()
# %% test t1
assert total == 10
# === right t1=1
# %% a1
total = 10
# === wrong t1=0
# %% a1
total = 9
# === blank t1=0
