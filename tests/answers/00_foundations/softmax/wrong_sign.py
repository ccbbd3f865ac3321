# The entries off the diagonal are positive.
# message: Off the diagonal stands -p_i * p_j
def softmax(z):
    e = np.exp(z - z.max())
    p = e / e.sum()
    table = np.outer(p, p)
    np.fill_diagonal(table, p * (1 - p))
    return p, table
