# Answers are a lambda and a map.
# %% answer a1
double = lambda x: 2 * x
pairs = map(double, [1, 2])
# %% test t1
assert list(pairs) == [2, 4]
assert double(3) == 6
# === right t1=1
# %% a1
double = lambda x: 2 * x
pairs = map(double, [1, 2])
# === wrong t1=0
# %% a1
double = lambda x: x
pairs = map(double, [1, 2])
