# A test imports a module that the answer writes.
# %% answer a1
with open("mine.py", "w") as f:
    f.write("def f():\n    return 3\n")
# %% test t1
import mine
assert mine.f() == 3
# === right t1=1
# %% a1
open("mine.py", "w").write("def f():\n    return 3\n")
# === wrong t1=0
# %% a1
open("mine.py", "w").write("def f():\n    return 4\n")
