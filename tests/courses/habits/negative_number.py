# A test ends with a negative number.
# %% answer a1
n = 3
# %% test t1 2
n - 5
# === right t1=2|0
# why: no test gives less than no points: stock nbgrader makes all points of them.
# %% a1
n = 3
# === more t1=0
# %% a1
n = 9
