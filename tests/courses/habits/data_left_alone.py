# Tests ask that given data were left unchanged.
# %% given data
import numpy as np, pandas as pd
df = pd.DataFrame({"a": [3, 1, 2]})
xs = [3, 1, 2]
arr = np.array([3, 1, 2])
# %% answer s
ys = sorted(xs)
df2 = df.sort_values("a")
arr2 = np.sort(arr)
# %% test t_list
assert ys == [1, 2, 3]
assert xs == [3, 1, 2]
# %% test t_df
assert df2["a"].tolist() == [1, 2, 3] and df["a"].tolist() == [3, 1, 2]
# %% test t_arr
assert arr2[0] == 1 and arr[0] == 3
# === right t_list=1 t_df=1 t_arr=1
# === in_place t_list=0|1 t_df=0|1 t_arr=0|1
# why: not right, but known: a test sees the course's own copy of given data, so that nobody can change what it expects.
# %% s
xs.sort(); ys = xs
df.sort_values("a", inplace=True); df2 = df
arr.sort(); arr2 = arr
# === wrong t_list=0 t_df=0 t_arr=0
# %% s
ys = xs; df2 = df; arr2 = arr
# === blank t_list=0 t_df=0 t_arr=0
