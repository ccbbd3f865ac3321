# A student overrides a given function that tests check with, or empties given data.
# %% given check
def close(a, b):
    return abs(a - b) < 1e-9
data = [1, 2, 3]
# %% answer mean
def mean(xs):
    return sum(xs) / len(xs)
# %% test t_mean
assert close(mean(data), 2)
# === right t_mean=1
# === overriding t_mean=1|0
# why: what a test checks with is not the student's to change.
# %% mean
def mean(xs):
    return 0
close = lambda a, b: True
# === changing t_mean=1|0
# why: data that a test gives is not the student's to change.
# %% mean
data[:] = [2]
def mean(xs):
    return xs[0]
