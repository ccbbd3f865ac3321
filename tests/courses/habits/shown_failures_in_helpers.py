# A given helper, or a test of unittest's, shows a failure and goes on.
# %% given helper
import sys, traceback
def check(truth):
    if not truth:
        print("not right", file=sys.stderr)
def attempt(code):
    get_ipython().run_cell(code)
# %% answer v
v = 5
# %% test t_given
check(v == 5)
# %% test t_nested
attempt("assert v == 5")
# %% test t_print_exc
try:
    assert v == 5
except AssertionError:
    traceback.print_exc()
# %% test t_usage
get_ipython().run_cell("%nosuchmagic" if v != 5 else "pass")
# %% test t_unittest
import unittest
class T(unittest.TestCase):
    def test_v(self):
        self.assertEqual(v, 5)
r = unittest.main(argv=['x', 'T'], exit=False, verbosity=0)
assert r.result.wasSuccessful()
# === right t_given=1 t_nested=1 t_print_exc=1 t_usage=1 t_unittest=0|1
# why: unittest writes its report on stderr, also of a success: nbgrader takes the points even so.
# === wrong t_given=0 t_nested=0 t_print_exc=0 t_usage=0 t_unittest=0
# %% v
v = 4
