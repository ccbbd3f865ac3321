# Test cells define helpers and count points for the tests below.
# %% answer f
def f(x):
    return x + 1
# %% test t_f
score = 0
def check(function, given, wanted):
    return function(given) == wanted
assert check(f, 1, 2)
score += 1
# %% answer g
def g(x):
    return x + 2
# %% test t_g
assert check(g, 1, 3)
score += 1
# %% test t_sum 2
score
# === right t_f=1 t_g=1 t_sum=2
# === half t_f=1 t_g=0 t_sum=1
# %% g
def g(x):
    return x
# === none t_f=0 t_g=0 t_sum=0
# %% f
def f(x):
    return x
# %% g
def g(x):
    return x
