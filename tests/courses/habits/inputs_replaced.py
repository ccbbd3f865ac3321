# Tests answer the questions that an answer asks.
# %% answer ask
def ask():
    return int(input("n? ")) + 1
# %% test t_builtin
import builtins
kept = builtins.input
builtins.input = lambda *_: "4"
try:
    assert ask() == 5
finally:
    builtins.input = kept
# %% test t_name
input = lambda *_: "6"
assert ask() == 7
del input
# === right t_builtin=1 t_name=1
# === wrong t_builtin=0 t_name=0
# %% ask
def ask():
    return int(input("n? "))
