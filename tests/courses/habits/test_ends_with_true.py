# A test ends with a comparison.
# %% answer a1
n = 3
# %% test t1 2
n == 3
# === right t1=2
# %% a1
n = 3
# === wrong t1=2
# %% a1
n = 4
