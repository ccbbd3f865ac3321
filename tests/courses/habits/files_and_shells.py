# Cells write files, and tests read and import them.
# %% answer module
%%writefile mine.py
def f():
    return 3
# %% test t_import
import mine
assert mine.f() == 3
# %% answer data
import json
with open("data.json", "w") as out:
    json.dump({"a": 1}, out)
# %% test t_data
with open("data.json") as file:
    assert json.load(file) == {"a": 1}
# %% test t_shell
%%bash
grep -q '"a": 1' data.json
# === right t_import=1 t_data=1 t_shell=1
# === wrong t_import=0 t_data=0 t_shell=0
# %% module
%%writefile mine.py
def f():
    return 4
# %% data
import json
with open("data.json", "w") as out:
    json.dump({"a": 2}, out)
