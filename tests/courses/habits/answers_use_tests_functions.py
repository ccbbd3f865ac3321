# An answer uses functions and classes that a test above it defines, where students see them.
# %% given numbers
numbers = [1, 2, 3]
# %% answer a1
def double(n):
    return 2 * n
# %% test t1
def apply(function, values=numbers):
    return [function(n) for n in values]
half = lambda n: n / 2
class Table:
    rows = 3
    def column(self, function):
        return apply(function) * self.rows
def checked(function):
    ### BEGIN HIDDEN TESTS
    assert function(10) == 20
    ### END HIDDEN TESTS
    return function(1)
assert apply(double) == [2, 4, 6] and checked(double) == 2
# %% answer a2
total = 12
# %% test t2
assert total == 12
# %% answer a3
def halves():
    return [0.5, 1, 1.5]
# %% test t3
assert halves() == [0.5, 1, 1.5]
# === right t1=1 t2=1 t3=1
# === functions_of_the_test t1=1 t2=1 t3=1
# %% a2
total = sum(apply(double))
# %% a3
def halves():
    return apply(half)
# === class_of_the_test t1=1 t2=1 t3=1
# %% a2
total = sum(Table().column(double)) // 3
# === its_own_name t1=1 t2=1 t3=1
# %% a2
def apply(function):
    return 12
total = apply(double)
# === called_inside t1=1 t2=1 t3=0
# %% a2
total = checked(lambda n: 6 if n == 1 else 20) * 2
# %% a3
def halves():
    return apply(half, [1])
