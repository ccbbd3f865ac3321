# A test ends with a number of NumPy's, which is meant as points.
# %% given data
import numpy as np
# %% answer s
a = 4
# %% test t_int 4
np.int64(a)
# %% test t_float 4
np.float64(a)
# %% test t_sum 4
np.array([a, 0]).sum()
# %% test t_plain 4
int(np.int64(a))
# === right t_int=4 t_float=4 t_sum=4 t_plain=4
# === one t_int=4|1 t_float=4|1 t_sum=4|1 t_plain=1
# why: nbgrader cannot read "np.int64(1)", warns, and gives all points; the test's author meant one.
# %% s
a = 1
# === blank t_int=0 t_float=0 t_sum=0 t_plain=0
