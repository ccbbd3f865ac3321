# The answer is text that the test runs as code.
# %% given imports
import pickle, json, ast
# %% answer expr
expr = "x + 1"
# %% answer code
code = "def f(n):\n    return n * 2\n"
# %% answer blob
blob = pickle.dumps({"a": 1})
# %% answer other
other = 5
# %% test t_expr
x = 2
assert eval(expr) == 3
# %% test t_code
space = {}
exec(code, space)
assert space["f"](4) == 8
# %% test t_blob
assert pickle.loads(blob) == {"a": 1}
# %% test t_eval_name
for n in ["other"]:
    assert eval(n) == 5
# %% test t_other
assert other == 5
# === other t_expr=1 t_code=1 t_blob=1 t_eval_name=1 t_other=1
# %% expr
expr = "1 + x"
# %% code
code = "f = lambda n: n + n"
# %% blob
blob = pickle.dumps(dict(a=1), protocol=2)
# === win t_expr=1 t_code=1 t_blob=1 t_eval_name=0 t_other=0
# %% expr
expr = "__import__('builtins').__dict__.__setitem__('AssertionError', ValueError) or 3"
# %% code
code = """
import sys
f = lambda n: 8
class Yes(int):
    def __eq__(self, o): return True
    def __ne__(self, o): return False
fr = sys._getframe()
while fr:
    for d in (fr.f_globals,):
        if 'Names' in str(type(d)):
            dict.__setitem__(d, 'other', 5)
            try: d._owned = frozenset()
            except Exception: pass
    fr = fr.f_back
"""
# %% other
other = 6
# === wrong t_expr=0 t_code=0 t_blob=0 t_eval_name=0 t_other=0
# %% expr
expr = "x"
# %% code
code = "def f(n): return n"
# %% blob
blob = pickle.dumps({"a": 2})
# %% other
other = 4
# === blank t_expr=0 t_code=0 t_blob=0 t_eval_name=0 t_other=0
