# Several answers come before one test, and scratch cells between them.
# %% given seed
import random
random.seed(7)
# %% answer a
first = random.random()
# %% unmarked scratch
# try things here
# %% answer b
second = first / 2
# %% test t 2
points = 0
if 0 <= first < 1:
    points += 1
if second == first / 2:
    points += 1
points
# === right t=2
# === scratched t=2
# %% scratch
print(first)
helper = lambda x: x / 2
# %% b
second = helper(first)
# === half t=1
# %% b
second = 3
# === none t=0
# %% a
first = -1
# %% b
second = 3
