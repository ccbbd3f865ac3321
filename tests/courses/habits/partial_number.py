# Partial credit is counted.
# %% answer a1
xs = [1, 2, 3]
# %% test t1 3
score = sum(x in xs for x in (1, 2, 3))
score
# === right t1=3
# %% a1
xs = [1, 2, 3]
# === two t1=2
# %% a1
xs = [1, 2]
# === none t1=0
# %% a1
xs = []
