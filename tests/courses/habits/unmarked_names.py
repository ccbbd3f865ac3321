# Names of cells without nbgrader's mark are the student's to change.
# %% unmarked settings
name = 'Ada'
steps = 5
# %% given imports
import math
# %% answer own
total = steps * 2
# %% test t_total
assert total == steps * 2
# %% test t_name
assert name != ''
# %% test t_steps
assert steps == 5
# %% unmarked area
def area(r):
    return math.pi * r ** 2
# %% test t_area
assert abs(area(1) - math.pi) < 1e-6
# === same t_total=1 t_name=1 t_steps=1 t_area=1
# === changed t_total=1 t_name=0 t_steps=0 t_area=1
# %% settings
name = ''
steps = 7
# === wrong_area t_total=1 t_name=1 t_steps=1 t_area=0
# %% area
def area(r):
    return r
# === deleted t_total=0 t_name=0 t_steps=0 t_area=0
# %% settings
gone
# %% area
gone
