# Tests take what is printed: by another stdout, and by %%capture.
# %% answer hello
def hello(name):
    print("hello", name)
# %% test t_swapped
import io, sys
kept, sys.stdout = sys.stdout, io.StringIO()
try:
    hello("Ada")
    said = sys.stdout.getvalue()
finally:
    sys.stdout = kept
assert said == "hello Ada\n"
# %% test t_utils
from IPython.utils.capture import capture_output
with capture_output() as taken:
    hello("Ben")
assert taken.stdout == "hello Ben\n"
# === right t_swapped=1 t_utils=1
# === wrong t_swapped=0 t_utils=0
# %% hello
def hello(name):
    return "hello " + name
