# The gradient is missing.
# message: should return two things
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()
