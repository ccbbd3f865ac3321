# A test asks whether a name is there.
# %% answer a1
answer = 42
# %% test t1
if "answer" not in dir():
    raise ValueError("no answer yet")
assert "answer" in globals()
assert answer == 42
# === right t1=1
# %% a1
answer = 42
# === wrong t1=0
# %% a1
reply = 42
