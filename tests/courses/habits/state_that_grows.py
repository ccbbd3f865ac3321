# A list that later answers change, beside tests that read the source.
# %% given imports
import inspect
# %% answer a
def step(n):
    return n + 1
# %% test t_source
assert 'return' in inspect.getsource(step)
# %% answer state
items = []
items.append(step(1))
# %% test t_first
assert items == [2] and 'n + 1' in inspect.getsource(step)
# %% answer more
items.append(5)
# %% test t_items
assert items == [2, 5]
# === right t_source=1 t_first=1 t_items=1
# === other t_source=1 t_first=0 t_items=0
# %% state
items = [3]
