# The probabilities of the positive sentences, sorted.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    positive = np.sort(p_val[y_val == 1])[::-1]
    needed = int(np.ceil(required_recall * len(positive) - 1e-9))
    cutoff = positive[needed - 1]
    called = p_test >= cutoff
    found = np.sum(called & (y_test == 1))
    return float(cutoff), found / called.sum(), found / np.sum(y_test == 1)
