# A test cell gives data to the answers below.
# %% test t0
weights = {1: 2}
# %% answer a1
heavy = max(weights.values())
# %% test t1
assert heavy == 2
# === right t0=1 t1=1
# %% a1
heavy = max(weights.values())
# === wrong t0=1 t1=0
# %% a1
heavy = 3
