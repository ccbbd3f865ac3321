# Subtracts the first score, not the largest.
# message: Subtract the largest score
def softmax(z):
    exponentials = np.exp(z - z[0])
    p = exponentials / exponentials.sum()
    return p, np.diag(p) - np.outer(p, p)
