# A cell with nbgrader's metadata, and none of its marks, is the student's.
# %% open settings
limit = 3
# %% answer own
own = limit
# %% test t_limit
assert limit == 3
# %% test t_own
assert own == limit
# === same t_limit=1 t_own=1
# === changed t_limit=0 t_own=1
# %% settings
limit = 4
