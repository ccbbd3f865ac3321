# Given cells call answers; later answers bind the same names again.
# %% answer double
def double(n):
    return 2 * n
# %% test t_double
assert double(2) == 4
# %% given shown
n = double(4)
table = [double(i) for i in range(3)]
# %% test t_table
assert table == [0, 2, 4] and n == 8
# %% answer n
n = 5
# %% given more
table.append(n)
# %% test t_n
assert n == 5 and table[-1] == 5
# === right t_double=1 t_table=1 t_n=1
# === wrong_double t_double=0 t_table=0 t_n=1
# %% double
def double(n):
    return n + 1
# === wrong_n t_double=1 t_table=1 t_n=0
# %% n
n = 6
