# An answer changes what an earlier test looks at.
# %% given l1
import numpy as np
xs = np.arange(3)
# %% answer a1
mixed = [1, xs, "two"]
# %% test t1
assert mixed == [1, xs, "two"]
# %% answer a2
nothing = mixed.append(3)
# %% test t2
assert nothing is None
# === right t1=1 t2=1
# %% a1
mixed = [1, xs, "two"]
# %% a2
nothing = mixed.append(3)
# === wrong t1=0 t2=1
# %% a1
mixed = [1, "two"]
# %% a2
nothing = mixed.append(3)
