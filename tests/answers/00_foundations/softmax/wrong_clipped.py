# Large scores are cut off at 700, so two of them become equal.
# message: The scores [1000, 1001] should give
def softmax(z):
    e = np.exp(np.minimum(z, 700))
    p = e / e.sum()
    return p, np.diag(p) - np.outer(p, p)
