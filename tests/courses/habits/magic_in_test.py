# A test has magics and a shell command.
# %% answer a1
def f(n):
    return n + 1
# %% test t1
%timeit -n1 -r1 f(1)
!echo hello
assert f(1) == 2
# === right t1=1
# %% a1
def f(n):
    return n + 1
# === wrong t1=0
# %% a1
def f(n):
    return n
