# A test counts figures.
# %% given imports
import matplotlib.pyplot as plt
# %% answer draw
def draw():
    fig, ax = plt.subplots()
    ax.plot([1, 2])
    return len(ax.lines)
# %% test t_one
plt.close("all")
assert draw() == 1
assert len(plt.get_fignums()) <= 1
# === right t_one=1
# === two t_one=0
# %% draw
def draw():
    plt.figure()
    fig, ax = plt.subplots()
    ax.plot([1, 2])
    return len(ax.lines)
