# Unmarked cells bind names by every statement that does.
# %% unmarked binders
for i in range(3):
    last = i
with open("x.txt", "w") as file:
    file.write("x")
if (found := 7) > 3:
    big = True
count = 1
count += 1
first, *rest = [1, 2, 3]
def setter():
    global hidden
    hidden = 4
setter()
import json as js
spare = 1
del spare
# %% answer own
own = 1
# %% test t_for
assert (i, last) == (2, 2)
# %% test t_with
assert file.closed
# %% test t_walrus
assert found == 7 and big
# %% test t_augmented
assert count == 2
# %% test t_unpacked
assert first == 1 and rest == [2, 3]
# %% test t_global
assert hidden == 4
# %% test t_import
assert js.dumps([1]) == '[1]'
# === same t_for=1 t_with=1 t_walrus=1 t_augmented=1 t_unpacked=1 t_global=1 t_import=1
# === changed t_for=0 t_with=0 t_walrus=0 t_augmented=0 t_unpacked=0 t_global=0 t_import=0
# %% binders
i = last = 9
found = 1
count = 5
first, rest = 0, []
# === blank t_for=1 t_with=1 t_walrus=1 t_augmented=1 t_unpacked=1 t_global=1 t_import=1
