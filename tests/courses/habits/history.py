# A test looks at the last value shown.
# %% answer a1
6 * 7
# %% test t1
assert _ == 42
# === right t1=1
# %% a1
6 * 7
# === wrong t1=0
# %% a1
6 * 8
