# A library, or an answer, warns on stderr while a test passes.
# %% given imports
import warnings
def old(n):
    warnings.warn("this is old")
    return n
# %% answer f
def f(n):
    return n + 1
# %% test t_f
assert f(1) == 2
# %% test t_old
assert old(f(1)) == 2
# === quiet t_f=1 t_old=0|1
# why: a warning says nothing of the answer, and the test passed.
# === loud t_f=0|1 t_old=0|1
# why: a warning says nothing of the answer, and the test passed.
# %% f
def f(n):
    warnings.warn("slow")
    return n + 1
# === wrong t_f=0 t_old=0
# %% f
def f(n):
    return n
