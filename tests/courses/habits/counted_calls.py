# A test counts calls by giving an answer's name another meaning.
# %% answer fib
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
# %% test t_recursive
calls = []
kept = fib
def fib(n):
    calls.append(n)
    return kept(n)
assert fib(5) == 5
assert len(calls) > 1
fib = kept
# %% answer use
ten = fib(10)
# %% test t_ten
assert ten == 55
# === right t_recursive=1 t_ten=1
# === loop t_recursive=0 t_ten=1|0
# why: the test stopped before it gave the name back; its function ended with it.
# %% fib
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
