# Tests look at the current plot, one after the other.
# %% given l1
import matplotlib.pyplot as plt
# %% answer a1
plt.plot([1, 2], [3, 4])
plt.title("one")
# %% test t1
assert plt.gca().get_title() == "one"
# %% answer a2
plt.plot([1, 2], [5, 6])
plt.title("two")
# %% test t2
assert plt.gca().get_title() == "two"
# === right t1=0 t2=0
# %% a1
plt.plot([1, 2], [3, 4])
plt.title("one")
# %% a2
plt.plot([1, 2], [5, 6])
plt.title("two")
# === wrong t1=0 t2=0
# %% a1
plt.plot([1, 2], [3, 4])
plt.title("1")
# %% a2
plt.plot([1, 2], [5, 6])
plt.title("two")
