# Returns the logarithms of the probabilities.
# message: probabilities that add up to 1
def softmax(z):
    exponentials = np.exp(z - z.max())
    p = exponentials / exponentials.sum()
    return np.log(p), np.diag(p) - np.outer(p, p)
