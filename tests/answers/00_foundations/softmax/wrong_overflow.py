# e to the power of 1000 is too large.
# message: Subtract the largest score
def softmax(z):
    e = np.exp(z)
    p = e / e.sum()
    return p, np.diag(p) - np.outer(p, p)
