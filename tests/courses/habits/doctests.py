# Doctests of the answer.
# %% answer add
def add(a, b):
    """Return a + b.

    >>> add(1, 2)
    3
    """
    return a + b
# %% test t_doctest
import doctest
res = doctest.testmod(verbose=False)
assert res.failed == 0
# %% test t_run
doctest.run_docstring_examples(add, globals())
assert add(1, 1) == 2
# === other t_doctest=1 t_run=1
# %% add
def add(a, b):
    '''
    >>> add(2, 2)
    4
    >>> add("x", "y")
    'xy'
    '''
    result = a
    result = result + b
    return result
# === wrong t_doctest=0 t_run=0
# %% add
def add(a, b):
    """
    >>> add(2, 2)
    4
    """
    return a - b
# === blank t_doctest=1 t_run=0
