# Subtracts the smallest score.
# message: Subtract the largest score
def softmax(z):
    exponentials = np.exp(z - min(z))
    p = exponentials / exponentials.sum()
    return p, np.diag(p) - np.outer(p, p)
