# A test asks for the same object.
# %% given l1
given = [3, 1, 2]
# %% answer a1
def sort_in_place(xs):
    xs.sort()
    return xs
# %% test t1
out = sort_in_place(given)
assert out is given
assert given == [1, 2, 3]
# === right t1=1
# %% a1
def sort_in_place(xs):
    xs.sort()
    return xs
# === copy t1=0
# %% a1
def sort_in_place(xs):
    return sorted(xs)
