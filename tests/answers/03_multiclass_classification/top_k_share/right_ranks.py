# How many classes are more probable than the true one?
def top_k_share(true_codes, probabilities, k):
    of_truth = probabilities[np.arange(len(true_codes)), true_codes]
    rank = (probabilities > of_truth[:, None]).sum(axis=1)
    return (rank < k).mean()
