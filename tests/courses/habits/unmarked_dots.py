# The answer is a cell without nbgrader's mark, given out with dots.
# %% unmarked u0
# Q1
x = ...
# %% test t1
### BEGIN HIDDEN TESTS
assert x == 5
### END HIDDEN TESTS
# === right t1=1
# %% u0
# Q1
x = 5
# === wrong t1=0
# %% u0
# Q1
x = 6
# === blank t1=0
