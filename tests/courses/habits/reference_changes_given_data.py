# The reference answer itself changes given data, which some tests look at.
# %% given data
import numpy as np
xs = [3, 1, 2]
arr = np.array([3.0, 1.0, 2.0])
# %% answer s
xs.sort()
ys = xs
arr -= arr.mean()
mean = float(arr.mean())
# %% test t_answer
assert ys == [1, 2, 3] and abs(mean) < 1e-9
# %% test t_length
assert len(xs) == len(ys) and len(arr) == 3
# %% test t_changed
assert xs == [1, 2, 3] and abs(arr.mean()) < 1e-9
# === right t_answer=1 t_length=1 t_changed=1
# === left_alone t_answer=1 t_length=1 t_changed=0
# %% s
ys = sorted(xs)
mean = float((arr - arr.mean()).mean())
# === longer t_answer=1 t_length=0 t_changed=0
# %% s
xs.append(4)
ys = [1, 2, 3]
mean = 0.0
# === blank t_answer=0 t_length=0 t_changed=0
