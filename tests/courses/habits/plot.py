# A test looks at a plot by its axes.
# %% given l1
%matplotlib inline
import matplotlib.pyplot as plt
# %% answer a1
fig, ax = plt.subplots()
ax.plot([1, 2], [3, 4])
ax.set_xlabel("time")
# %% test t1
assert ax.get_xlabel() == "time"
assert len(ax.lines) == 1
# === right t1=1
# %% a1
fig, ax = plt.subplots()
ax.plot([1, 2], [3, 4])
ax.set_xlabel("time")
# === wrong t1=0
# %% a1
fig, ax = plt.subplots()
ax.plot([1, 2], [3, 4])
