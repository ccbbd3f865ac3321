# A test reads a file that the answer writes.
# %% answer a1
with open("out.txt", "w") as f:
    f.write("42")
# %% test t1
assert open("out.txt").read() == "42"
# === right t1=1
# %% a1
open("out.txt", "w").write("42")
# === wrong t1=0
# %% a1
open("out.txt", "w").write("41")
