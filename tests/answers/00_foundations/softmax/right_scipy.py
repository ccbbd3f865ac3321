# SciPy's softmax.
from scipy.special import softmax as scipy_softmax


def softmax(z):
    p = scipy_softmax(z)
    table = -np.outer(p, p)
    np.fill_diagonal(table, p * (1 - p))
    return p, table
