# Makes large scores small by dividing.
# message: Subtract the largest score
def softmax(z):
    exponentials = np.exp(z / 100 if abs(z).max() > 500 else z)
    p = exponentials / exponentials.sum()
    return p, np.diag(p) - np.outer(p, p)
