# Each probability from the differences to all others.
def softmax(z):
    with np.errstate(over="ignore"):
        p = np.array([1 / np.exp(z - one).sum() for one in z])
    table = np.array([[p[i] * ((i == j) - p[j]) for j in range(len(z))] for i in range(len(z))])
    return p, table
