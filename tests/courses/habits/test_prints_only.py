# A test only prints.
# %% answer a1
n = 3
# %% test t1
if n == 3:
    print("ok")
else:
    print("no")
# === right t1=1
# %% a1
n = 3
# === wrong t1=1
# %% a1
n = 4
