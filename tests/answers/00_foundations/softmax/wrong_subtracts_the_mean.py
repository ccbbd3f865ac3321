# Subtracts the mean: too little when scores are far apart.
# message: Subtract the largest score
def softmax(z):
    exponentials = np.exp(z - z.mean() - 20)
    p = exponentials / exponentials.sum()
    return p, np.diag(p) - np.outer(p, p)
