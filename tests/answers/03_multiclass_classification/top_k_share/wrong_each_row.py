# True and False for each row, no mean.
# message: should be a single number; yours has the shape (5,)
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -k:]
    return [true in row for true, row in zip(true_codes, best)]
