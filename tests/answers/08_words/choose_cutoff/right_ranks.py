# The cut-off is the smallest of the positives that have to be found.
import math


def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    positives = np.sort(p_val[y_val == 1])[::-1]
    needed = max(1, math.ceil(required_recall * len(positives) - 1e-9))
    cutoff = positives[needed - 1]
    called = p_test >= cutoff
    return cutoff, (called & (y_test == 1)).sum() / called.sum(), (called & (y_test == 1)).sum() / (y_test == 1).sum()
