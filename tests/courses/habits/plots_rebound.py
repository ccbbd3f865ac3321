# Two plots have the same names.
# %% given imports
import matplotlib.pyplot as plt
# %% answer plot1
fig, ax = plt.subplots()
ax.plot([1, 2], [1, 4])
ax.set_title('first')
# %% test t_plot1
assert ax.get_title() == 'first'
assert len(ax.lines) == 1
# %% answer plot2
fig, ax = plt.subplots()
ax.scatter([1, 2], [1, 4])
ax.set_title('second')
# %% test t_plot2
assert ax.get_title() == 'second'
assert len(ax.collections) == 1
# === right t_plot1=1 t_plot2=1
# === second_missing t_plot1=1 t_plot2=0
# %% plot2
fig, ax = plt.subplots()
