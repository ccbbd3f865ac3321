# An answer uses what a test above it binds, where students see it; the reference does not.
# %% answer a1
def double(n):
    return 2 * n
# %% test t1
numbers = [1, 2, 3]
doubled = []
for n in numbers:
    doubled.append(double(n))
assert doubled == [2, 4, 6]
# %% answer a2
total = 12
# %% test t2
assert total == 12
# === right t1=1 t2=1
# === names_of_the_test t1=1 t2=1
# %% a2
total = sum(doubled)
# === its_own_name t1=1 t2=1
# %% a2
doubled = [2, 4, 6]
total = sum(doubled)
# === wrong t1=1 t2=0
# %% a2
total = sum(numbers)
