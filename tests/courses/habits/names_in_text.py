# Names are bound by exec, and asked for by eval and in __main__.
# %% answer bound
exec("x = 5")
globals()["y"] = 6
# %% test t_exec
assert x == 5
# %% test t_globals
assert y == 6
# %% test t_main
import __main__
assert __main__.x == 5
# %% test t_eval
assert eval("x + 1") == 6
# === right t_exec=1 t_globals=1 t_main=1 t_eval=1
# === plain t_exec=1 t_globals=1 t_main=1 t_eval=1
# %% bound
x, y = 5, 6
# === wrong t_exec=0 t_globals=0 t_main=0 t_eval=0
# %% bound
x, y = 1, 2
