# A test patches input.
# %% answer a1
def ask():
    return int(input("n? ")) + 1
# %% test t1
from unittest import mock
with mock.patch("builtins.input", return_value="4"):
    assert ask() == 5
# === right t1=1
# %% a1
def ask():
    return int(input("n? ")) + 1
# === wrong t1=0
# %% a1
def ask():
    return int(input("n? "))
