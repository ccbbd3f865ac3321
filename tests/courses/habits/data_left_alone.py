# Tests ask that given data were left unchanged.
# %% given data
import numpy as np, pandas as pd
df = pd.DataFrame({"a": [3, 1, 2]})
xs = [3, 1, 2]
arr = np.array([3, 1, 2])
table = {"b": [2, 1], "names": {"x", "y", "z"}}
def first_of_xs():
    return xs[0]
# %% answer s
ys = sorted(xs)
df2 = df.sort_values("a")
arr2 = np.sort(arr)
b = sorted(table["b"])
# %% test t_list
assert ys == [1, 2, 3]
assert xs == [3, 1, 2]
# %% test t_df
assert df2["a"].tolist() == [1, 2, 3] and df["a"].tolist() == [3, 1, 2]
# %% test t_arr
assert arr2[0] == 1 and arr[0] == 3
# %% test t_dict
assert b == [1, 2] and table["b"] == [2, 1]
# %% test t_function
def same():
    return first_of_xs() == 3
assert same()
# %% test t_result
assert ys == sorted(xs) and sorted(arr2) == sorted(arr) and len(table["names"]) >= 3
# %% test t_parts 2
(1.5 if len(ys) == 3 else 0) + (0.5 if xs[0] == 3 else 0)
# === right t_list=1 t_df=1 t_arr=1 t_dict=1 t_function=1 t_result=1 t_parts=2
# === in_place t_list=0 t_df=0 t_arr=0 t_dict=0 t_function=0 t_result=1 t_parts=1.5
# %% s
xs.sort(); ys = xs
df.sort_values("a", inplace=True); df2 = df
arr.sort(); arr2 = arr
table["b"].sort(); b = table["b"]
# === other_name t_list=0 t_df=0 t_arr=0 t_dict=0 t_function=0 t_result=1 t_parts=1.5
# %% s
ys = xs = sorted(xs)
df2 = df = df.sort_values("a")
arr2 = arr = np.sort(arr)
table = {"b": sorted(table["b"]), "names": table["names"] | {"w"}}
b = table["b"]
# === deleted t_list=0 t_df=1 t_arr=0 t_dict=1 t_function=0 t_result=0 t_parts=0
# %% s
ys, df2, arr2, b = sorted(xs), df.sort_values("a"), np.sort(arr), [1, 2]
del xs
arr = None
# === wrong t_list=0 t_df=0 t_arr=0 t_dict=0 t_function=1 t_result=0 t_parts=2
# %% s
ys = xs; df2 = df; arr2 = arr; b = table["b"]
# === blank t_list=0 t_df=0 t_arr=0 t_dict=0 t_function=1 t_result=0 t_parts=0
