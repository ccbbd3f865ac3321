# A test gives partial credit by its last value.
# %% answer a1
n = 4
# %% test t1 2
got = 0
if n > 2:
    got += 1
if n == 4:
    got += 1
got
# === right t1=2
# %% a1
n = 4
# === half t1=1
# %% a1
n = 3
# === wrong t1=0
# %% a1
n = 0
