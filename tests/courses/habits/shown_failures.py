# A failure that is shown, and does not travel as an exception.
# %% answer v
v = 5
def f(n):
    return n + 1
# %% test t_capture
%%capture
assert v == 5
# %% test t_capout
%%capture out
print(v)
assert f(1) == 2
# %% test t_run_cell
get_ipython().run_cell('assert v == 5')
# %% test t_prun
%%prun -q
assert v == 5
# %% test t_timeit
%%timeit -n1 -r1
assert v == 5
# %% test t_run
open('tt.py', 'w').write('assert v == 5')
%run -i tt.py
# %% test t_magic
get_ipython().run_cell_magic('capture', '', 'assert v == 5')
# %% test t_showtb
try:
    assert v == 5
except AssertionError:
    get_ipython().showtraceback()
# %% test t_bash
%%bash -s {v}
[ $1 = 5 ]
# %% test t_stderr
import sys
if v != 5:
    print('wrong', file=sys.stderr)
# %% test t_doctest
import doctest
def g():
    '''
    >>> f(1)
    2
    '''
r = doctest.testmod()
assert r.failed == 0
# === right t_capture=1 t_capout=1 t_run_cell=1 t_prun=1 t_timeit=1 t_run=1 t_magic=1 t_showtb=1 t_bash=1 t_stderr=1 t_doctest=1
# === wrong t_capture=0 t_capout=0 t_run_cell=0 t_prun=0 t_timeit=0 t_run=0 t_magic=0 t_showtb=0 t_bash=0 t_stderr=0 t_doctest=0
# %% v
v = 1
def f(n):
    return n
# === blank t_capture=0 t_capout=0 t_run_cell=0 t_prun=0 t_timeit=0 t_run=0 t_magic=0 t_showtb=0 t_bash=0 t_stderr=0 t_doctest=0
