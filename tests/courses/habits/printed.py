# A test looks at what an answer prints.
# %% answer a1
def hello(n):
    print("hello " + n)
# %% test t1
import io, contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    hello("Ada")
assert out.getvalue() == "hello Ada\n"
# === right t1=1
# %% a1
def hello(n):
    print("hello", n)
# === wrong t1=0
# %% a1
def hello(n):
    return "hello " + n
