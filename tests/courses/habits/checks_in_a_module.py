# Checks stand in a module of the course that looks at its caller.
# %% file okay.py
import inspect
def check(name, value):
    env = inspect.currentframe().f_back.f_globals
    assert env.get(name) == value, name
# %% given imports
import okay
# %% answer x
x = 5
# %% test t_x
okay.check("x", 5)
# === right t_x=1
# === wrong t_x=0
# %% x
x = 6
# === blank t_x=0
