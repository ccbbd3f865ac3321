# A test gives a given name another value, to see whether an answer uses its argument.
# %% given data
xs = [1, 2, 3]
# %% answer total
def total(values):
    return sum(values)
# %% test t_total
xs = [7]
assert total([1, 2, 3]) == 6
# %% answer largest
def largest():
    return max(xs)
# %% test t_largest
assert largest() == 7
# === right t_total=1 t_largest=1
# === global t_total=0 t_largest=1
# %% total
def total(values):
    return sum(xs)
