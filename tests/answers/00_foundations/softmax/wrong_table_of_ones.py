# The diagonal is p, not p * (1 - p).
# message: On the diagonal stands p * (1 - p)
def softmax(z):
    exponentials = np.exp(z - z.max())
    p = exponentials / exponentials.sum()
    return p, np.diag(p) - np.outer(p, p) + np.diag(p**2)
