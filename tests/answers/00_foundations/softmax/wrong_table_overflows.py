# The table is made from exponentials that overflow.
# message: the gradient table should be
def softmax(z):
    p = np.exp(z - z.max())
    p = p / p.sum()
    raw = np.exp(z)
    return p, np.diag(p) - np.outer(raw, raw) / raw.sum() ** 2
