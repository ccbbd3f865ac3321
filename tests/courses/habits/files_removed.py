# A test asks that a file is gone.
# %% given imports
import os
from pathlib import Path
# %% answer a
def note(path, text):
    with open(path, "w") as out:
        out.write(text)
    size = os.path.getsize(path)
    os.remove(path)
    return size
length = note("draft.txt", "abc")
# %% test t_length
assert length == 3
# %% test t_gone
assert not os.path.exists("draft.txt")
# %% test t_path
assert Path("draft.txt").is_file() is False
# %% test t_list
assert "draft.txt" not in os.listdir(".")
# %% test t_if
if list(Path(".").glob("*.txt")):
    raise AssertionError("a file is left")
# === right t_length=1 t_gone=1 t_path=1 t_list=1 t_if=1
# === left t_length=1 t_gone=0 t_path=0 t_list=0 t_if=0
# %% a
def note(path, text):
    return Path(path).write_text(text)
length = note("draft.txt", "abc")
