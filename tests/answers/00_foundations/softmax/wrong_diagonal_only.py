# Only the diagonal of the gradient, as for a sigmoid.
# message: The gradient should be a table of shape (3, 3)
def softmax(z):
    e = np.exp(z - z.max())
    p = e / e.sum()
    return p, p * (1 - p)
