# x and y are shuffled apart.
# message: they no longer belong to each other
def split_rows(x, y):
    x = x.sample(frac=1, random_state=1)
    y = y.sample(frac=1, random_state=2)
    n = len(x) * 4 // 5
    return x[:n], x[n:], y[:n], y[n:]
