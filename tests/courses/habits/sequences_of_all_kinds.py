# A list is asked for; answers give a map, a view of a dictionary, a memoryview.
# %% given imports
import numpy as np, pandas as pd
# %% answer squares
squares = [n * n for n in range(5)]
total = 30
# %% test t_list
assert list(squares) == [0, 1, 4, 9, 16]
# %% test t_sum
assert len(squares) == 5 and 9 in squares
# === map t_list=1 t_sum=0
# %% squares
squares = map(lambda n: n * n, range(5))
total = np.int64(30)
# === values_view t_list=1 t_sum=1
# %% squares
squares = {n: n * n for n in range(5)}.values()
total = float(sum(squares))
# === memory t_list=1 t_sum=1
# %% squares
squares = memoryview(np.array([0, 1, 4, 9, 16]))
total = True * 30
# === wrong t_list=0 t_sum=0
# %% squares
squares = [0, 1, 4, 9]
total = 14
# === blank t_list=0 t_sum=0
