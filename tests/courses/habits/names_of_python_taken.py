# Answers give Python's own names another meaning, or change settings of their process.
# %% file data.txt
x
# %% given imports
import os
import warnings
import numpy as np
import pandas as pd
data = [3, 1, 2]
# %% answer a
total = sum(data)
lst = sorted(data)
# %% test t_sum
assert sum(lst) == total and list(lst) == [1, 2, 3]
# %% test t_max
assert max(lst) == 3
# %% test t_str
assert str(total) == "6" and isinstance(lst, list)
# %% answer b
name = os.path.basename("/a/b.txt")
frame = pd.DataFrame({"a": [1.0, 2.0]})
arr = np.array([1.0, 2.0])
# %% test t_arr
assert repr(arr) == "array([1., 2.])"
# %% test t_frame
assert "1.0" in str(frame)
# %% test t_folder
assert name == "b.txt" and os.path.exists("data.txt")
# === right t_sum=1 t_max=1 t_str=1 t_arr=1 t_frame=1 t_folder=1
# === names t_sum=0|1 t_max=0|1 t_str=0|1 t_arr=1 t_frame=0|1 t_folder=1
# why: the answers are right; tests have Python's own names here, whatever an answer binds.
# %% a
sum = 0
for x in data:
    sum += x
total = sum
list = sorted(data)
lst = list
max = 3
str = "text"
# === settings t_sum=1 t_max=1 t_str=1 t_arr=0|1 t_frame=0|1 t_folder=0|1
# why: the values are right; what an answer sets in its own process reaches no test.
# %% b
np.set_printoptions(precision=1, floatmode="fixed")
pd.set_option("display.precision", 0)
np.seterr(all="raise")
warnings.simplefilter("error")
os.makedirs("sub", exist_ok=True)
os.chdir("sub")
name = os.path.basename("/a/b.txt")
frame = pd.DataFrame({"a": [1.0, 2.0]})
arr = np.array([1.0, 2.0])
