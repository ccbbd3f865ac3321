# The k-th highest probability of a positive.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    positives = np.sort(p_val[y_val == 1])[::-1]
    needed = int(np.ceil(required_recall * len(positives) - 1e-9))
    cutoff = positives[max(needed, 1) - 1]
    return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
