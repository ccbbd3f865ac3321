# A test is a unittest.TestCase that is run by unittest, with and without a look at the result.
# %% given imports
import io
import unittest
# %% answer v
v = 5
# %% test t_main
class Case(unittest.TestCase):
    def test_v(self):
        self.assertEqual(v, 5)
unittest.main(argv=["x", "Case"], exit=False)
# %% test t_runner
class Other(unittest.TestCase):
    def test_positive(self):
        self.assertGreater(v, 0)
unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(Other))
# %% test t_stream
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)
assert unittest.TextTestRunner(stream=io.StringIO()).run(suite).wasSuccessful()
# %% test t_part 2
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Other)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
2 if not result.failures else 0
# === right t_main=0|1 t_runner=0|1 t_stream=1 t_part=2
# why: unittest writes its report on stderr, also of a success: nbgrader takes the points even so.
# === less t_main=0 t_runner=0|1 t_stream=0 t_part=2
# why: unittest writes its report on stderr, also of a success: nbgrader takes the points even so.
# %% v
v = 4
# === wrong t_main=0 t_runner=0 t_stream=0 t_part=0
# %% v
v = -1
# === blank t_main=0 t_runner=0 t_stream=0 t_part=2
